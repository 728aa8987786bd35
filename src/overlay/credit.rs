//! Whose words an element has: where each came from, and who changed them.

use super::document::OverlayDocument;
use super::draft::Draft;
use super::merge::Merge;
use super::of::pin;
use crate::Framework;
use crate::framework::Relation;
use crate::framework::document::{
    AdaptationDocument, AreaDocument, AttributionDocument, FrameworkDocument, OriginDocument, OriginsDocument,
    PinDocument, PromptDocument, QuestionDocument, RoleDocument, ScaleDocument, ViewDocument,
};

pub(super) struct Credit<'a> {
    /// The base.
    pub(super) base: &'a Framework,
    /// The id of the framework that is made, if it is one.
    pub(super) by: Option<&'a str>,
}

impl<'a> Credit<'a> {
    /// The frameworks behind the one that is made.
    pub(super) fn lineage(&self, overlays: &[&OverlayDocument]) -> Vec<PinDocument> {
        let mut lineage: Vec<PinDocument> = self.base.document().lineage.clone().unwrap_or_default();
        for former in overlays.iter().flat_map(|overlay| overlay.rebased_from.iter().flatten()) {
            if !lineage.contains(former) {
                lineage.push(former.clone());
            }
        }
        lineage.push(pin(self.base));
        lineage
    }

    /// Of an element, or of the part of it that is named by its place; nothing where it is new.
    fn origin<T>(&self, draft: &Draft<T>, part: &str, before: Option<&OriginDocument>) -> Option<OriginDocument> {
        if draft.added.is_some() {
            return None;
        }
        let own = || OriginDocument { from: self.base.id().to_string(), adapted_by: None };
        let mut origin = before.cloned().unwrap_or_else(own);
        let changes = draft.reworded.iter().filter(|(other, _)| other == part).map(|(_, cosmetic)| *cosmetic);
        if let Some((cosmetic, by)) = changes.reduce(|all, one| all && one).zip(self.by) {
            let adaptation = AdaptationDocument { framework: by.to_owned(), cosmetic: cosmetic.then_some(true) };
            origin.adapted_by.get_or_insert_default().push(adaptation);
        }
        Some(origin)
    }

    pub(super) fn head(&self, head: &Draft<FrameworkDocument>) -> OriginsDocument {
        let document = self.base.document();
        let before = document.origins.clone().unwrap_or_default();
        let description = self.origin(head, "/description", before.description.as_ref());
        OriginsDocument {
            title: self.origin(head, "/title", before.title.as_ref()),
            description: description.filter(|_| document.description.is_some()),
            stem: self.origin(head, "/stem", before.stem.as_ref()),
            recall_period: self.origin(head, "/recall_period", before.recall_period.as_ref()),
        }
    }

    pub(super) fn scale(&self, draft: Draft<ScaleDocument>) -> ScaleDocument {
        let of = |part: &str, before: &Option<OriginDocument>| self.origin(&draft, part, before.as_ref());
        let mut scale = draft.document.clone();
        scale.origin = of("", &scale.origin);
        for (index, point) in scale.points.iter_mut().enumerate() {
            point.origin = of(&format!("/points/{index}"), &point.origin);
        }
        let offered = scale.non_responses.iter_mut();
        let offered = offered.flat_map(|offered| {
            let dont_know = offered.dont_know.iter_mut().map(|offered| ("dont_know", offered));
            dont_know.chain(offered.not_applicable.iter_mut().map(|offered| ("not_applicable", offered)))
        });
        for (kind, offered) in offered {
            let part = format!("/non_responses/{kind}");
            // one that the base's scale did not offer is new
            let new = draft.edits.iter().any(|edit| edit.field == format!("{part}/label") && edit.is_new());
            offered.origin = if new { None } else { of(&part, &offered.origin) };
        }
        scale
    }

    /// The base's credits, which stay. Those of texts that changed say so.
    pub(super) fn attribution(&self, merge: &Merge<'_>) -> Vec<AttributionDocument> {
        let from = |origin: Option<&'a OriginDocument>| {
            origin.map_or_else(|| self.base.id().as_str(), |origin| origin.from.as_str())
        };
        let changed = |at: &str| merge.head.reworded.iter().any(|(part, _)| part == at);
        let document = self.base.document();
        let stem = document.origins.as_ref().and_then(|origins| origins.stem.as_ref());
        let stem = changed("/stem").then(|| from(stem));
        let areas = document.areas.iter().filter(|area| merge.areas.get(&area.id).is_some_and(Draft::is_reworded));
        let views = document.views.iter().flatten();
        let views = views.filter(|view| merge.views.get(&view.id).is_some_and(Draft::is_reworded));
        let questions = document.areas.iter().flat_map(|area| &area.questions);
        let questions = questions
            .filter(|question| merge.questions.get(&question.id).is_some_and(|asked| asked.draft.is_reworded()));
        let adapted: Vec<&str> = stem
            .into_iter()
            .chain(areas.map(|area| from(area.origin.as_ref())))
            .chain(views.map(|view| from(view.origin.as_ref())))
            .chain(questions.map(|question| from(question.origin.as_ref())))
            .collect();
        let sources = document.attribution.iter().map(|source| {
            let origin = source.origin.clone();
            let own = || OriginDocument { from: self.base.id().to_string(), adapted_by: None };
            let origin = origin.unwrap_or_else(own);
            let relation = if adapted.contains(&origin.from.as_str()) { Relation::Adapted } else { source.relation };
            AttributionDocument { origin: Some(origin), relation, ..source.clone() }
        });
        sources.collect()
    }
}

macro_rules! credited {
    ( $( $name:ident: $document:ident, )* ) => {
        impl Credit<'_> { $(
            pub(super) fn $name(&self, draft: Draft<$document>) -> $document {
                let origin = self.origin(&draft, "", draft.document.origin.as_ref());
                $document { origin, ..draft.document }
            }
        )* }
    };
}

credited! {
    area: AreaDocument,
    question: QuestionDocument,
    role: RoleDocument,
    prompt: PromptDocument,
    view: ViewDocument,
}
