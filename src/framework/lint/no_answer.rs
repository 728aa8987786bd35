//! Points that are no step of a scale: "N/A", "Don't know".

use unicode_normalization::UnicodeNormalization;

use super::in_every_language;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Framework, NonResponse};

/// What labels say that there is no answer, word for word without accents and apostrophes: one of several words stands
/// between strokes, a word with `?` may be missing, and `…` is whatever goes on like "to me" or "for our school".
const PHRASES: &[(Instead, &[&str])] = &[
    (
        Instead::Offer(NonResponse::NotApplicable),
        &[
            "na …",
            "n a …",
            "nap",
            "dna",
            "not|non applicable …",
            "nonapplicable|inapplicable …",
            "does|do|did not apply …",
            "doesnt|dont|didnt apply …",
            "not apply …",
            "not relevant …",
            "not my|our area|role|job|responsibility",
            "not part of my|our role|job|work",
            "not rated",
            "none of the above|these",
            "no se|me|nos? aplica|corresponde|compete …",
            "no es? aplicable|pertinente|relevante …",
            "no procede …",
            "nc",
            "n c",
            "ninguna|ninguno de las|los anteriores",
        ],
    ),
    (
        Instead::Offer(NonResponse::DontKnow),
        &[
            "dk",
            "idk",
            "do|did not know|recall|remember …",
            "dont|didnt know|recall|remember …",
            "do not have enough|sufficient|any information|knowledge …",
            "dont have enough|sufficient|any information|knowledge …",
            "have no information|knowledge …",
            "unknown",
            "not known",
            "unsure …",
            "not sure …",
            "cannot|cant|couldnt say|answer|judge|rate|tell|assess|determine|evaluate|respond|comment|remember …",
            "can|could not say|answer|judge|rate|tell|assess|determine|evaluate|respond|comment|remember …",
            "unable to say|answer|judge|rate|tell|assess|determine|evaluate|respond|comment …",
            "not able to say|answer|judge|rate|tell|assess|determine|evaluate|respond|comment …",
            "too early|soon to say|tell|judge|answer|know",
            "hard|difficult|impossible to say|tell|judge|answer|know",
            "no opinion …",
            "no basis …",
            "not enough information|knowledge …",
            "insufficient|inadequate information …",
            "not yet? observed yet?",
            "have|has not yet? observed|seen this|it? yet?",
            "havent|hasnt yet? observed|seen this|it? yet?",
            "did not observe|see this|it?",
            "didnt observe|see this|it?",
            "no lo? se …",
            "nolose",
            "nose",
            "no lo? sabe|sabemos|sabria|sabriamos decir|decirlo? …",
            "no lo? conozco|conocemos …",
            "lo? desconozco|desconocemos",
            "desconocido",
            "no estoy|estamos segura|seguro|seguros|seguras o? a|segura|seguro|seguras? …",
            "sin opinion",
            "no tengo|tenemos opinion …",
            "sin suficiente? informacion suficiente? …",
            "no tengo|tenemos|hay suficiente? informacion suficiente? …",
            "no cuento|contamos con suficiente? informacion suficiente? …",
            "informacion insuficiente …",
            "no se? puedo|puede|podemos|podria responder|contestar|juzgar|evaluar|decir|opinar|calificar|valorar|determinar …",
            "no lo? observado",
            "no se|lo|la? he|ha|hemos observado|visto …",
            "no me? lo? recuerdo|acuerdo|recordamos",
            "demasiado|muy pronto para decir|saber|decirlo|saberlo|opinar",
            "dificil de decir|saber",
            "ns",
            "n s",
            "nsnc",
            "nsnr",
        ],
    ),
    (
        Instead::Skip,
        &[
            "no answer|response given?",
            "not answered|reported",
            "unanswered",
            "would? rather|prefer|choose|wish|want|like not to? say|answer|respond|disclose|share|comment|rate …",
            "do|dont not? wish|want|care to say|answer|respond|disclose|share|comment …",
            "refused",
            "refuse|decline|declined to answer|state|say|respond|rate? …",
            "skip|skipped this? question|item?",
            "no contesta|contesto|contestado|contestar|responde|respondo|respuesta",
            "sin respuesta|contestar|responder",
            "ninguna respuesta",
            "prefiero|prefiere|preferiria|deseo|desea|quiero no contestar|responder|decir|decirlo|opinar|compartir|contestarlo …",
            "no deseo|desea|quiero contestar|responder|decir|decirlo|opinar|compartir …",
            "nr",
            "n r",
            "omitir|omitido|saltar esta|la? pregunta?",
        ],
    ),
];
/// Who says it, which changes nothing.
const WHO: &[&str] = &["i", "we", "im", "am", "are", "id", "ive", "weve", "it", "this", "yo", "nosotros"];
/// How such a phrase goes on.
const ON: &[&str] = &[
    "to", "for", "in", "at", "yet", "here", "now", "enough", "about", "a", "para", "en", "aqui", "ahora", "aun",
    "todavia", "sobre", "como",
];
/// How many words it goes on for, at most.
const LONGEST: usize = 6;
/// What stands between two such phrases in one label; the stroke of "N/A" comes last.
const BETWEEN: &[&str] = &["(", ")", ",", ";", ":", "|", " or ", " o ", " – ", " - ", " — ", " / ", "/"];

