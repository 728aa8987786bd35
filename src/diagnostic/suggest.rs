use super::character;

/// The candidate that a person who wrote `word` most likely meant, if one is near enough.
///
/// Damerau-Levenshtein distance (Damerau 1964), at most a third of the word: "teh" finds "the", "apple" does not.
///
/// ```
/// use ilt::{Framework, diagnostic::did_you_mean};
///
/// let framework = Framework::new_leaders();
/// let ids = framework.questions().map(|question| question.id().as_str());
/// assert_eq!(did_you_mean("delgation", ids), Some("delegation"));
/// ```
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // a longer word than any id can be was not a slip of the finger
    if word.chars().count() > 100 {
        return None;
    }
    // what a word processor put around a word or into it was not meant either
    let plain: String = word.chars().filter(|c| !character::is_unseen(*c) && !"\"'“”„‘’‚«»".contains(*c)).collect();
    let blank = |c: char| c == '-' || "–—‐‑".contains(c) || c.is_whitespace();
    let folded = plain.trim().to_lowercase().replace(blank, "_");
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let near = candidates
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| *candidate);
    // the first words of one alone: `hide` of `hide_because`
    let begins = |candidate: &&&str| candidate.strip_prefix(folded.as_str()).is_some_and(|rest| rest.starts_with('_'));
    near.or_else(|| {
        let mut begun = candidates.iter().filter(begins);
        begun.next().filter(|_| folded.len() > 2 && begun.next().is_none()).copied()
    })
}

/// Help that names the candidate which was most likely meant, and what keeps it from being seen in `word`.
pub(crate) fn suggestion<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let near = did_you_mean(word, candidates)?;
    let remark = character::remark(word).map_or(String::new(), |remark| format!(" {remark}"));
    Some(format!("did you mean `{near}`?{remark}"))
}

/// The shortest word in which a slip can be told from another word: `q1:5` is one letter away from `q15`.
const SHORTEST: usize = 5;

/// Whether a word is one of these, or one slip of a finger away from one.
pub(crate) fn is_slip_of<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> bool {
    let is_word = word.len() >= SHORTEST && word.chars().all(|c| c.is_alphanumeric() || c == '_');
    // a slip changes the length by one character
    let near = |known: &str| is_word && known.len().abs_diff(word.len()) <= 4;
    known.into_iter().any(|known| word == known || near(known) && strsim::damerau_levenshtein(word, known) <= 1)
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn finds_the_nearest_and_only_what_is_near() {
        let ids = ["shared_norms", "delegation", "data_analysis_support"];
        assert_eq!(did_you_mean("delgation", ids), Some("delegation"));
        assert_eq!(did_you_mean("Shared Norms", ids), Some("shared_norms"));
        assert_eq!(did_you_mean("“delegation”", ids), Some("delegation"));
        assert_eq!(did_you_mean("shared\u{a0}no\u{200b}rms", ids), Some("shared_norms"));
        assert_eq!(did_you_mean("shared", ids), Some("shared_norms"));
        assert_eq!(did_you_mean("shared", ["shared_norms", "shared_goals"]), None, "either may be meant");
        assert_eq!(did_you_mean("share", ids), None);
        assert_eq!(did_you_mean("attendance", ids), None);
        assert_eq!(did_you_mean("", ids), None);
    }
}
