//! What is sound and should be looked at again.

mod alike;
mod borrowed;
mod idle;
#[cfg(feature = "authoring")]
mod languages;
mod marks;
mod no_answer;
mod stem;

pub(crate) use alike::letters;
pub(super) use borrowed::words_of;
#[cfg(feature = "tables")]
pub(crate) use no_answer::says_no_answer;

use std::collections::{BTreeMap, BTreeSet};

use super::{Framework, Keying, Language, LocalizedText, Origin, Side, Text, limits};
use crate::diagnostic::{Code, Diagnostic, Pointer};

/// How many times the questions of the smallest area the largest may have.
const UNEQUAL: usize = 3;

/// What a person should look at again in a framework that is sound.
pub(super) fn lint(framework: &Framework) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    let texts: Vec<(Pointer, &Text)> = framework.document().texts().collect();
    let languages = languages(framework.default_language(), &texts);
    no_answer::non_responses_as_points(framework, &mut warnings);
    uneven_values(framework, &mut warnings);
    alike::alike(framework, &mut warnings);
    stem::repeated_stems(framework, &mut warnings);
    marks::marks(framework.default_language(), &texts, &mut warnings);
    #[cfg(feature = "authoring")]
    languages::unregistered(framework, &languages, &mut warnings);
    stale_translations(framework, &mut warnings);
    sets_across_the_middle(framework, &mut warnings);
    reverse_keyed_questions(framework, &mut warnings);
    unequal_areas(framework, &mut warnings);
    idle::idle_prompts(framework, &mut warnings);
    undeclared_languages(framework, languages, &mut warnings);
    uncredited_words(framework, &mut warnings);
    #[cfg(feature = "new-leaders")]
    warnings.extend(borrowed::words_of(framework, &Framework::new_leaders()));
    warnings.extend_from_slice(framework.unseen());
    warnings
}

/// A text in every language that it has.
fn in_every_language<'a>(
    text: &'a LocalizedText,
    default: &'a Language,
) -> impl Iterator<Item = (&'a Language, &'a str)> {
    let others = text.other_languages().map(|language| (language, text.in_language(language)));
    std::iter::once((default, text.in_default_language())).chain(others)
}

/// Values at unequal distances on a scale whose points count as evenly spaced, because it says nothing of positions: the
/// mean of the values and the score then say different things of the same answers.
fn uneven_values(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    for (index, (scale, written)) in framework.scales().iter().zip(&framework.document().scales).enumerate() {
        if written.span.is_some() || scale.values_match_positions() {
            continue;
        }
        let at = Pointer::root().key("scales").index(index).key("points");
        let message = format!("the points of `{}` count as evenly spaced, and their values are not", scale.id());
        let by_value = scale.positions_by_value().filter(|by_value| by_value.span <= limits::VALUE);
        let by_value = by_value.map_or_else(
            || "declare a `span` and a `position` of every point".to_owned(),
            |by_value| {
                let places: Vec<String> = by_value.of_points.iter().map(ToString::to_string).collect();
                format!("declare the positions {} and `span: {}`", places.join(", "), by_value.span)
            },
        );
        let help = format!(
            "scores are made of positions and never of values: to space the points by their values, {by_value}; \
             to keep them evenly spaced, give them values such as 1, 2, 3 or declare the positions 0, 1, 2 and so on"
        );
        warnings.push(Diagnostic::warning(Code::UnevenValues, &at, message).help(help));
    }
}

fn stale_translations(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    for stale in framework.stale() {
        let language = stale.language;
        let message = format!("the text in `{language}` was made from other words than those that stand there now");
        let help = format!(
            "translate it again: `ilt translate {language}` lists what is stale and notes what it was made from"
        );
        warnings.push(Diagnostic::warning(Code::StaleTranslation, &stale.at, message).help(help));
    }
}

