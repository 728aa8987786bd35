use super::answers::PointAnswers;
use super::band::{Band, Flag, Sums, is_fragile};
use super::role_gap::{RoleGroup, role_groups};
use crate::disclosure::{Disclosed, DisclosedQuestion, Hidden, NonResponseCounts, PointCounts};
use crate::framework::{AnswerCode, Fraction, Question, ScoringRules, Side};

/// What one question's answers say.
///
/// ```
/// # use ilt::{Disclosed, Framework, Policy, ResponseSet, Scores, response::document::*, score::{Band, QuestionResult}};
/// # let framework = Framework::new_leaders();
/// # let team = TeamDocument::new("cedar", "Cedar");
/// # let mut document = ResponseSetDocument::new(&framework, team, CycleDocument::new("fall", "Fall", 1), 7);
/// for key in ["r1", "r2", "r3", "r4", "r5"] {
///     document.responses.push(ResponseDocument::submitted(key, [("delegation", "often")]));
/// }
/// let responses = ResponseSet::check(&framework, document)?;
/// let scores = Scores::of(&Disclosed::of(&responses.close(), Policy::Confidential)?);
/// let delegation = scores.question("delegation").unwrap();
/// match delegation.result() {
///     QuestionResult::Scored { answers, band, .. } => {
///         assert_eq!(*band, Band::Strength);
///         assert_eq!(answers.mean().to_decimal(2), "4.00");
///     }
///     other => panic!("five answers are enough: {other:?}"),
/// }
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionScore {
    pub(super) question: Question,
    pub(super) result: QuestionResult,
    pub(super) participation: Option<Participation>,
    pub(super) non_response_flags: Vec<Flag>,
    pub(super) groups: Vec<RoleGroup>,
    pub(super) importance: Option<[u64; 3]>,
}

/// Exactly one of four: hidden, in no score, too few answers, or a band.
///
/// ```
/// # use ilt::{disclosure::Hidden, score::QuestionResult};
/// let result = QuestionResult::Suppressed { reason: Hidden::FewAnswers };
/// assert!(result.answers().is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionResult {
    /// The policy hides the question.
    Suppressed {
        /// Why.
        reason: Hidden,
    },
    /// It may be shown, and counts in no score.
    Unscored {
        /// The answers, if there is any.
        answers: Option<PointAnswers>,
    },
    /// It may be shown, but too few answered for a band; where the team answers together, it gave no rating on the scale.
    Insufficient {
        /// The answers, if there is any.
        answers: Option<PointAnswers>,
    },
    /// Enough answered.
    Scored {
        /// The answers.
        answers: PointAnswers,
        /// What they say.
        band: Band,
        /// What else there is to see in the answers.
        flags: Vec<Flag>,
    },
}

impl QuestionResult {
    /// The answers, where there are some and they may be shown.
    pub fn answers(&self) -> Option<&PointAnswers> {
        match self {
            Self::Suppressed { .. } => None,
            Self::Unscored { answers } | Self::Insufficient { answers } => answers.as_ref(),
            Self::Scored { answers, .. } => Some(answers),
        }
    }

    /// The band, where there is one.
    pub fn band(&self) -> Option<Band> {
        match self {
            Self::Scored { band, .. } => Some(*band),
            _ => None,
        }
    }
}

/// How many answered a question and how the others did not.
pub(crate) type Participation = NonResponseCounts;

impl QuestionScore {
    /// The question.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// What its answers say.
    pub fn result(&self) -> &QuestionResult {
        &self.result
    }

    /// How many gave a point answer, where that may be told.
    pub fn n(&self) -> Option<u64> {
        self.participation.as_ref().map(|participation| participation.n)
    }

    /// Every flag: those of the answers, then those of the non-responses.
    pub fn flags(&self) -> impl Iterator<Item = Flag> {
        let of_answers = match &self.result {
            QuestionResult::Scored { flags, .. } => flags.as_slice(),
            _ => &[],
        };
        of_answers.iter().chain(&self.non_response_flags).copied()
    }

    /// The role groups that may be shown.
    pub fn role_groups(&self) -> &[RoleGroup] {
        &self.groups
    }

    /// How many find it of high, of medium and of low importance, where enough people rated that.
    pub fn importance(&self) -> Option<[u64; 3]> {
        self.importance
    }

