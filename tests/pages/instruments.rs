//! What a report of the field's instruments looks like: a rubric, a rating of a team, importance, notes, views.

use ilt::framework::document::{
    AreaDocument, AttributionDocument, CutDocument, FrameworkDocument, NonResponseDocument, NonResponsesDocument,
    PointDocument, PrioritiesDocument, QuestionDocument, ScaleDocument, TranslationDocument, ViewDocument,
};
use ilt::framework::{AnsweredBy, Question};
use ilt::response::document::{CycleDocument, Importance, ResponseDocument, ResponseSetDocument, TeamDocument};
use ilt::{Framework, Policy, Report, ResponseSet};

use crate::text::{report, text};

const LEVELS: [(&str, &str); 4] =
    [("not_yet", "Not yet"), ("beginning", "Beginning"), ("practicing", "Practicing"), ("embedded", "Embedded")];

/// A rubric of so many items in eight areas, all on one scale, with a description of every level of every item.
fn rubric(items: usize) -> FrameworkDocument {
    let mut document = FrameworkDocument::new("rubric", "1.0.0", "en", "A rubric of leadership teams");
    document.stem = "Our leadership team:".into();
    document.recall_period = "This school year".into();
    document.attribution.push(AttributionDocument::new("A rubric", "Us", "Ours"));
    document.translations = Some(vec![TranslationDocument { language: "es".into(), ..Default::default() }]);
    let points = LEVELS.iter().zip(0..).map(|((id, label), value)| PointDocument::new(id, value, *label));
    let mut scale = ScaleDocument::new("levels", points, ["practicing", "embedded"], ["not_yet"]);
    scale.non_responses = Some(NonResponsesDocument {
        not_applicable: Some(NonResponseDocument::new("Not applicable")),
        dont_know: Some(NonResponseDocument::new("Don't know")),
    });
    document.scales = vec![scale];
    let mut numbers = 1..=items;
    for area in 1..=8 {
        let count = items / 8 + usize::from(area <= items % 8);
        let questions = numbers.by_ref().take(count).map(|number| {
            let text = format!("item {number}: agrees on roles, keeps notes of what was decided and follows up on them.");
            let mut question = QuestionDocument::new(&format!("item_{number}"), text.as_str(), "levels");
            let described = |(id, label): &(&str, &str)| {
                let text = format!("{label}: what a visitor would see and hear in a meeting where item {number} stands here, told in enough words to tell it from its neighbors.");
                ((*id).to_owned(), text.as_str().into())
            };
            question.descriptors = Some(LEVELS.iter().map(described).collect());
            question
        });
        document.areas.push(AreaDocument::new(&format!("area_{area}"), format!("Area {area}").as_str(), questions));
    }
    document
}

fn set(framework: &Framework, roster: i64) -> ResponseSetDocument {
    let team = TeamDocument::new("oak", "Oak");
    ResponseSetDocument::new(framework, team, CycleDocument::new("fall", "Fall", 1), roster)
}

/// Seven people, most of whom agree.
fn answered(framework: &Framework) -> ResponseSetDocument {
    let mut document = set(framework, 7);
    let ids: Vec<String> = framework.questions().map(|question| question.id().to_string()).collect();
    for person in 0..7 {
        let answer = |number: usize| LEVELS[(number % 3 + usize::from(person % 3 == 0)).min(3)].0;
        let answers = ids.iter().enumerate().map(|(number, id)| (id.as_str(), answer(number)));
        document.responses.push(ResponseDocument::submitted(&format!("r{person}"), answers));
    }
    document
}

/// The team's own rating of all but the last item.
fn rated(framework: &Framework) -> ResponseSetDocument {
    let mut document = set(framework, 7);
    let rating = |(number, question): (usize, &Question)| (question.id().to_string(), LEVELS[number % 4].0);
    let all = framework.questions().enumerate().map(rating);
    document.consensus = Some(all.take(framework.questions().count() - 1).collect());
    document
}

