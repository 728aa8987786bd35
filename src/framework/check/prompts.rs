use super::FrameworkCheck;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::document::PromptDocument;
use crate::framework::{Prompt, PromptId, PromptScope};

impl FrameworkCheck {
    pub(super) fn prompts(&mut self, prompts: &[PromptDocument]) -> Option<Vec<Prompt>> {
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
                Some(Prompt { id: id?, phase: prompt.phase, trigger: prompt.trigger, scope: prompt.scope, text: text? })
            })
            .collect();
        prompts.into_iter().collect()
    }
}
