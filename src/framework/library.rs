use indexmap::IndexMap;

use super::{Framework, Release};
use crate::diagnostic::{Code, Diagnostic, Pointer, Problems};

/// Frameworks by id and version: what an app has stored, so that answers of years ago still find what was asked.
///
/// Keep a framework's JSON with every cycle that asks it, and never edit one that was asked: a change is a new version.
/// Whatever names a framework is read through the library and finds it: [`responses`](Self::responses),
/// [`response`](Self::response), [`closed`](Self::closed), and [`report`](Self::report), which is all that a server needs.
///
/// ```
/// use ilt::framework::Library;
/// use ilt::{Framework, Policy};
///
/// # let stored = [serde_json::to_string(&Framework::new_leaders())?];
/// let mut library = Library::built_in();
/// for json in stored {
///     library.add(Framework::from_json(&json)?)?;
/// }
///
/// let closed = include_str!("../../examples/data/cedar.closed.json"); // names `new_leaders_ilt` 1.0.0
/// let report = library.report(closed, Policy::Confidential, &"es".parse()?)?;
/// assert_eq!(report.participation.text, "Contestaron 7 de 7 personas.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Library(IndexMap<Release, Framework>);

impl Library {
    /// A library without a framework.
    pub fn new() -> Self {
        Self::default()
    }

    /// The built-in framework in every version that was ever shipped, the oldest first, so that no update of this crate
    /// leaves a cycle behind.
    ///
    /// ```
    /// # use ilt::{Framework, framework::Library};
    /// let library = Library::built_in();
    /// assert_eq!(library.newest("new_leaders_ilt"), Some(&Framework::new_leaders()));
    /// ```
    #[cfg(feature = "new-leaders")]
    pub fn built_in() -> Self {
        let all = super::new_leaders::releases().iter();
        Self(all.map(|framework| (framework.release().clone(), framework.clone())).collect())
    }

    /// Adds a framework. One that is there already may be added again, also where it is written in another way.
    ///
    /// ```
    /// # use ilt::{Framework, diagnostic::Code, framework::Library};
    /// let mut library = Library::built_in();
    /// library.add(Framework::new_leaders())?;
    ///
    /// let mut document = Framework::new_leaders().document().clone();
    /// document.areas[0].title = "Teaching and learning".into();
    /// let problems = library.add(Framework::try_from(document.clone())?).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].code, Code::Republished);
    ///
    /// document.version = "1.0.1".into();
    /// library.add(Framework::try_from(document)?)?;
    /// assert_eq!(library.frameworks().count(), 2);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// When a framework of the same id and version with other content is there: two teams would answer different questions
    /// under one name.
    pub fn add(&mut self, framework: Framework) -> Result<(), Problems> {
        match self.0.get(framework.release()) {
            None => {
                self.0.insert(framework.release().clone(), framework);
                Ok(())
            }
            Some(known) if *known == framework || known.content() == framework.content() => Ok(()),
            Some(_) => Err(other_content(framework.release()).into()),
        }
    }

    /// The framework of that id and version.
    ///
    /// ```
    /// # use ilt::framework::Library;
    /// assert!(Library::built_in().get(&"new_leaders_ilt 1.0.0".parse()?).is_some());
    /// # Ok::<(), ilt::framework::ReleaseError>(())
    /// ```
    pub fn get(&self, release: &Release) -> Option<&Framework> {
        self.0.get(release)
    }

    /// The framework of that id in its highest version: what a new cycle asks.
    pub fn newest(&self, id: &str) -> Option<&Framework> {
        self.frameworks().filter(|framework| framework.id() == id).max_by_key(|framework| framework.version())
    }

    /// Every framework, in the order in which they were added.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.0.values()
    }
}

/// Two contents under one id and version.
pub(crate) fn other_content(release: &Release) -> Diagnostic {
    let message = format!("version `{}` of `{}` was published with other content", release.version(), release.id());
    let problem = Diagnostic::new(Code::Republished, &Pointer::root().key("version"), message);
    problem.help("give it a new version; a diff of the two says how far it must rise")
}
