use std::sync::LazyLock;

use super::Framework;

/// New Leaders' texts with their attribution, outside this crate's license: see NOTICE-NEW-LEADERS.md.
const DATA: &str = include_str!("new_leaders.json");

impl Framework {
    /// The built-in framework: New Leaders' fifteen questions in five areas, with this crate's answer scale, rules and
    /// prompts, in English and, as a draft, in Spanish.
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
        static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| match Framework::from_json(DATA) {
            Ok(framework) => framework,
            // the data file is part of the crate, and a test reads it
            #[allow(clippy::panic)]
            Err(problems) => panic!("the built-in framework has problems:\n{problems}"),
        });
        FRAMEWORK.clone()
    }
}
