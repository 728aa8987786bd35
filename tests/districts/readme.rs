//! The overlay on the front page is one.

use ilt::Framework;
use ilt::compare::comparability;
use ilt::overlay::Overlay;
use ilt::source::SourceFile;

#[test]
fn the_overlay_of_the_readme_checks() {
    let readme = include_str!("../../README.md");
    let (_, district) = readme.split_once("## In a district").unwrap();
    let (_, rest) = district.split_once("```yaml\n").unwrap();
    let (yaml, _) = rest.split_once("```").unwrap();
    let base = Framework::new_leaders();
    let overlay =
        Overlay::read(&base, &SourceFile::new("README.yaml", yaml)).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(overlay.warnings(), []);
    let summary = comparability(&base, overlay.framework()).summary;
    assert_eq!((summary.comparable, summary.reworded), (14, 1));
}
