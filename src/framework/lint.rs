use std::collections::BTreeSet;

use super::{Framework, Keying, Language, Side};
use crate::diagnostic::{Code, Diagnostic, Pointer};

/// How many times the questions of the smallest area the largest may have.
const UNEQUAL: usize = 3;

/// What a person should look at again in a framework that is sound.
pub(super) fn lint(framework: &Framework) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    sets_across_the_middle(framework, &mut warnings);
    reverse_keyed_questions(framework, &mut warnings);
    unequal_areas(framework, &mut warnings);
    undeclared_languages(framework, &mut warnings);
    warnings
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

fn undeclared_languages(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    let default = framework.default_language();
    let declared: BTreeSet<&Language> = framework.translations().iter().map(super::Translation::language).collect();
    let texts = framework.document().texts();
    let used: BTreeSet<Language> = texts.flat_map(|(_, text)| text.by_language(default).into_keys()).collect();
    for language in used.iter().filter(|language| *language != default && !declared.contains(language)) {
        let message = format!("some texts are in `{language}`, which is not listed under `translations`");
        let help = format!("add {{\"language\": \"{language}\", \"status\": \"draft\"}}");
        let at = Pointer::root().key("translations");
        warnings.push(Diagnostic::warning(Code::UndeclaredLanguage, &at, message).help(help));
    }
}
