//! Points that are no step of a scale: "N/A", "Don't know".

use super::alike::letters;
use super::in_every_language;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{Framework, NonResponse};

/// What labels say that there is no answer, letters alone.
const NOT_APPLICABLE: &str = "na nap notapplicable nonapplicable doesnotapply doesntapply notrelevant notrated noaplica noseaplica \
    noaplicable nocorresponde noprocede nc";
const DONT_KNOW: &str = "dk idk dontknow donotknow idontknow idonotknow unknown unsure notsure imnotsure iamnotsure cannotsay \
    cantsay cannotanswer cantanswer cannotjudge cantjudge cannotrate unabletosay unabletoanswer \
    unabletojudge unabletorate noopinion nobasisforjudgment nobasistojudge notobserved nolosé nosé \
    nolose nosabe nosabria nosabría desconocido noestoyseguro noestoysegura noestoysegurooa sinopinión \
    sinopinion noobservado ns nsnc";
const NO_ANSWER: &str = "noanswer noresponse notreported prefernottosay prefernottoanswer idprefernottosay \
    idprefernottoanswer refused declinetoanswer declinetostate skip skipped nocontesta sinrespuesta \
    norespuesta prefieronocontestar prefieronoresponder prefieronodecir prefieronodecirlo nr";
/// What stands between two such words in one label; the stroke of "N/A" comes last.
const BETWEEN: &[&str] = &["(", ")", ",", ";", ":", "|", " or ", " o ", " – ", " - ", " — ", "/"];

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

fn instead_of_an_answer(label: &str) -> Option<Instead> {
    of_parts(&label.to_lowercase(), BETWEEN)
}

/// What the whole says, or else what all of its parts do.
fn of_parts(text: &str, between: &[&str]) -> Option<Instead> {
    phrase(text).or_else(|| {
        let (first, others) = between.split_first()?;
        let mut parts = text.split(first).filter(|part| !letters(part).is_empty()).map(|part| of_parts(part, others));
        let instead = parts.next()??;
        parts.all(|part| part.is_some()).then_some(instead)
    })
}

fn phrase(text: &str) -> Option<Instead> {
    let letters = letters(text);
    let is_among = |phrases: &str| phrases.split(' ').any(|phrase| phrase == letters);
    if is_among(NOT_APPLICABLE) {
        Some(Instead::Offer(NonResponse::NotApplicable))
    } else if is_among(DONT_KNOW) {
        Some(Instead::Offer(NonResponse::DontKnow))
    } else {
        is_among(NO_ANSWER).then_some(Instead::Skip)
    }
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
        ] {
            assert_eq!(instead_of_an_answer(label), None, "{label}");
        }
    }
}
