//! The built-in framework, word for word: its texts are New Leaders', so a changed letter is a mistake.

use ilt::Framework;
use ilt::framework::{Language, LocalizedText, NonResponse, Referent, Relation, ScaleKind, Side, TranslationStatus};

/// The questions with their ids.
type Questions = [(&'static str, &'static str); 3];

const AREAS: [(&str, &str, Questions); 5] = [
    (
        "learning_and_teaching",
        "Learning and teaching",
        [
            (
                "shared_understanding",
                "Work with teachers to develop a shared understanding of what excellent and equitable instruction looks like?",
            ),
            (
                "teacher_team_meetings",
                "Use teacher team meetings to align on effective classroom procedures and instructional strategies in ELA and math?",
            ),
            (
                "data_analysis_support",
                "Support teachers in analyzing data and identifying next steps to improve their practice and student learning?",
            ),
        ],
    ),
    (
        "school_culture",
        "School culture",
        [
            (
                "shared_norms",
                "Develop and use shared norms, beliefs, and values to guide decisions and honor diverse points of view?",
            ),
            (
                "family_and_community",
                "Implement systems and structures to foster family and community communication and relationships?",
            ),
            (
                "necessary_conversations",
                "Facilitate important and necessary conversations with colleagues when encountering language and systems that reinforces inequities or creates barriers for collaboration?",
            ),
        ],
    ),
    (
        "talent_management",
        "Talent management",
        [
            ("delegation", "Delegate responsibilities to various team members?"),
            (
                "new_staff_support",
                "Create systems of support for new staff and new team members that offer regular feedback and/or coaching?",
            ),
            (
                "differentiated_development",
                "Reflect on teacher progress to differentiate professional development to improve learning and teaching across a grade, department, or school?",
            ),
        ],
    ),
    (
        "planning_and_operations",
        "Planning and operations",
        [
            (
                "consistent_meetings",
                "Use consistent processes to ensure team meetings run smoothly and objectives are met?",
            ),
            (
                "actionable_data",
                "Gather actionable information from data systems to establish clear, data-driven, and measurable teaching and learning goals?",
            ),
            ("equitable_resources", "Ensure resources are allocated equitably across the school?"),
        ],
    ),
    (
        "personal_leadership",
        "Personal leadership",
        [
            (
                "strong_relationships",
                "Spend time building strong, sustainable relationships that honor each other's strengths, time, and contributions?",
            ),
            (
                "asking_for_help",
                "Feel comfortable to ask for help or clarity without fear of being devalued or marginalized?",
            ),
            ("equity_of_voice", "Self-monitor how often you hold the floor and ensure equity of voice?"),
        ],
    ),
];

fn spanish() -> Language {
    "es".parse().unwrap()
}

#[test]
fn areas_and_questions_stand_as_in_the_source() {
    let framework = Framework::new_leaders();
    assert_eq!(framework.id(), "new_leaders_ilt");
    assert_eq!(framework.version().to_string(), "1.0.0");
    assert_eq!(framework.default_language().as_str(), "en");
    assert_eq!(framework.stem().in_default_language(), "How often do you and your team:");
    assert_eq!(framework.recall_period().in_default_language(), "Since the last reflection");
    assert_eq!(framework.areas().len(), AREAS.len());
    for (area, (id, title, questions)) in framework.areas().iter().zip(AREAS) {
        assert_eq!((area.id().as_str(), area.title().in_default_language()), (id, title));
        let found: Vec<_> =
            area.questions().iter().map(|q| (q.id().as_str(), q.text().in_default_language())).collect();
        assert_eq!(found, questions);
    }
}

#[test]
fn questions_are_as_the_source_means_them() {
    let framework = Framework::new_leaders();
    for question in framework.questions() {
        let id = question.id().as_str();
        let of_oneself = ["asking_for_help", "equity_of_voice"].contains(&id);
        assert_eq!(question.referent() == Referent::Respondent, of_oneself, "{id}");
        let conditional = ["necessary_conversations", "teacher_team_meetings"].contains(&id);
        assert_eq!(question.may_not_arise(), conditional, "{id}");
        assert_eq!((question.revision(), question.weight()), (1, 1), "{id}");
        assert_eq!(question.scale().id(), "frequency");
        assert_eq!(question.non_responses(), [NonResponse::NotApplicable, NonResponse::DontKnow], "{id}");
    }
}

