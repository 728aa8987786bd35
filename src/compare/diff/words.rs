//! Two texts word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::{ChangeWords, WordsKind};

/// How many words either text has at least: of fewer both are seen at once.
const LEAST: usize = 5;

/// What stands between the words of two texts: nothing where they are written without blanks, as in Chinese.
pub(crate) fn between_words(before: &str, now: &str) -> &'static str {
    let has_words = [before, now].iter().all(|text| text.chars().count() < 15 * text.split(' ').count());
    if has_words { " " } else { "" }
}

/// The words of two texts in their order; nothing where they are short, or share too little to be put side by side. Where
/// nothing stands between words, characters stand for them.
pub(super) fn words(before: &str, now: &str) -> Vec<ChangeWords> {
    let between = between_words(before, now);
    let parts = |text: &str| -> Vec<String> {
        if between.is_empty() {
            text.chars().map(String::from).collect()
        } else {
            text.split(between).map(str::to_owned).collect()
        }
    };
    let (old, new) = (parts(before), parts(now));
    if old.len().min(new.len()) < LEAST || old == new {
        return Vec::new();
    }
    let joined = |parts: Option<&[String]>| parts.unwrap_or_default().join(between);
    let (mut words, mut kept) = (Vec::new(), 0);
    for (tag, of_old, of_new) in capture_diff_slices(Algorithm::Myers, &old, &new).iter().map(|op| op.as_tag_tuple()) {
        let removed = ChangeWords { kind: WordsKind::Removed, text: joined(old.get(of_old.clone())) };
        let added = ChangeWords { kind: WordsKind::Added, text: joined(new.get(of_new)) };
        match tag {
            DiffTag::Equal => {
                kept += of_old.len();
                words.push(ChangeWords { kind: WordsKind::Kept, ..removed });
            }
            DiffTag::Delete => words.push(removed),
            DiffTag::Insert => words.push(added),
            DiffTag::Replace => words.extend([removed, added]),
        }
    }
    if 3 * kept >= old.len().max(new.len()) { words } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_put_side_by_side() {
        let shown = |before: &str, now: &str| -> String {
            let words = words(before, now).into_iter().map(|ChangeWords { kind, text }| match kind {
                WordsKind::Kept => text,
                WordsKind::Removed => format!("[-{text}-]"),
                WordsKind::Added => format!("{{+{text}+}}"),
            });
            words.collect::<Vec<_>>().join(" ")
        };
        for (before, now, expected) in [
            (
                "Keep up communication with families in their own language?",
                "Keep up two-way communication with every family in their own language?",
                "Keep up {+two-way+} communication with [-families-] {+every family+} in their own language?",
            ),
            ("share plans?", "share goals?", ""),
            ("how often do you and your team", "what has taken root in this school", ""),
            (
                "团队多久讨论一次教案和学生作业",
                "团队多久讨论一次教案和家庭作业",
                "团队多久讨论一次教案和 [-学生-] {+家庭+} 作业",
            ),
        ] {
            assert_eq!(shown(before, now), expected);
        }
    }
}