/// What a label says instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Instead {
    Offer(NonResponse),
    /// That nothing is said, which is what skipping is for.
    Skip,
}

pub(super) fn non_responses_as_points(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    let at = Pointer::root().key("scales");
    for (scale_index, scale) in framework.scales().iter().enumerate() {
        for (index, point) in scale.points().iter().enumerate() {
            let label = point.label();
            let texts = in_every_language(label, framework.default_language());
            let found = texts.flat_map(|(_, text)| Some((text, instead_of_an_answer(text)?))).next();
            if let Some((text, instead)) = found {
                let at = at.index(scale_index).key("points").index(index).key("label");
                let message = format!("the point `{}` is labeled `{text}`, which is no step of a scale", point.id());
                let value = point.value();
                let help = match instead {
                    Instead::Offer(kind) => format!(
                        "it counts as an answer with the value {value}: declare it as `{kind}` under the scale's \
                         `non_responses`, with this label, and delete the point"
                    ),
                    Instead::Skip => format!(
                        "it counts as an answer with the value {value}: delete the point; whoever gives no answer skips the \
                         question"
                    ),
                };
                warnings.push(Diagnostic::warning(Code::NonResponseAsPoint, &at, message).help(help));
            }
        }
    }
}

/// Whether a label says that there is no answer.
#[cfg(feature = "tables")]
pub(crate) fn says_no_answer(label: &str) -> bool {
    instead_of_an_answer(label).is_some()
}

fn instead_of_an_answer(label: &str) -> Option<Instead> {
    of_parts(&label.to_lowercase(), BETWEEN)
}

/// What the whole says, or else what all of its parts do.
fn of_parts(text: &str, between: &[&str]) -> Option<Instead> {
    let words = words(text);
    phrase(&words.iter().map(String::as_str).collect::<Vec<_>>()).or_else(|| {
        let (first, others) = between.split_first()?;
        let mut parts = text.split(first).filter(|part| part.contains(char::is_alphanumeric));
        let instead = of_parts(parts.next()?, others)?;
        parts.all(|part| of_parts(part, others).is_some()).then_some(instead)
    })
}

/// The words of a text that is in lower case, without accents and apostrophes.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c) && !"'’‘".contains(*c)).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn phrase(words: &[&str]) -> Option<Instead> {
    let who = words.iter().take_while(|word| WHO.contains(word)).count();
    let said = [words, words.get(who..)?];
    let found = PHRASES.iter().find(|(_, patterns)| {
        patterns.iter().any(|pattern| {
            let pattern: Vec<&str> = pattern.split(' ').collect();
            said.iter().any(|words| !words.is_empty() && is_said(words, &pattern))
        })
    });
    found.map(|(instead, _)| *instead)
}

