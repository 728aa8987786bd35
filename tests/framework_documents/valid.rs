//! Every file under `corpus/framework/valid`, what is read from it, and what it warns of.

use ilt::Framework;
use ilt::diagnostic::{Code, Severity};
use ilt::framework::document::FrameworkDocument;
use ilt::framework::{
    AnsweredBy, AreaReading, Cut, ElementKind, Fraction, Keying, Language, NonResponse, OpenMode, Referent, Relation,
    ScaleKind, Side, TranslationStatus,
};

use crate::files;

fn read(name: &str) -> Framework {
    Framework::from_json(&files::read("valid", name)).unwrap_or_else(|problems| panic!("{name}\n{problems}"))
}

fn fraction(text: &str) -> Fraction {
    text.parse().unwrap()
}

#[test]
fn every_file_becomes_a_framework_and_comes_back_equal() {
    for (name, json) in files::all("valid") {
        let framework = Framework::from_json(&json).unwrap_or_else(|problems| panic!("{name}\n{problems}"));
        let again = serde_json::to_string(&framework).unwrap();
        assert_eq!(serde_json::from_str::<Framework>(&again).unwrap(), framework, "{name}");
        assert_eq!(Framework::from_json(&again).unwrap(), framework, "{name}");
        assert_eq!(Framework::try_from(framework.document().clone()).unwrap(), framework, "{name}");
        assert_eq!(serde_json::to_string_pretty(&framework).unwrap(), {
            let document: FrameworkDocument = serde_json::from_str(&again).unwrap();
            serde_json::to_string_pretty(&document).unwrap()
        });
    }
}

#[test]
fn serde_reads_the_documents_that_a_file_may_hold() {
    for (name, json) in files::all("valid") {
        let framework = Framework::from_json(&json).unwrap();
        // a byte order mark is a matter of files, not of serde
        let json = json.trim_start_matches('\u{feff}');
        let document: FrameworkDocument = serde_json::from_str(json).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(&document, framework.document(), "{name}");
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::from_value::<FrameworkDocument>(value).unwrap(), document, "{name}");
    }
}

#[test]
fn what_is_left_out_has_its_default() {
    let framework = read("minimal");
    assert_eq!(framework.translations(), []);
    assert_eq!(framework.description(), None);
    assert_eq!(framework.additions(), []);
    assert_eq!(framework.roles(), []);
    assert_eq!(framework.prompts(), []);
    let question = framework.question("c").unwrap();
    assert_eq!((question.revision(), question.weight(), question.keying()), (1, 1, Keying::Forward));
    assert_eq!((question.referent(), question.may_not_arise(), question.removable()), (Referent::Team, false, true));
    assert_eq!(question.non_responses(), []);
    let scale = question.scale();
    assert_eq!((scale.kind(), scale.revision(), scale.span()), (ScaleKind::Other, 1, 1));
    assert!(scale.is_evenly_spaced());
    let scoring = framework.scoring();
    assert_eq!((scoring.area_reading, scoring.minimum_n, scoring.places), (AreaReading::MeanOfQuestions, 3, 2));
    for (rule, default) in [
        (scoring.minimum_coverage, "1/2"),
        (scoring.strength.favorable_at_least, "2/3"),
        (scoring.strength.unfavorable_at_most, "1/6"),
        (scoring.opportunity.unfavorable_at_least, "1/3"),
        (scoring.opportunity.position_below, "1/2"),
        (scoring.contested.favorable_at_least, "1/3"),
        (scoring.contested.unfavorable_at_least, "1/3"),
        (scoring.low_visibility_at_least, "1/3"),
        (scoring.poor_fit_at_least, "1/2"),
        (scoring.role_gap_at_least, "1/4"),
        (scoring.highlight_at_least, "1/2"),
    ] {
        assert_eq!(rule, fraction(default));
    }
    assert_eq!((framework.priorities().cap, framework.priorities().relative_fallback), (3, true));
    assert_eq!((framework.disclosure().threshold, framework.disclosure().open_mode), (5, OpenMode::WithAgreement));
}

