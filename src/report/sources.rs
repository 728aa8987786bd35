//! Whose words a report shows: a framework may have come from others, and its words may have been changed on the way.

use std::collections::HashMap;

use super::document::ReportSource;
use super::sentences;
use crate::framework::{Framework, FrameworkId, Origin};
use crate::words::Phrases;

/// The sources of a framework's words.
pub(super) struct Sources<'a> {
    framework: &'a Framework,
    phrases: &'a Phrases<'a>,
    pub(super) all: Vec<ReportSource>,
    pub(super) stem: usize,
    /// By the id of an area, a question or a view the number of its source.
    by_id: HashMap<&'a str, usize>,
    /// The same of each origin that was met: most of a framework has few.
    by_origin: Vec<(Option<&'a Origin>, usize)>,
}

impl<'a> Sources<'a> {
    /// Visits the stem, the areas with their questions and the views in their order.
    pub(super) fn of(framework: &'a Framework, phrases: &'a Phrases<'a>) -> Self {
        let mut sources =
            Self { framework, phrases, all: Vec::new(), stem: 0, by_id: HashMap::new(), by_origin: Vec::new() };
        sources.stem = sources.add(framework.stem_origin(), |source| source.stem = true);
        for area in framework.areas() {
            let id = area.id().as_str();
            let number = sources.add(area.origin(), |source| source.areas.push(id.to_owned()));
            sources.by_id.insert(id, number);
            for question in area.questions() {
                let id = question.id().as_str();
                let number = sources.add(question.origin(), |source| source.questions.push(id.to_owned()));
                sources.by_id.insert(id, number);
            }
        }
        for view in framework.views() {
            let id = view.id().as_str();
            let number = sources.add(view.origin(), |source| source.views.push(id.to_owned()));
            sources.by_id.insert(id, number);
        }
        for source in &mut sources.all {
            source.covers = sentences::covers(phrases, source);
        }
        sources
    }

    /// The source of an area, a question or a view.
    pub(super) fn number(&self, id: &str) -> usize {
        self.by_id.get(id).copied().unwrap_or_default()
    }

    fn add(&mut self, origin: Option<&'a Origin>, note: impl FnOnce(&mut ReportSource)) -> usize {
        let known = self.by_origin.iter().find(|(known, _)| *known == origin).map(|(_, number)| *number);
        let number = known.unwrap_or_else(|| {
            let number = self.source_of(origin);
            self.by_origin.push((origin, number));
            number
        });
        self.all.get_mut(number).map(note);
        number
    }

    fn source_of(&mut self, origin: Option<&Origin>) -> usize {
        let publishers = match origin {
            Some(origin) => self.publishers(origin.from()),
            None => self.publishers(self.framework.id()),
        };
        let adapters = origin.map_or(&[][..], Origin::adapted_by).iter();
        let adapted_by: Vec<String> = adapters.map(|id| self.phrases.list(self.publishers(id))).collect();
        let same = |other: &ReportSource| (&other.publishers, &other.adapted_by) == (&publishers, &adapted_by);
        let number = self.all.iter().position(same).unwrap_or(self.all.len());
        if number == self.all.len() {
            let text = sentences::source(self.phrases, &publishers, &adapted_by);
            let (areas, questions, views) = (Vec::new(), Vec::new(), Vec::new());
            let covers = String::new();
            self.all.push(ReportSource { publishers, adapted_by, text, stem: false, areas, questions, views, covers });
        }
        number
    }

    /// Who published what came from a framework, as the credits say; where they name nobody, the framework's id: its title
    /// may be that of the framework it came from.
    fn publishers(&self, framework: &FrameworkId) -> Vec<String> {
        let is_own = framework == self.framework.id();
        let mut publishers: Vec<String> = Vec::new();
        for credit in self.framework.attribution() {
            let is_of = credit.origin().map_or(is_own, |origin| origin.from() == framework);
            if is_of && !publishers.iter().any(|known| known == credit.publisher()) {
                publishers.push(credit.publisher().to_owned());
            }
        }
        if publishers.is_empty() {
            publishers.push(framework.to_string());
        }
        publishers
    }
}