    pub(crate) fn participation(&self) -> Option<&Participation> {
        self.participation.as_ref()
    }
}

/// The score of a question, if it was asked.
pub(super) fn score_question(
    disclosed: &Disclosed,
    question: &Question,
    shown: &DisclosedQuestion,
) -> Option<QuestionScore> {
    let rules = disclosed.framework().scoring();
    let number = disclosed.framework().plan().number(question.id().as_str());
    let (result, participation, groups) = match shown {
        DisclosedQuestion::Hidden { reason, non_responses } => {
            (QuestionResult::Suppressed { reason: *reason }, non_responses.as_ref(), Vec::new())
        }
        DisclosedQuestion::Rated { rating, .. } => (score_rating(question, *rating), None, Vec::new()),
        DisclosedQuestion::NotAsked => return None,
        DisclosedQuestion::Shown { points, non_responses, groups, .. } => {
            let result = score_answers(question, points, rules);
            let groups = match result.answers() {
                Some(answers) => role_groups(disclosed.framework(), question, answers, groups),
                None => Vec::new(),
            };
            (result, Some(non_responses), groups)
        }
    };
    let result = match result {
        QuestionResult::Scored { answers, .. } if !question.scored() => {
            QuestionResult::Unscored { answers: Some(answers) }
        }
        QuestionResult::Insufficient { answers } if !question.scored() => QuestionResult::Unscored { answers },
        result => result,
    };
    Some(QuestionScore {
        question: question.clone(),
        importance: number.and_then(|number| disclosed.importance(number)),
        result,
        non_response_flags: participation
            .map(|counts| non_response_flags(counts, disclosed.completion().respondents, rules))
            .unwrap_or_default(),
        participation: participation.cloned(),
        groups,
    })
}

fn score_answers(question: &Question, points: &PointCounts, rules: &ScoringRules) -> QuestionResult {
    let PointCounts(counts) = points;
    let keyed: Vec<(i64, Side)> = question.keyed_points().collect();
    let sums = Sums::of(counts, &keyed, question.scale().span().unsigned_abs());
    let answers = PointAnswers::new(question, counts, sums);
    match answers {
        Some(answers) if sums.n >= u64::from(rules.minimum_n) => {
            let band = sums.band(rules);
            let flags = [
                (Flag::Contested, sums.is_contested(rules)),
                (Flag::Dissent, band == Band::Strength && sums.unfavorable > 0),
                (Flag::Unanimous, counts.contains(&sums.n)),
                (Flag::Fragile, is_fragile(sums, counts, &keyed, rules)),
            ];
            let flags = flags.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect();
            QuestionResult::Scored { answers, band, flags }
        }
        answers => QuestionResult::Insufficient { answers },
    }
}

/// What the team says that answers together: the side on which its rating stands.
fn score_rating(question: &Question, code: AnswerCode) -> QuestionResult {
    let counts: Vec<u64> =
        (1..).take(question.scale().points().len()).map(|point: AnswerCode| u64::from(point == code)).collect();
    let keyed: Vec<(i64, Side)> = question.keyed_points().collect();
    let sums = Sums::of(&counts, &keyed, question.scale().span().unsigned_abs());
    match PointAnswers::new(question, &counts, sums) {
        Some(answers) => {
            let band = match (sums.favorable, sums.unfavorable) {
                (0, 0) => Band::Steady,
                (0, _) => Band::Opportunity,
                _ => Band::Strength,
            };
            QuestionResult::Scored { answers, band, flags: Vec::new() }
        }
        None => QuestionResult::Insufficient { answers: None },
    }
}

/// The flags that follow from respondents and not from their point answers.
fn non_response_flags(counts: &NonResponseCounts, respondents: u64, rules: &ScoringRules) -> Vec<Flag> {
    let many = |count: Option<u64>, threshold: Fraction| {
        count.is_some_and(|count| count > 0 && threshold.is_reached_by(count, respondents))
    };
    let flags = [
        (Flag::LowVisibility, many(counts.dont_know, rules.low_visibility_at_least)),
        (Flag::PoorFit, many(counts.not_applicable, rules.poor_fit_at_least)),
    ];
    flags.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect()
}
