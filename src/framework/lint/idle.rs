//! Prompts that no report asks.

use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::{AnsweredBy, Area, Framework, Prompt, Question, Trigger};

pub(super) fn idle_prompts(framework: &Framework, warnings: &mut Vec<Diagnostic>) {
    for (index, prompt) in framework.prompts().iter().enumerate() {
        let at = Pointer::root().key("prompts").index(index);
        let warning = if framework.answered_by() == AnsweredBy::Team && needs_several_people(prompt.trigger()) {
            let message = format!("no report asks this: `{}` is never said of a team's own rating", prompt.trigger());
            let warning = Diagnostic::warning(Code::PromptNeverFires, &at.key("trigger"), message);
            warning.help("flags, gaps of roles and hidden answers need several people: choose a band or a change")
        } else if let Some(about) = unscored(framework, prompt) {
            let message = format!("no report asks this: nothing of `{about}` is scored");
            let warning = Diagnostic::warning(Code::PromptNeverFires, &at.key("about"), message);
            warning.help("what is not scored is in no prompt: name another question or area, or leave the prompt out")
        } else {
            continue;
        };
        warnings.push(warning);
    }
}

/// What the prompt is about, if no question of that is scored.
fn unscored<'a>(framework: &Framework, prompt: &'a Prompt) -> Option<&'a str> {
    let about = prompt.about()?;
    let is_scored = framework.question(about).is_some_and(Question::scored);
    let has_scored = framework.area(about).is_some_and(|area: &Area| area.questions().iter().any(Question::scored));
    (!is_scored && !has_scored).then_some(about)
}

/// Whether it is said of the answers of several people alone.
fn needs_several_people(trigger: Trigger) -> bool {
    matches!(
        trigger,
        Trigger::Contested
            | Trigger::Dissent
            | Trigger::Unanimous
            | Trigger::Fragile
            | Trigger::LowVisibility
            | Trigger::PoorFit
            | Trigger::RoleGap
            | Trigger::Suppressed
    )
}
