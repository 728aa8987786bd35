//! What is written in YAML.

use ilt::Framework;
use ilt::source::SourceFile;
use serde_saphyr::SerializerOptions;

use crate::outcome::Outcome;

/// A framework, each text on one line.
pub(crate) fn framework(framework: &Framework) -> Result<String, Outcome> {
    let mut options = SerializerOptions::default();
    options.prefer_block_scalars = false;
    options.compact_list_indent = false;
    let yaml = serde_saphyr::to_string_with_options(framework, options);
    // what is read otherwise than it was meant would change what teams are asked, so it is read here first
    let same = |yaml: &String| Framework::read(&SourceFile::new("framework.yaml", yaml.as_str()));
    yaml.ok().filter(|yaml| same(yaml).is_ok_and(|read| read == *framework)).ok_or_else(|| {
        let sentence = "a text of this framework has characters that YAML does not hold: use `--format json`";
        Outcome::could_not_run([sentence.to_owned()])
    })
}

/// A word that is read as this text: in quotes where it would mean something else, such as `null`.
pub(crate) fn word(word: &str) -> String {
    serde_saphyr::to_string(&word).map_or_else(|_| format!("{word:?}"), |yaml| yaml.trim_end().to_owned())
}