#[test]
fn every_field_is_read() {
    let framework = read("every_field");
    assert_eq!(framework.id(), "every_field");
    assert_eq!(framework.version().to_string(), "2.1.0-rc.1+build.7");
    assert_eq!(framework.default_language().as_str(), "en");
    let spanish: Language = "es".parse().unwrap();
    let in_both = |text: &ilt::framework::LocalizedText| {
        (text.in_default_language().to_owned(), text.in_language(&spanish).to_owned())
    };
    let both = |english: &str, spanish: &str| (english.to_owned(), spanish.to_owned());
    assert_eq!(in_both(framework.title()), both("Every field", "Todos los campos"));
    assert_eq!(in_both(framework.stem()), both("How often do you", "¿Con qué frecuencia"));
    assert_eq!(in_both(framework.recall_period()), both("Since September", "Desde septiembre"));
    let description = framework.description().unwrap();
    assert_eq!(in_both(description), both("For the school's own use.", "Para uso de la escuela."));
    assert_eq!(in_both(&framework.additions()[0]), both("The scale", "La escala"));
    let [translation] = framework.translations() else { panic!("one translation") };
    assert_eq!((translation.language(), translation.status()), (&spanish, TranslationStatus::Reviewed));
    assert!(translation.complete());

    let [source] = framework.attribution() else { panic!("one source") };
    assert_eq!((source.title(), source.publisher()), ("Questions", "Lakeside District"));
    assert_eq!(source.relation(), Relation::Adapted);
    assert_eq!(in_both(source.rights()), both("Free for schools", "Libre para escuelas"));
    assert_eq!((source.url(), source.retrieved()), (Some("https://example.org/questions"), Some("2026-01-31")));

    let [scale] = framework.scales() else { panic!("one scale") };
    assert_eq!((scale.id().as_str(), scale.kind(), scale.revision()), ("maturity", ScaleKind::Maturity, 4));
    assert_eq!((scale.span(), scale.is_evenly_spaced()), (10, false));
    let points: Vec<_> = scale.points().iter().map(|p| (p.id().as_str(), p.value(), p.position(), p.side())).collect();
    assert_eq!(
        points,
        [
            ("beginning", -10, 0, Side::Unfavorable),
            ("developing", 0, 3, Side::Neutral),
            ("established", 25, 10, Side::Favorable)
        ]
    );
    assert_eq!(in_both(scale.points()[2].label()), both("Established", "Consolidado"));
    let label = |kind| in_both(scale.non_response_label(kind).unwrap());
    assert_eq!(label(NonResponse::NotApplicable), both("Not applicable", "No corresponde"));
    assert_eq!(label(NonResponse::DontKnow), both("Don't know", "No lo sé"));

    let [area] = framework.areas() else { panic!("one area") };
    assert_eq!((area.id().as_str(), in_both(area.title())), ("planning", both("Planning", "Planificación")));
    let about = both("How lessons are planned.", "Cómo se planifican las clases.");
    assert_eq!(in_both(area.description().unwrap()), about);
    let question = framework.question("shares_plans").unwrap();
    assert_eq!(in_both(question.text()), both("share lesson plans?", "comparte planes de clase?"));
    assert_eq!((question.revision(), question.weight(), question.keying()), (2, 1000, Keying::Forward));
    assert_eq!((question.referent(), question.may_not_arise()), (Referent::Respondent, true));
    assert!(!question.removable());
    assert_eq!(question.non_responses(), [NonResponse::DontKnow]);

    let [role] = framework.roles() else { panic!("one role") };
    assert_eq!((role.id().as_str(), in_both(role.label())), ("principal", both("Principal", "Dirección")));
    let scoring = framework.scoring();
    assert_eq!((scoring.area_reading, scoring.minimum_n, scoring.places), (AreaReading::PooledAnswers, 4, 0));
    for (rule, declared) in [
        (scoring.minimum_coverage, "3/4"),
        (scoring.strength.favorable_at_least, "3/4"),
        (scoring.strength.unfavorable_at_most, "0"),
        (scoring.opportunity.unfavorable_at_least, "1/4"),
        (scoring.opportunity.position_below, "2/5"),
        (scoring.contested.favorable_at_least, "1/4"),
        (scoring.contested.unfavorable_at_least, "1/4"),
        (scoring.low_visibility_at_least, "1/2"),
        (scoring.poor_fit_at_least, "2/3"),
        (scoring.role_gap_at_least, "1/5"),
        (scoring.highlight_at_least, "1"),
    ] {
        assert_eq!(rule, fraction(declared));
    }
    assert_eq!((framework.priorities().cap, framework.priorities().relative_fallback), (2, false));
    assert_eq!((framework.disclosure().threshold, framework.disclosure().open_mode), (8, OpenMode::Never));
    let prompts: Vec<_> = framework.prompts().iter().map(|p| (p.id().as_str(), p.trigger().as_str())).collect();
    assert_eq!(prompts, [("look_again", "contested"), ("first_look", "always")]);
}

