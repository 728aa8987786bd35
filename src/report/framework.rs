//! What a reader is told of a framework, and whose words it has.

use super::document::{ReportAttribution, ReportFramework, ReportTranslation};
use super::sentences;
use super::sources::Sources;
use super::texts::Texts;
use crate::framework::{Attribution, Framework, Language, LocalizedText, Release, Translation};
use crate::words::Phrases;

/// What a report says of its framework in that language; which texts are in another one is known when all are said.
pub(super) fn framework(
    framework: &Framework,
    language: &Language,
    texts: &Texts<'_>,
    phrases: &Phrases<'_>,
    sources: &Sources<'_>,
) -> ReportFramework {
    let translations = framework.translations();
    let languages = [framework.default_language()].into_iter().chain(translations.iter().map(Translation::language));
    let chosen = language.choose(languages);
    let translation = chosen.and_then(|chosen| translations.iter().find(|of| of.language() == chosen));
    let lineage: Vec<Release> = framework.lineage().iter().map(|pin| pin.release().clone()).collect();
    let text = |text: &LocalizedText| texts.text(text);
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
        attribution: framework
            .attribution()
            .iter()
            .map(|source| attribution(source, language, texts, phrases))
            .collect(),
        additions: framework.additions().iter().map(text).collect(),
        translation: translation.map(|translation| ReportTranslation {
            status: translation.status(),
            text: sentences::translation(phrases, translation.status()),
        }),
        other_languages: Vec::new(),
    }
}

fn attribution(
    source: &Attribution,
    language: &Language,
    texts: &Texts<'_>,
    phrases: &Phrases<'_>,
) -> ReportAttribution {
    let rights = texts.text(source.rights());
    let text = sentences::credit(phrases, source, &rights);
    // most of the line is the rights
    texts.remember(source.rights().language_for(language), &text);
    ReportAttribution {
        text,
        title: source.title().to_owned(),
        publisher: source.publisher().to_owned(),
        relation: source.relation(),
        rights,
        url: source.url().map(str::to_owned),
        retrieved: source.retrieved().map(str::to_owned),
    }
}
