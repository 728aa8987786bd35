/// How a file is written. YAML holds JSON, but a file that says it is JSON must be JSON for everybody who reads it.
///
/// ```
/// # use ilt::source::SourceFormat;
/// assert_eq!(SourceFormat::of_path("district.yaml"), SourceFormat::Yaml);
/// assert_eq!(SourceFormat::of_path("district.JSON"), SourceFormat::Json);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SourceFormat {
    /// YAML 1.2, core schema: `no` is the text "no".
    Yaml,
    /// JSON.
    Json,
}

impl SourceFormat {
    /// JSON for a path that ends in `.json`, YAML for every other.
    pub fn of_path(path: &str) -> Self {
        let json = path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("json"));
        if json { Self::Json } else { Self::Yaml }
    }
}