#[test]
fn what_the_fields_instruments_have_is_read() {
    let framework = read("every_field");
    assert_eq!((framework.answered_by(), framework.asks_importance()), (AnsweredBy::Members, true));
    assert_eq!((framework.stem_revision(), framework.priorities().importance_first), (3, true));
    let [area] = framework.areas() else { panic!("one area") };
    let cuts = |cuts: &[Cut]| {
        let cut = |cut: &Cut| format!("{} from {}", cut.label().in_default_language(), cut.at_least());
        cuts.iter().map(cut).collect::<Vec<_>>().join(", ")
    };
    assert_eq!((area.code(), &*cuts(area.cuts())), (Some("1"), "Started from 1/2, In place from 7/10"));

    let question = framework.question("shares_plans").unwrap();
    assert_eq!((question.code(), question.scored()), (Some("1.1"), true));
    assert_eq!(question.help().unwrap().in_default_language(), "Think of the last month.");
    // in the order of the scale, and not of the file
    let described: Vec<_> =
        question.descriptors().map(|(id, text)| (id.as_str(), text.in_default_language())).collect();
    assert_eq!(described, [("beginning", "Plans are kept at home."), ("established", "Every plan is in one place.")]);
    assert_eq!(question.descriptor("developing"), None);
    assert!(!framework.question("likes_plans").unwrap().scored());
    let scale = question.scale();
    assert_eq!((scale.points()[0].code(), scale.points()[1].code()), (Some("0"), None));
    let codes = [NonResponse::NotApplicable, NonResponse::DontKnow].map(|kind| scale.non_response_code(kind));
    assert_eq!(codes, [Some("-8"), None]);

    let [view] = framework.views() else { panic!("one view") };
    assert_eq!((view.id().as_str(), &*cuts(view.cuts())), ("sharing", "All of it from 1"));
    assert_eq!(
        (view.title().in_default_language(), view.questions()),
        ("Sharing", &["shares_plans".parse().unwrap()][..])
    );
    assert_eq!(view.description().unwrap().in_language(&"es".parse().unwrap()), "Lo que se comparte.");

    let made_from: Vec<_> = framework.translations()[0].made_from().map(|(place, _)| place).collect();
    assert_eq!(made_from, ["title", "questions.shares_plans.descriptors.beginning"]);
    let cosmetic = framework.cosmetic_changes().iter();
    let cosmetic: Vec<_> = cosmetic
        .map(|change| (change.what().as_str(), change.id().map(|id| id.as_str()), change.version().to_string()))
        .collect();
    assert_eq!(cosmetic[0], ("question", Some("shares_plans"), "2.0.0".to_owned()));
    assert_eq!(cosmetic[4], ("recall_period", None, "2.0.0".to_owned()));
}

#[test]
fn a_language_may_be_complete_by_a_shorter_tag() {
    let framework = read("complete_translations");
    let languages: Vec<_> = framework.translations().iter().map(|t| (t.language().as_str(), t.complete())).collect();
    assert_eq!(languages, [("es", true), ("es-MX", true), ("fr", false)]);
    let texts: Vec<String> = framework.document().texts().map(|(at, _)| at.to_string()).collect();
    let every = [
        "/title",
        "/stem",
        "/recall_period",
        "/attribution/0/rights",
        "/scales/0/points/0/label",
        "/scales/0/points/1/label",
        "/areas/0/title",
        "/areas/0/questions/0/text",
    ];
    assert_eq!(texts, every);
}

