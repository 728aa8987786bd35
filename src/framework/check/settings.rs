use super::FrameworkCheck;
use crate::diagnostic::{Code, Diagnostic, Pointer};
use crate::framework::document::{DisclosureDocument, PrioritiesDocument, PromptDocument, ScoringDocument};
use crate::framework::fraction::suggestion;
use crate::framework::{
    DisclosureRules, Fraction, FractionText, PriorityRules, Prompt, PromptId, ScoringRules, limits,
};

impl FrameworkCheck {
    pub(super) fn scoring(&mut self, scoring: Option<&ScoringDocument>) -> ScoringRules {
        let mut rules = ScoringRules::default();
        let Some(scoring) = scoring else { return rules };
        let at = Pointer::root().key("scoring");
        rules.area_reading = scoring.area_reading.unwrap_or_default();
        let (least, largest) = (limits::SMALLEST_MINIMUM_N, limits::LARGEST_RULE);
        self.setting(&mut rules.minimum_n, scoring.minimum_n, least, largest, &at.key("minimum_n"));
        self.setting(&mut rules.places, scoring.places, 0, limits::PLACES, &at.key("places"));
        let strength = scoring.strength.clone().unwrap_or_default();
        let opportunity = scoring.opportunity.clone().unwrap_or_default();
        let contested = scoring.contested.clone().unwrap_or_default();
        for (rule, text, at) in [
            (&mut rules.minimum_coverage, &scoring.minimum_coverage, at.key("minimum_coverage")),
            (
                &mut rules.strength.favorable_at_least,
                &strength.favorable_at_least,
                at.key("strength").key("favorable_at_least"),
            ),
            (
                &mut rules.strength.unfavorable_at_most,
                &strength.unfavorable_at_most,
                at.key("strength").key("unfavorable_at_most"),
            ),
            (
                &mut rules.opportunity.unfavorable_at_least,
                &opportunity.unfavorable_at_least,
                at.key("opportunity").key("unfavorable_at_least"),
            ),
            (
                &mut rules.opportunity.position_below,
                &opportunity.position_below,
                at.key("opportunity").key("position_below"),
            ),
            (
                &mut rules.contested.favorable_at_least,
                &contested.favorable_at_least,
                at.key("contested").key("favorable_at_least"),
            ),
            (
                &mut rules.contested.unfavorable_at_least,
                &contested.unfavorable_at_least,
                at.key("contested").key("unfavorable_at_least"),
            ),
            (&mut rules.low_visibility_at_least, &scoring.low_visibility_at_least, at.key("low_visibility_at_least")),
            (&mut rules.poor_fit_at_least, &scoring.poor_fit_at_least, at.key("poor_fit_at_least")),
            (&mut rules.role_gap_at_least, &scoring.role_gap_at_least, at.key("role_gap_at_least")),
            (&mut rules.highlight_at_least, &scoring.highlight_at_least, at.key("highlight_at_least")),
        ] {
            if let Some(text) = text {
                self.fraction(rule, text, &at);
            }
        }
        rules
    }

    pub(super) fn priorities(&mut self, priorities: Option<&PrioritiesDocument>) -> PriorityRules {
        let mut rules = PriorityRules::default();
        if let Some(priorities) = priorities {
            let at = Pointer::root().key("priorities").key("cap");
            self.setting(&mut rules.cap, priorities.cap, 1, limits::LARGEST_RULE, &at);
            rules.relative_fallback = priorities.relative_fallback.unwrap_or(rules.relative_fallback);
        }
        rules
    }

    pub(super) fn disclosure(&mut self, disclosure: Option<&DisclosureDocument>) -> DisclosureRules {
        let mut rules = DisclosureRules::default();
        if let Some(disclosure) = disclosure {
            let at = Pointer::root().key("disclosure").key("threshold");
            let (least, largest) = (limits::SMALLEST_THRESHOLD, limits::LARGEST_RULE);
            self.setting(&mut rules.threshold, disclosure.threshold, least, largest, &at);
            rules.open_mode = disclosure.open_mode.unwrap_or(rules.open_mode);
        }
        rules
    }

    pub(super) fn prompts(&mut self, prompts: &[PromptDocument]) -> Option<Vec<Prompt>> {
        let at = Pointer::root().key("prompts");
        self.filled(prompts.len(), 0, limits::PROMPTS, &at, "prompts");
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
                    let scopes: Vec<&str> = crate::framework::PromptScope::ALL
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

    /// Puts a number of the document in the place of a rule's default.
    fn setting<T: TryFrom<i64>>(&mut self, rule: &mut T, value: Option<i64>, min: i64, max: i64, at: &Pointer) {
        if let Some(value) = value {
            let value = self.range(value, min, max, at);
            if let Ok(value) = T::try_from(value) {
                *rule = value;
            }
        }
    }

    fn fraction(&mut self, rule: &mut Fraction, text: &FractionText, at: &Pointer) {
        match text.0.parse() {
            Ok(fraction) => *rule = fraction,
            Err(error) => {
                let problem = Diagnostic::new(Code::BadFraction, at, format!("`{}` is no threshold", text.0));
                self.sink.report(problem.help(suggestion(&text.0).unwrap_or_else(|| error.to_string())));
            }
        }
    }
}
