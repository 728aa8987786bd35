use super::{Fraction, LocalizedText, Origin, QuestionId, ViewId};

/// A checked view: a named selection of questions across areas.
///
/// ```
/// # use ilt::Framework;
/// # use ilt::framework::document::ViewDocument;
/// let mut document = Framework::new_leaders().document().clone();
/// let questions = ["family_and_community", "shared_norms"];
/// document.views = Some(vec![ViewDocument::new("families", "Work with families", questions)]);
/// let framework = Framework::try_from(document)?;
/// let view = framework.view("families").unwrap();
/// assert_eq!(view.title().in_default_language(), "Work with families");
/// assert_eq!(view.questions()[0], "shared_norms", "they stand in the order of the framework");
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub(super) id: ViewId,
    pub(super) title: LocalizedText,
    pub(super) description: Option<LocalizedText>,
    pub(super) questions: Vec<QuestionId>,
    pub(super) cuts: Vec<Cut>,
    pub(super) origin: Option<Origin>,
}

impl View {
    /// The view's id.
    pub fn id(&self) -> &ViewId {
        &self.id
    }

    /// What the view is called.
    pub fn title(&self) -> &LocalizedText {
        &self.title
    }

    /// What the view is about.
    pub fn description(&self) -> Option<&LocalizedText> {
        self.description.as_ref()
    }

    /// The ids of its questions in the order of the framework; at least one.
    pub fn questions(&self) -> &[QuestionId] {
        &self.questions
    }

    /// What its position is called from certain shares on, from the lowest to the highest.
    pub fn cuts(&self) -> &[Cut] {
        &self.cuts
    }

    /// Where the view came from; `None` if it is the framework's own.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }
}

/// What a position is called from a certain share on.
///
/// ```
/// # use ilt::Framework;
/// # use ilt::framework::document::CutDocument;
/// let mut document = Framework::new_leaders().document().clone();
/// document.areas[0].cuts = Some(vec![CutDocument::new("7/10", "In place")]);
/// let framework = Framework::try_from(document)?;
/// let cut = &framework.areas()[0].cuts()[0];
/// assert_eq!((cut.at_least().to_string().as_str(), cut.label().in_default_language()), ("7/10", "In place"));
/// # Ok::<(), ilt::diagnostic::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    pub(super) at_least: Fraction,
    pub(super) label: LocalizedText,
}

impl Cut {
    /// The least position.
    pub fn at_least(&self) -> Fraction {
        self.at_least
    }

    /// What people read.
    pub fn label(&self) -> &LocalizedText {
        &self.label
    }
}