#[test]
fn where_everything_came_from_is_read() {
    let framework = read("derived");
    let lineage: Vec<_> = framework.lineage().iter().map(|pin| pin.release().to_string()).collect();
    assert_eq!(lineage, ["state_ilt 2.0.0", "county_ilt 1.1.0"]);
    assert_eq!(framework.lineage()[1].digest().as_str(), format!("sha256:{}", "a".repeat(64)));
    let origins = [
        framework.stem_origin(),
        framework.areas()[0].origin(),
        framework.areas()[0].questions()[0].origin(),
        framework.attribution()[0].origin(),
    ];
    let origins = origins.map(|origin| {
        let origin = origin.unwrap();
        (origin.from().as_str(), origin.adapted_by().iter().map(|id| id.as_str()).collect::<Vec<_>>())
    });
    let own = ("state_ilt", vec![]);
    assert_eq!(origins, [own.clone(), own.clone(), ("state_ilt", vec!["county_ilt"]), own]);
    let retired: Vec<_> =
        framework.retired().iter().map(|gone| (gone.what(), gone.id().as_str(), gone.replacement())).collect();
    let question = framework.areas()[0].questions()[0].id().as_str();
    assert_eq!(
        retired,
        [
            (ElementKind::Question, "data_walls", Some(question)),
            (ElementKind::Question, "older_walls", Some("data_walls")),
            (ElementKind::Role, "data_walls", None),
        ]
    );
}

#[test]
fn positions_are_read_or_evenly_spaced() {
    let positions = |name| read(name).scales()[0].points().iter().map(|p| p.position()).collect::<Vec<_>>();
    assert_eq!(positions("positions"), [0, 2, 5, 6]);
    assert_eq!(positions("plain_texts"), [0, 1, 2, 3]);
}

#[test]
fn each_question_has_its_own_scale() {
    let framework = read("two_scales");
    let scales: Vec<_> = framework.questions().map(|q| (q.id().as_str(), q.scale().id().as_str())).collect();
    let expected = [("shares_plans", "frequency"), ("visits_classes", "frequency"), ("is_heard", "agreement")];
    assert_eq!(scales, expected);
    assert_eq!(framework.question("is_heard").unwrap().non_responses(), []);
    assert_eq!(framework.question("shares_plans").unwrap().non_responses(), [NonResponse::DontKnow]);
}

#[test]
fn reverse_keying_mirrors_positions_and_sides() {
    let framework = read("reverse_and_weights");
    let question = framework.question("shares_plans").unwrap();
    assert_eq!((question.keying(), question.weight()), (Keying::Reverse, 3));
    let keyed: Vec<_> = question.keyed_points().collect();
    let mirrored = [(3, Side::Favorable), (2, Side::Neutral), (1, Side::Unfavorable), (0, Side::Unfavorable)];
    assert_eq!(keyed, mirrored);
    assert_eq!(framework.question("visits_classes").unwrap().weight(), 2);
}

#[test]
fn the_default_language_need_not_be_english() {
    let framework = read("spanish_default");
    assert_eq!(framework.title().in_default_language(), "Reflexión");
    assert_eq!(framework.title().in_language(&"en-US".parse().unwrap()), "Reflection");
    assert_eq!(framework.stem().in_language(&"en".parse().unwrap()), "¿Con qué frecuencia");
}

#[test]
fn a_whole_number_may_be_written_in_any_way_of_json() {
    let framework = read("whole_numbers");
    let values: Vec<_> = framework.scales()[0].points().iter().map(|point| point.value()).collect();
    assert_eq!(values, [1, 2, 3, 4]);
    assert_eq!(framework.question("shares_plans").unwrap().weight(), 2);
    assert_eq!(framework.disclosure().threshold, 5);
}