/// Everything at once: views, cuts, codes, help, importance, notes, an agreed rating, a part that is asked, and a question
/// in no score.
fn everything() -> (Framework, ResponseSetDocument) {
    let mut document = rubric(16);
    let cuts = || Some(vec![CutDocument::new("1/2", "In part"), CutDocument::new("7/10", "In place")]);
    document.views = Some(vec![
        ViewDocument { cuts: cuts(), ..ViewDocument::new("roles", "Roles", ["item_1", "item_3", "item_5"]) },
        ViewDocument {
            description: Some("What is read together.".into()),
            ..ViewDocument::new("low", "Low", ["item_4"])
        },
        ViewDocument {
            cuts: Some(vec![CutDocument::new("1/4", "Begun")]),
            ..ViewDocument::new("mid", "Middle", ["item_2"])
        },
    ]);
    document.areas[0].cuts = cuts();
    document.areas[0].code = Some("A".into());
    document.areas[0].questions[0].code = Some("A.1".into());
    document.areas[0].questions[0].help = Some("Look into the notes of the last three meetings.".into());
    document.areas[7].questions.iter_mut().for_each(|question| question.scored = Some(false));
    document.scales[0].points[1].code = Some("L1".into());
    document.scales[0].non_responses.as_mut().unwrap().dont_know.as_mut().unwrap().code = Some("DK".into());
    document.asks_importance = Some(true);
    document.priorities = Some(PrioritiesDocument { importance_first: Some(true), ..Default::default() });
    let framework = Framework::try_from(document).unwrap();
    let mut document = answered(&framework);
    let asked = framework.questions().map(|question| question.id().to_string()).filter(|id| id != "item_6");
    document.cycle.asked = Some(asked.collect());
    for (person, response) in document.responses.iter_mut().enumerate() {
        response.answers.flat_mut().shift_remove("item_6");
        let high = |id: &str| (id.to_owned(), if person < 5 { Importance::High } else { Importance::Low });
        response.importance = Some([high("item_7")].into());
        response.notes = Some([("item_1".to_owned(), format!("We saw it {person} times."))].into());
    }
    let agreed = [("item_1", "embedded"), ("item_2", "beginning"), ("item_3", "not_yet"), ("item_4", "dont_know")];
    document.consensus = Some(agreed.into_iter().map(|(id, answer)| (id.to_owned(), answer)).collect());
    (framework, document)
}

fn report_on(framework: &Framework, document: ResponseSetDocument, language: &str) -> Report {
    report(&ResponseSet::check(framework, document).unwrap(), Policy::Confidential, language)
}

/// A scale of its own for each of them gave 3,600 lines.
#[test]
fn a_rubric_of_52_items_can_be_read() {
    let members = Framework::try_from(rubric(52)).unwrap();
    let read = text(&report_on(&members, answered(&members), "en"));
    assert!(read.lines().count() < 1_400, "{} lines", read.lines().count());
    // what a level looks like stands where somebody ticked it, and nowhere else
    assert!(read.contains("\n      Not yet: what a visitor would see and hear in a meeting where item 1\n"), "{read}");
    assert_eq!(read.matches("Embedded: what a visitor").count(), 52 / 3, "{read}");
    assert!(read.contains("\n0 Not yet, 1 Beginning, 2 Practicing, 3 Embedded\n"), "one table for one scale");
}

#[test]
fn a_team_reads_its_own_rating() {
    let team = Framework::try_from(FrameworkDocument { answered_by: Some(AnsweredBy::Team), ..rubric(52) }).unwrap();
    let read = text(&report_on(&team, rated(&team), "en"));
    assert!(read.lines().count() < 800, "{} lines", read.lines().count());
    assert!(read.contains("\nThe team rated 51 of 52 questions together.\n"), "{read}");
    assert!(read.contains("\nitem_1                        0  Opportunity\n"), "{read}");
    assert!(read.contains("\nitem_52                       -  Not rated\n"), "{read}");
    assert!(read.contains("\nOpportunity\n    The team's own rating: Not yet: Not yet: what a visitor"), "{read}");
    assert_eq!(read.matches("what a visitor would see").count(), 51, "one level of each item");
    // nothing that needs several people
    for of_several in [
        "self-report",
        "enough people",
        "colleagues",
        "fewer than",
        "answer,",
        "answered",
        "#",
        "fragile",
        "unanimous",
        "mean ",
    ] {
        let others = read.replace("score is the mean of", "").replace("# is a favorable rating", "");
        let others: Vec<&str> = others.lines().filter(|line| !line.trim().starts_with('#')).collect();
        assert!(!others.iter().any(|line| line.contains(of_several)), "`{of_several}` in {read}");
    }
}