#[test]
fn the_scale_runs_from_never_to_always() {
    let framework = Framework::new_leaders();
    let [scale] = framework.scales() else { panic!("one scale") };
    assert_eq!((scale.id().as_str(), scale.kind(), scale.revision()), ("frequency", ScaleKind::Frequency, 1));
    assert!(scale.is_evenly_spaced());
    let points: Vec<_> = scale
        .points()
        .iter()
        .map(|p| {
            (p.id().as_str(), p.value(), p.label().in_default_language(), p.label().in_language(&spanish()), p.side())
        })
        .collect();
    assert_eq!(
        points,
        [
            ("never", 1, "Never", "Nunca", Side::Unfavorable),
            ("rarely", 2, "Rarely", "Rara vez", Side::Unfavorable),
            ("sometimes", 3, "Sometimes", "A veces", Side::Neutral),
            ("often", 4, "Often", "A menudo", Side::Favorable),
            ("always", 5, "Always", "Siempre", Side::Favorable),
        ]
    );
    let label = |kind| {
        let label = scale.non_response_label(kind).unwrap();
        (label.in_default_language().to_owned(), label.in_language(&spanish()).to_owned())
    };
    assert_eq!(label(NonResponse::NotApplicable), ("Not applicable".to_owned(), "No corresponde".to_owned()));
    assert_eq!(label(NonResponse::DontKnow), ("Don't know".to_owned(), "No lo sé".to_owned()));
}

#[test]
fn the_source_is_named() {
    let framework = Framework::new_leaders();
    let [source] = framework.attribution() else { panic!("one source") };
    assert_eq!(source.title(), "What Makes a Strong Instructional Leadership Team?");
    assert_eq!(source.publisher(), "New Leaders");
    assert_eq!(source.relation(), Relation::Verbatim);
    assert_eq!(
        source.rights().in_default_language(),
        "No open license stated; used with attribution. The questions, areas and stem remain New Leaders' text; no \
         endorsement is implied."
    );
    let address = "https://newleaders.org/blog/what-makes-a-strong-instructional-leadership-team";
    assert_eq!((source.url(), source.retrieved()), (Some(address), Some("2026-11-23")));
    assert!(!framework.additions().is_empty(), "what is ours is declared as ours");
}

#[test]
fn the_roles_are_those_of_the_source() {
    let framework = Framework::new_leaders();
    let roles: Vec<_> = framework.roles().iter().map(|r| (r.id().as_str(), r.label().in_default_language())).collect();
    assert_eq!(
        roles,
        [
            ("principal", "Principal"),
            ("assistant_principal", "Assistant principal"),
            ("teacher_leader", "Teacher leader"),
            ("department_head", "Department head"),
            ("social_worker", "Social worker"),
            ("other", "Other"),
        ]
    );
}

#[test]
fn every_text_is_also_in_spanish() {
    let framework = Framework::new_leaders();
    let [translation] = framework.translations() else { panic!("one translation") };
    assert_eq!((translation.language(), translation.status()), (&spanish(), TranslationStatus::Draft));

    let mut texts: Vec<&LocalizedText> = vec![framework.title(), framework.stem(), framework.recall_period()];
    texts.extend(framework.description());
    texts.extend(framework.additions());
    texts.extend(framework.attribution().iter().map(|source| source.rights()));
    for scale in framework.scales() {
        texts.extend(scale.points().iter().map(|point| point.label()));
        texts.extend(NonResponse::ALL.iter().filter_map(|kind| scale.non_response_label(*kind)));
    }
    for area in framework.areas() {
        texts.push(area.title());
        texts.extend(area.description());
        texts.extend(area.questions().iter().map(|question| question.text()));
    }
    texts.extend(framework.roles().iter().map(|role| role.label()));
    texts.extend(framework.prompts().iter().map(|prompt| prompt.text()));
    assert_eq!(texts.len(), 3 + 9 + 1 + 7 + 20 + 6 + 34, "every text of the file");
    for text in texts {
        assert_eq!(text.other_languages().collect::<Vec<_>>(), [&spanish()], "{text:?}");
        assert_ne!(text.in_language(&spanish()), text.in_default_language());
    }
}

#[test]
fn nothing_warns() {
    assert_eq!(Framework::new_leaders().warnings(), []);
}
