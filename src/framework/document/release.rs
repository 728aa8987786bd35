use crate::document::document;
use crate::framework::{ID_PATTERN, VERSION_PATTERN, limits};

document! {
    /// One release of a framework: which framework, in which version.
    ///
    /// ```
    /// use ilt::{Framework, framework::document::ReleaseDocument};
    ///
    /// let release = ReleaseDocument { id: "new_leaders_ilt".into(), version: "1.0.0".into() };
    /// assert_eq!(release, ReleaseDocument::from(&Framework::new_leaders()));
    /// ```
    #[schemars(rename = "FrameworkReference")]
    pub struct ReleaseDocument {
        required {
            /// The framework's id.
            #[schemars(extend("pattern" = ID_PATTERN))]
            id: String,
            /// The framework's exact version (SemVer).
            #[schemars(length(max = limits::VERSION_LENGTH), extend("pattern" = VERSION_PATTERN))]
            version: String,
        }
        optional {}
    }
}