/// Whether words are those of a pattern.
fn is_said(words: &[&str], pattern: &[&str]) -> bool {
    let Some((part, pattern)) = pattern.split_first() else { return words.is_empty() };
    if *part == "…" {
        return words.is_empty() || words.len() <= LONGEST && words.first().is_some_and(|word| ON.contains(word));
    }
    let (choices, optional) = part.strip_suffix('?').map_or((*part, false), |choices| (choices, true));
    let is_here = words.split_first().filter(|(word, _)| choices.split('|').any(|choice| choice == **word));
    is_here.is_some_and(|(_, rest)| is_said(rest, pattern)) || optional && is_said(words, pattern)
}

#[cfg(test)]
mod tests {
    use super::{Instead, NonResponse, instead_of_an_answer};

    #[test]
    fn labels_that_say_that_there_is_no_answer() {
        let (not_applicable, dont_know) =
            (Instead::Offer(NonResponse::NotApplicable), Instead::Offer(NonResponse::DontKnow));
        for (label, instead) in [
            ("N/A", not_applicable),
            (" n/a ", not_applicable),
            ("N / A", not_applicable),
            ("N.A.", not_applicable),
            ("n. a.", not_applicable),
            ("(N/A)", not_applicable),
            ("N/A (not applicable)", not_applicable),
            ("Not applicable", not_applicable),
            ("Not  Applicable.", not_applicable),
            ("Does not apply / don't know", not_applicable),
            ("No corresponde", not_applicable),
            ("No aplica", not_applicable),
            ("No procede", not_applicable),
            ("Don't know", dont_know),
            ("Don't know or not applicable", dont_know),
            ("I don’t know", dont_know),
            ("Not sure", dont_know),
            ("Unsure", dont_know),
            ("Unknown / Not reported", dont_know),
            ("Unable to judge", dont_know),
            ("No opinion", dont_know),
            ("Not observed", dont_know),
            ("No lo sé", dont_know),
            ("No sabe/No responde", dont_know),
            ("No estoy seguro/a", dont_know),
            ("No tengo suficiente información", dont_know),
            ("No puedo juzgar", dont_know),
            ("Can’t say", dont_know),
            ("Unable to assess", dont_know),
            ("Not enough information to answer", dont_know),
            ("Have not observed", dont_know),
            ("I don't know yet", dont_know),
            ("Not sure / N/A", dont_know),
            ("Too early to tell", dont_know),
            ("Does not apply to our school", not_applicable),
            ("Not applicable to my role", not_applicable),
            ("N/A - not applicable to us", not_applicable),
            ("No es aplicable", not_applicable),
            ("No me corresponde", not_applicable),
            ("No aplica a mi rol", not_applicable),
            ("None of the above", not_applicable),
            ("I'd rather not say", Instead::Skip),
            ("Skip this question", Instead::Skip),
            ("No deseo contestar", Instead::Skip),
            ("Preferiría no responder", Instead::Skip),
            ("No sabe / No contesta", dont_know),
            ("NS/NC", dont_know),
            ("Prefer not to say", Instead::Skip),
            ("No answer", Instead::Skip),
            ("Prefiero no contestar", Instead::Skip),
        ] {
            assert_eq!(instead_of_an_answer(label), Some(instead), "{label}");
        }
        for label in [
            "Never",
            "No",
            "Not yet",
            "Nunca",
            "We don't know our data",
            "",
            "?",
            "N",
            "Not applied",
            "Not at all",
            "Sometimes / not sure",
            "No one knows the plan",
            "Not sure-footed",
            "Do not know our data well",
            "Unknown to most",
            "Not observed in most classrooms",
            "Insufficient evidence",
            "No evidence",
            "Undecided",
            "Neutral",
            "Ninguno",
            "No se hace",
            "No",
            "In no area",
        ] {
            assert_eq!(instead_of_an_answer(label), None, "{label}");
        }
    }
}
