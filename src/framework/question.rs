use super::PlainText;
use std::sync::Arc;

use indexmap::IndexMap;

use super::{AreaId, Cut, LocalizedText, NonResponse, Origin, PointId, QuestionId, Scale, Side};
use crate::document::choices;

choices! {
    /// Which end of the scale is the good one.
    #[schemars(rename = "QuestionKeying")]
    pub enum Keying or UnknownChoice {
        /// The high end.
        Forward = "forward",
        /// The low end: the question is reverse-keyed.
        Reverse = "reverse",
    }
}

choices! {
    /// Whom a question asks about.
    #[schemars(rename = "QuestionReferent")]
    pub enum Referent or UnknownChoice {
        /// The team.
        Team = "team",
        /// The respondent.
        Respondent = "self",
    }
}

choices! {
    /// Who answers a framework's questions.
    pub enum AnsweredBy or UnknownChoice {
        /// Each member of the team alone.
        Members = "members",
        /// The team, which agrees aloud on one rating for each question.
        Team = "team",
    }
}

/// A checked question. Cloning is cheap.
///
/// ```
/// # use ilt::Framework;
/// let framework = Framework::new_leaders();
/// let delegation = framework.question("delegation").unwrap();
/// assert!(delegation.text().in_default_language().starts_with("Delegate"));
/// assert_eq!(delegation.scale().id(), "frequency");
/// assert_eq!(delegation.weight(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub(super) id: QuestionId,
    pub(super) revision: i64,
    pub(super) continues: Option<i64>,
    pub(super) text: LocalizedText,
    pub(super) scale: Arc<Scale>,
    pub(super) keying: Keying,
    pub(super) weight: u64,
    pub(super) referent: Referent,
    pub(super) may_not_arise: bool,
    pub(super) removable: bool,
    pub(super) non_responses: Arc<[NonResponse]>,
    pub(super) descriptors: Arc<IndexMap<PointId, LocalizedText>>,
    pub(super) help: Option<LocalizedText>,
    pub(super) scored: bool,
    pub(super) code: Option<PlainText>,
    pub(super) origin: Option<Origin>,
}

impl Question {
    /// The question's id.
    pub fn id(&self) -> &QuestionId {
        &self.id
    }

    /// Rises when the question's meaning changes.
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// The revision under which the framework asked the same words before its number rose: the series goes on.
    pub fn continues(&self) -> Option<i64> {
        self.continues
    }

    /// The question, as it continues the stem.
    pub fn text(&self) -> &LocalizedText {
        &self.text
    }

    /// The scale it is answered on.
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// Which end of the scale is the good one.
    pub fn keying(&self) -> Keying {
        self.keying
    }

    /// How much the question counts in its area; at least 1, only the ratio matters.
    pub fn weight(&self) -> u64 {
        self.weight
    }

    /// Whom it asks about.
    pub fn referent(&self) -> Referent {
        self.referent
    }

    /// Whether what it asks about may not have come up at all.
    pub fn may_not_arise(&self) -> bool {
        self.may_not_arise
    }

    /// Whether a district may leave it out.
    pub fn removable(&self) -> bool {
        self.removable
    }

    /// The non-responses it offers.
    pub fn non_responses(&self) -> &[NonResponse] {
        &self.non_responses
    }

    /// What each point that is described looks like here, in the order of the scale.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let mut document = Framework::new_leaders().document().clone();
    /// let described = [("always".to_owned(), "Every meeting ends with who does what by when.".into())];
    /// document.areas[2].questions[0].descriptors = Some(described.into());
    /// let framework = Framework::try_from(document)?;
    /// let delegation = &framework.areas()[2].questions()[0];
    /// assert_eq!(delegation.descriptors().count(), 1);
    /// assert!(delegation.descriptor("always").is_some() && delegation.descriptor("never").is_none());
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn descriptors(&self) -> impl Iterator<Item = (&PointId, &LocalizedText)> {
        self.descriptors.iter()
    }

    /// What the point of that id looks like here, if it is described.
    pub fn descriptor(&self, point: &str) -> Option<&LocalizedText> {
        self.descriptors.get(point)
    }

    /// What helps to answer it.
    pub fn help(&self) -> Option<&LocalizedText> {
        self.help.as_ref()
    }

    /// Whether it counts in scores, ranks and prompts.
    pub fn scored(&self) -> bool {
        self.scored
    }

    /// What it is called in the system that it comes from.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Where the question came from; `None` if it is the framework's own.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// For each point of the scale in order: its position from 0 to the span and its side, both after keying.
    pub fn keyed_points(&self) -> impl Iterator<Item = (i64, Side)> {
        let reverse = self.keying == Keying::Reverse;
        self.scale.points.iter().map(move |point| {
            if reverse {
                (self.scale.span - point.position, point.side.mirrored())
            } else {
                (point.position, point.side)
            }
        })
    }
}

/// A checked area with its questions. Cloning is cheap.
///
/// ```
/// # use ilt::Framework;
/// let framework = Framework::new_leaders();
/// let titles: Vec<_> = framework.areas().iter().map(|area| area.title().in_default_language()).collect();
/// assert_eq!(titles[0], "Learning and teaching");
/// assert!(framework.areas().iter().all(|area| area.questions().len() == 3));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub(super) id: AreaId,
    pub(super) title: LocalizedText,
    pub(super) description: Option<LocalizedText>,
    pub(super) questions: Arc<[Question]>,
    pub(super) cuts: Vec<Cut>,
    pub(super) code: Option<PlainText>,
    pub(super) origin: Option<Origin>,
}

impl Area {
    /// The area's id.
    pub fn id(&self) -> &AreaId {
        &self.id
    }

    /// What the area is called.
    pub fn title(&self) -> &LocalizedText {
        &self.title
    }

    /// What the area is about.
    pub fn description(&self) -> Option<&LocalizedText> {
        self.description.as_ref()
    }

    /// What its position is called from certain shares on, from the lowest to the highest.
    pub fn cuts(&self) -> &[Cut] {
        &self.cuts
    }

    /// What it is called in the system that it comes from.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Where the area came from; `None` if it is the framework's own.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// The area's questions in order; at least one.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}