#[test]
fn texts_are_in_their_normal_form() {
    let framework = read("unicode_texts");
    let title = |tag: &str| framework.title().in_language(&tag.parse().unwrap()).to_owned();
    assert_eq!(title("en"), "Réflexion 👩🏽‍🏫 “together” \\ / \"quoted\"");
    assert_eq!(title("zh-Hant-TW"), "團隊反思 😀");
    assert_eq!(title("es-MX"), "Reflexión del equipo");
    assert_eq!(framework.stem().in_default_language(), "Wie oft könnt ihr …");
    assert_eq!(framework.recall_period().in_default_language(), "\u{200e}Since September really");
}

/// For each file its warnings: code, place, message and help.
type Warning = (Code, &'static str, &'static str, &'static str);
const NOTHING: &[Warning] = &[];

#[test]
fn only_these_files_warn() {
    for (name, _) in files::all("valid") {
        let expected: &[Warning] = match name.as_str() {
            "reverse_and_weights" => &[(
                Code::ReverseKeyed,
                "/areas/0/questions/0/keying",
                "the question `shares_plans` is reverse-keyed",
                "people misread reverse-keyed questions; ask for the wished-for practice where you can",
            )],
            "warns_uneven_values" => &[
                (
                    Code::UnevenValues,
                    "/scales/0/points",
                    "the points of `times_a_month` count as evenly spaced, and their values are not",
                    "scores are made of positions and never of values: to space the points by their values, declare the \
                     positions 0, 1, 2, 8 and `span: 8`; to keep them evenly spaced, give them values such as 1, 2, 3 or \
                     declare the positions 0, 1, 2 and so on",
                ),
                (
                    Code::UnevenValues,
                    "/scales/4/points",
                    "the points of `far_apart` count as evenly spaced, and their values are not",
                    "scores are made of positions and never of values: to space the points by their values, declare a \
                     `span` and a `position` of every point; to keep them evenly spaced, give them values such as 1, 2, 3 \
                     or declare the positions 0, 1, 2 and so on",
                ),
            ],
            "warns_set_across_middle" => &[
                (
                    Code::SetAcrossMiddle,
                    "/scales/0/favorable",
                    "the favorable point `sometimes` stands below the middle of the scale `frequency`",
                    "check that the points run from the lowest to the highest and that the sets are not swapped",
                ),
                (
                    Code::SetAcrossMiddle,
                    "/scales/1/unfavorable",
                    "the unfavorable point `often` stands above the middle of the scale `by_position`",
                    "check that the points run from the lowest to the highest and that the sets are not swapped",
                ),
            ],
            "warns_undeclared_language" => &[
                (
                    Code::UndeclaredLanguage,
                    "/scales/0/non_responses/dont_know/label/es",
                    "some texts are in `es`, which is not listed under `translations`",
                    "add {\"language\": \"es\", \"status\": \"draft\"} under `translations`",
                ),
                (
                    Code::UndeclaredLanguage,
                    "/title/PT-br",
                    "some texts are in `pt-BR`, which is not listed under `translations`",
                    "add {\"language\": \"pt-BR\", \"status\": \"draft\"} under `translations`",
                ),
            ],
            "warns_unequal_areas" => &[(
                Code::UnequalAreas,
                "/areas",
                "the area `culture` has 4 questions and the area `planning` has 1",
                "areas of very unequal size cannot be read side by side; split the large one or fill the small one",
            )],
            "derived" => &[(
                Code::UncreditedWords,
                "/areas/0/questions/1/text",
                "these words are the framework's own, and nobody is named as their author",
                "add an `attribution` of your own: who publishes such words, and on which terms",
            )],
            // a text from left to right alone needs no mark of its direction
            "unicode_texts" => &[(
                Code::InvisibleCharacter,
                "/recall_period",
                "a mark of the writing direction (U+200E) stands before the word `Since`",
                "delete the word and type it again: a text with it looks like one without it and is another",
            )],
            _ => NOTHING,
        };
        let warnings = read(&name).warnings();
        let found: Vec<_> = warnings
            .iter()
            .map(|w| (w.code, w.pointer.as_str(), w.message.as_str(), w.help.as_deref().unwrap_or_default()))
            .collect();
        assert_eq!(found, expected, "{name}");
        assert!(warnings.iter().all(|warning| warning.severity == Severity::Warning), "{name}");
    }
}
