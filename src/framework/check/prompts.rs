use super::views::Named;
use super::{FrameworkCheck, suggestable};
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::document::FrameworkDocument;
use crate::framework::{Prompt, PromptId, PromptScope, limits};

impl FrameworkCheck {
    pub(super) fn prompts(&mut self, document: &FrameworkDocument) -> Option<Vec<Prompt>> {
        let prompts = document.prompts.as_deref().unwrap_or_default();
        let named = prompts.iter().any(|prompt| prompt.about.is_some()).then(|| self.named(document));
        let at = Pointer::root().key("prompts");
        let ids = prompts.iter().enumerate().map(|(index, prompt)| (prompt.id.as_str(), at.index(index).key("id")));
        self.unique(ids, "prompts");
        let prompts: Vec<Option<Prompt>> = prompts
            .iter()
            .enumerate()
            .map(|(index, prompt)| {
                let at = at.index(index);
                let id = self.id(&prompt.id, &at.key("id"), PromptId::new);
                let text = self.text(&prompt.text, &at.key("text"));
                self.origin(prompt.origin.as_ref(), &at.key("origin"));
                if !prompt.trigger.fires_in(prompt.scope) && !self.sink.is_broken(&at.key("scope")) {
                    let message =
                        format!("the trigger `{}` never fires in the scope `{}`", prompt.trigger, prompt.scope);
                    let scopes: Vec<&str> = PromptScope::ALL
                        .iter()
                        .filter(|scope| prompt.trigger.fires_in(**scope))
                        .map(|scope| scope.as_str())
                        .collect();
                    let problem = Diagnostic::new(Code::TriggerOutOfScope, &at.key("trigger"), message);
                    self.sink.report(problem.help(format!("its scope can be: {}", scopes.join(", "))));
                }
                // one mistake is one problem: a scope that does not fit the trigger is told above
                let fits = prompt.trigger.fires_in(prompt.scope);
                if let (Some(about), Some(named), true) = (&prompt.about, &named, fits) {
                    self.about(about, prompt.scope, &at, named);
                }
                Some(Prompt {
                    id: id?,
                    phase: prompt.phase,
                    trigger: prompt.trigger,
                    scope: prompt.scope,
                    about: prompt.about.clone(),
                    text: text?,
                })
            })
            .collect();
        prompts.into_iter().collect()
    }

    /// Checks the one question or area that a prompt is about.
    fn about(&mut self, about: &str, scope: PromptScope, at: &Pointer, named: &Named<'_>) {
        let (scope_at, at) = (at.key("scope"), &at.key("about"));
        if self.sink.is_broken(at) || self.sink.is_broken(&scope_at) {
            return;
        }
        let (is_question, is_area) = (named.known.contains(about), named.areas.contains(about));
        let problem = match scope {
            PromptScope::Team | PromptScope::Commitment => {
                let message = format!("a prompt of the scope `{scope}` is about no question and no area alone");
                Some((message, Some("leave `about` out, or give it the scope `question` or `area`".to_owned())))
            }
            PromptScope::Question if is_area => Some((
                format!("`{about}` is an area"),
                Some("give the prompt the scope `area`, or name a question".to_owned()),
            )),
            PromptScope::Area if is_question => Some((
                format!("`{about}` is a question"),
                Some("give the prompt the scope `question`, or name an area".to_owned()),
            )),
            PromptScope::Question if named.are_certain && !is_question => {
                let ids = named.all.iter().map(|(question, _)| question.id.as_str());
                let help = self.sink.suggestion(about, suggestable(ids, limits::QUESTIONS));
                Some((format!("there is no question `{about}`"), help))
            }
            PromptScope::Area if named.are_certain && !is_area => {
                let help = self.sink.suggestion(about, suggestable(named.areas.iter().copied(), limits::AREAS));
                Some((format!("there is no area `{about}`"), help))
            }
            _ => None,
        };
        if let Some((message, help)) = problem {
            let help = help.unwrap_or_else(|| "name one of this framework by its id".to_owned());
            self.sink.report(Diagnostic::new(Code::UnknownTarget, at, message).help(help));
        }
    }
}
