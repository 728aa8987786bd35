//! What every code means, with a wrong and a right example: one page of Markdown for each, in `explain/`.

use super::Code;

/// What a code means, for a person who met it in a message.
///
/// ```
/// use ilt::diagnostic::Code;
///
/// let explained = Code::DuplicateId.explain();
/// assert!(explained.meaning.starts_with("An id names one thing"));
/// println!("{}\n\nwrong:\n{}\nright:\n{}", explained.meaning, explained.wrong, explained.right);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Explanation {
    /// What it means, in one or two sentences.
    pub meaning: &'static str,
    /// A piece of a file in which it stands; of YAML where the code is not of JSON alone.
    pub wrong: &'static str,
    /// The same piece without it.
    pub right: &'static str,
}

impl Code {
    /// What the code means, with a wrong and a right example.
    pub fn explain(self) -> Explanation {
        // the meaning is the first line, the examples are the two blocks, each after the name of its language
        let page = self.page();
        let mut blocks = page.split("```").skip(1).step_by(2);
        let mut example = || blocks.next().and_then(|block| block.split_once('\n')).unwrap_or_default().1;
        Explanation { meaning: page.lines().next().unwrap_or_default(), wrong: example(), right: example() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_page_has_one_form() {
        for code in Code::ALL {
            let Explanation { meaning, wrong, right } = code.explain();
            let language = if *code == Code::NotJson { "json" } else { "yaml" };
            let page =
                format!("{meaning}\n\nWrong:\n\n```{language}\n{wrong}```\n\nRight:\n\n```{language}\n{right}```\n");
            assert_eq!(page, code.page(), "{code}");
            assert!(!meaning.is_empty() && !wrong.is_empty() && !right.is_empty(), "{code}");
        }
    }

    #[test]
    fn every_page_is_of_a_code() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/diagnostic/explain");
        let pages: BTreeSet<String> =
            std::fs::read_dir(folder).unwrap().map(|page| page.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(pages, Code::ALL.iter().map(|code| format!("{code}.md")).collect());
    }
}
