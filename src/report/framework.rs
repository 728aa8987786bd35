//! What a reader is told of a framework, and whose words it has.

use super::document::{ReportAttribution, ReportFramework, ReportTranslation};
use super::sentences;
use super::sources::Sources;
use crate::framework::{Attribution, Framework, Language, LocalizedText, Release};
use crate::words::Phrases;

/// What a report says of its framework in that language.
pub(super) fn framework(
    framework: &Framework,
    language: &Language,
    phrases: &Phrases<'_>,
    sources: &Sources<'_>,
) -> ReportFramework {
    let translation = language
        .lookup_order()
        .find_map(|tag| framework.translations().iter().find(|translation| translation.language().as_str() == tag));
    let lineage: Vec<Release> = framework.lineage().iter().map(|pin| pin.release().clone()).collect();
    let text = |text: &LocalizedText| text.in_language(language).to_owned();
    ReportFramework {
        release: sentences::release(phrases, framework.release(), &lineage),
        lineage,
        sources: sources.all.clone(),
        stem_source: sources.stem,
        id: framework.id().clone(),
        answered_by: framework.answered_by(),
        version: framework.version().clone(),
        title: text(framework.title()),
        description: framework.description().map(text),
        stem: text(framework.stem()),
        recall_period: text(framework.recall_period()),
        attribution: framework.attribution().iter().map(|source| attribution(source, language, phrases)).collect(),
        additions: framework.additions().iter().map(text).collect(),
        translation: translation.map(|translation| ReportTranslation {
            status: translation.status(),
            text: sentences::translation(phrases, translation.status()),
        }),
    }
}

fn attribution(source: &Attribution, language: &Language, phrases: &Phrases<'_>) -> ReportAttribution {
    let rights = source.rights().in_language(language).to_owned();
    ReportAttribution {
        text: sentences::credit(phrases, source, &rights),
        title: source.title().to_owned(),
        publisher: source.publisher().to_owned(),
        relation: source.relation(),
        rights,
        url: source.url().map(str::to_owned),
        retrieved: source.retrieved().map(str::to_owned),
    }
}
