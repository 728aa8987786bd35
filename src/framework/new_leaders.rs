use std::sync::LazyLock;

use super::Framework;

/// New Leaders' texts with their attribution, outside this crate's license: see NOTICE-NEW-LEADERS.md. Every version that
/// was ever shipped, the oldest first; the last one is asked now. Cycles name what they asked, so a file that was shipped
/// is never edited: a change is a file of its own with a higher version, and its line here.
const SHIPPED: [&str; 1] = [include_str!("new_leaders/1.0.0.json")];

/// Every version of the built-in framework, the oldest first.
pub(super) fn releases() -> &'static [Framework; SHIPPED.len()] {
    static RELEASES: LazyLock<[Framework; SHIPPED.len()]> = LazyLock::new(|| {
        SHIPPED.map(|json| match Framework::from_json(json) {
            Ok(framework) => framework,
            // the data files are part of the crate, and a test reads them
            #[allow(clippy::panic)]
            Err(problems) => panic!("the built-in framework has problems:\n{problems}"),
        })
    });
    &RELEASES
}

impl Framework {
    /// The built-in framework: New Leaders' fifteen questions in five areas, with this crate's answer scale, rules and
    /// prompts, in English and, as a draft, in Spanish. [`Library::built_in`](super::Library::built_in) has earlier versions.
    ///
    /// The questions, areas and stem are New Leaders' and stand under their own terms: show
    /// [`attribution`](Self::attribution) wherever you show them.
    ///
    /// ```
    /// # use ilt::Framework;
    /// let framework = Framework::new_leaders();
    /// assert_eq!(framework.id(), "new_leaders_ilt");
    /// assert_eq!(framework.stem().in_default_language(), "How often do you and your team:");
    /// ```
    pub fn new_leaders() -> Self {
        let [.., newest] = releases();
        newest.clone()
    }
}