fn sets_across_the_middle(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    for (index, scale) in framework.scales().iter().enumerate() {
        let at = Pointer::root().key("scales").index(index);
        for point in scale.points() {
            let (set, where_it_stands) = match point.side() {
                Side::Favorable if 2 * point.position() < scale.span() => ("favorable", "below"),
                Side::Unfavorable if 2 * point.position() > scale.span() => ("unfavorable", "above"),
                _ => continue,
            };
            let message = format!(
                "the {set} point `{}` stands {where_it_stands} the middle of the scale `{}`",
                point.id(),
                scale.id()
            );
            let help = "check that the points run from the lowest to the highest and that the sets are not swapped";
            warnings.push(Diagnostic::warning(Code::SetAcrossMiddle, &at.key(set), message).help(help));
        }
    }
}

fn reverse_keyed_questions(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    for (area_index, area) in framework.areas().iter().enumerate() {
        for (index, question) in area.questions().iter().enumerate() {
            if question.keying() == Keying::Reverse {
                let at = Pointer::root().key("areas").index(area_index).key("questions").index(index).key("keying");
                let message = format!("the question `{}` is reverse-keyed", question.id());
                let help = "people misread reverse-keyed questions; ask for the wished-for practice where you can";
                warnings.push(Diagnostic::warning(Code::ReverseKeyed, &at, message).help(help));
            }
        }
    }
}

fn unequal_areas(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    let size = |area: &&super::Area| area.questions().len();
    let smallest = framework.areas().iter().min_by_key(size);
    let largest = framework.areas().iter().max_by_key(size);
    if let (Some(smallest), Some(largest)) = (smallest, largest)
        && size(&largest) > UNEQUAL * size(&smallest)
    {
        let message = format!(
            "the area `{}` has {} questions and the area `{}` has {}",
            largest.id(),
            size(&largest),
            smallest.id(),
            size(&smallest)
        );
        let help = "areas of very unequal size cannot be read side by side; split the large one or fill the small one";
        warnings.push(Diagnostic::warning(Code::UnequalAreas, &Pointer::root().key("areas"), message).help(help));
    }
}

/// The languages of the texts, each with the first text that is in it.
fn languages(default: &Language, texts: &[(Pointer, &Text)]) -> BTreeMap<Language, Pointer> {
    let mut languages = BTreeMap::new();
    for (at, text) in texts {
        for language in text.by_language(default).into_keys() {
            let at = text.place_of(&language, at);
            languages.entry(language).or_insert(at);
        }
    }
    languages
}

fn undeclared_languages(framework: &Framework, languages: BTreeMap<Language, Pointer>, warnings: &mut Vec<Diagnostic>) {
    let mut declared: BTreeSet<&Language> = framework.translations().iter().map(super::Translation::language).collect();
    declared.insert(framework.default_language());
    for (language, at) in languages.into_iter().filter(|(language, _)| !declared.contains(language)) {
        let message = format!("some texts are in `{language}`, which is not listed under `translations`");
        let help = format!("add {{\"language\": \"{language}\", \"status\": \"draft\"}} under `translations`");
        warnings.push(Diagnostic::warning(Code::UndeclaredLanguage, &at, message).help(help));
    }
}

/// Words of the framework's own beside those of another, of which nobody is named as the author.
fn uncredited_words(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    let credited = framework.attribution().iter().any(|credit| credit.origin().is_none());
    if framework.lineage().is_empty() || credited {
        return;
    }
    let is_own =
        |origin: Option<&Origin>| origin.is_none_or(|origin| origin.adapted_by().iter().any(|by| by == framework.id()));
    let root = Pointer::root();
    let areas = framework.areas().iter().enumerate().flat_map(|(index, area)| {
        let at = root.key("areas").index(index);
        let questions = at.key("questions");
        let of_questions = area.questions().iter().enumerate();
        let of_questions = of_questions.map(move |(index, q)| (questions.index(index).key("text"), q.origin()));
        std::iter::once((at.key("title"), area.origin())).chain(of_questions)
    });
    let mut all = std::iter::once((root.key("stem"), framework.stem_origin())).chain(areas);
    if let Some((at, _)) = all.find(|(_, origin)| is_own(*origin)) {
        let message = "these words are the framework's own, and nobody is named as their author";
        let help = "add an `attribution` of your own: who publishes such words, and on which terms";
        warnings.push(Diagnostic::warning(Code::UncreditedWords, &at, message).help(help));
    }
}