/// What is equal needs no more than a line for each question, and no report of a rating speaks of people who answered.
#[test]
fn ties_of_a_rating_take_a_line_each_and_too_few_ratings_are_called_so() {
    let document = FrameworkDocument { answered_by: Some(AnsweredBy::Team), ..rubric(16) };
    let team = Framework::try_from(document).unwrap();
    let mut rating = rated(&team);
    rating.consensus = Some(["item_1", "item_5", "item_9"].map(|id| (id.to_owned(), "not_yet")).into_iter().collect());
    for (language, each, too_few) in [
        (
            "en",
            "   Each of these: the team's own rating is Not yet\n",
            "  No score: the team rated too few of its questions.",
        ),
        (
            "es",
            "   En cada una: la valoración del propio equipo es Not yet\n",
            "  Sin puntaje: el equipo valoró muy pocas de sus preguntas.",
        ),
    ] {
        let read = text(&report_on(&team, rating.clone(), language));
        let (_, tied) = read.split_once("\n1. (").unwrap();
        let (tied, _) = tied.split_once("\n\n").unwrap();
        assert_eq!(tied.lines().filter(|line| line.starts_with("   - ")).count(), 3, "{read}");
        assert!(format!("{tied}\n").ends_with(each) && tied.lines().count() == 5, "{read}");
        assert!(read.contains(too_few), "{read}");
    }
}

#[test]
fn what_is_used_is_shown() {
    let (framework, document) = everything();
    let read = text(&report_on(&framework, document, "en"));
    for shown in [
        "\nThis cycle asks 15 of the framework's 16 questions.\n",
        "   - 4 of 7 said Not yet\n",
        "   - importance: High 5, Medium 0, Low 2\n",
        "\nA Area 1: Opportunity\n",
        "  31%: not yet In part (50% or more)\n",
        "\nAcross the areas\n",
        "\nRoles: Opportunity\n  1 of 3 a strength, 2 of 3 an opportunity (3 of 3 questions)\n",
        "  - item 1: agrees on roles, keeps notes of what was decided and follows up on…\n",
        "  48%: Begun (25% or more)\n",
        "\nitem_15   7  0  0  4  3   17  2.43  0.81     7     0  In no score\n",
        "\nA.1 item 1: agrees",
        "    Help with answering: Look into the notes of the last three meetings.\n",
        "    1 Beginning (L1)  neutral      3  ###\n",
        "Don't know (DK) 0",
        "    The team's own rating, in no score: Embedded: Embedded: what a visitor would",
        "    0 of 7 answered so. Here they part: the rating stands higher than the\n    answers do on average (+0.86).\n",
        "    Notes:\n    - We saw it 0 times.\n",
    ] {
        assert!(read.contains(shown), "no `{shown}` in\n{read}");
    }
    assert!(!read.contains("item_6") && !read.contains("Area 8: "), "neither what is not asked nor what is not scored");
}

/// The rating stands alone beside a question that is hidden: how it stands to the answers would tell of them.
#[test]
fn an_agreed_rating_stands_alone_beside_hidden_answers() {
    let (framework, mut document) = everything();
    document.responses.iter_mut().skip(4).for_each(|response| {
        response.answers.flat_mut().shift_remove("item_1");
    });
    let report = report_on(&framework, document, "en");
    let [hidden, shown] = [0, 1].map(|number| report.areas[0].questions[number].consensus.clone().unwrap());
    assert_eq!((hidden.rating.label.as_str(), hidden.beside), ("Embedded", None));
    assert_eq!(shown.beside.unwrap().text, "4 of 7 answered so.");
    assert!(report.areas[0].questions[0].notes.is_empty());
}
