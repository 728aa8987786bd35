use crate::framework::Framework;

/// Which questions of its framework a cycle asks. What is not asked is not skipped: nobody could answer it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// For each question by number whether it is asked; nothing where all of them are.
    part: Option<Vec<bool>>,
}

impl Asked {
    /// The questions of these numbers, of so many.
    pub(super) fn of(numbers: impl IntoIterator<Item = usize>, questions: usize) -> Self {
        let mut part = vec![false; questions];
        for number in numbers {
            if let Some(asked) = part.get_mut(number) {
                *asked = true;
            }
        }
        Self { part: Some(part).filter(|part| part.contains(&false)) }
    }

    /// Whether the question of that number is asked.
    pub(crate) fn asks(&self, number: usize) -> bool {
        self.part.as_ref().is_none_or(|part| part.get(number).is_some_and(|asked| *asked))
    }

    /// Whether every question is asked.
    pub(super) fn asks_all(&self) -> bool {
        self.part.is_none()
    }

    /// The ids of what is asked, in the order of the framework; nothing where all of it is.
    pub(super) fn ids(&self, framework: &Framework) -> Option<Vec<String>> {
        let part = self.part.as_ref()?;
        let asked = framework.questions().zip(part).filter(|(_, asked)| **asked);
        Some(asked.map(|(question, _)| question.id().to_string()).collect())
    }
}
