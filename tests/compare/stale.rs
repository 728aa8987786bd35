//! Translations that still say the words before.

use ilt::Framework;
use ilt::compare::{Change, Coverage, Equivalences, Wording, diff, diff_with, digest};
use ilt::diagnostic::Code;
use ilt::framework::document::{FrameworkDocument, TranslationDocument};

fn changed(change: impl Fn(&mut FrameworkDocument)) -> Framework {
    let mut document = Framework::new_leaders().document().clone();
    change(&mut document);
    Framework::try_from(document).unwrap()
}

/// The first question in other English words, and in these Spanish ones.
fn english_moved(spanish: &str) -> Framework {
    changed(|document| {
        let question = &mut document.areas[0].questions[0];
        question.text = [("en", "Do something else?"), ("es", spanish)].into();
        question.revision = Some(2);
    })
}

fn spanish() -> String {
    let framework = Framework::new_leaders();
    framework.areas()[0].questions()[0].text().in_language(&"es".parse().unwrap()).to_owned()
}

fn stale(changes: &[Change]) -> Vec<&str> {
    changes.iter().flat_map(|change| &change.stale).map(|language| language.as_str()).collect()
}

#[test]
fn a_diff_tells_where_only_the_default_language_moved() {
    let old = Framework::new_leaders();
    let found = diff(&old, &english_moved(&spanish()));
    assert_eq!(stale(&found.changes), ["es"]);
    let text = found.to_text(&"en".parse().unwrap());
    assert!(text.contains("The text in es is still that of the words before."), "{text}");
    assert!(stale(&diff(&old, &english_moved("Hacen otra cosa?")).changes).is_empty());
    // whoever declares the change cosmetic says that the translation still fits
    let id = old.areas()[0].questions()[0].id().clone();
    let cosmetic = Equivalences::from_iter([Wording::Question(id)]);
    let mut document = english_moved(&spanish()).document().clone();
    document.areas[0].questions[0].revision = None;
    let found = diff_with(&old, &Framework::try_from(document).unwrap(), &cosmetic);
    assert!(stale(&found.changes).is_empty());
}

#[test]
fn made_from_says_which_words_were_translated() {
    let place = format!("questions.{}.text", Framework::new_leaders().areas()[0].questions()[0].id());
    let with = |digest: &str| {
        let mut document = english_moved(&spanish()).document().clone();
        let made_from = Some([(place.clone(), digest.to_owned())].into());
        let translations = document.translations.get_or_insert_default();
        translations[0] = TranslationDocument { made_from, ..translations[0].clone() };
        Framework::try_from(document).unwrap()
    };
    // sha256 of "Do something else?", as any other program computes it
    let new_words = "sha256:e23bf5dbf013db6fb64f1179823455c11fb7f5bd846ce10577fbde859222e909";
    let old_words = digest(&Framework::new_leaders()).to_string();
    let (fresh, stale_one) = (with(new_words), with(&old_words));
    assert!(stale(&diff(&Framework::new_leaders(), &fresh).changes).is_empty(), "somebody looked at it again");
    assert_eq!(Coverage::of(&fresh).languages[0].stale, []);
    let coverage = Coverage::of(&stale_one);
    let places: Vec<&str> = coverage.languages[0].stale.iter().map(|text| text.pointer.as_str()).collect();
    assert_eq!(places, ["/areas/0/questions/0/text/es"]);
    let text = coverage.to_text(&"en".parse().unwrap());
    assert!(text.contains("Made from other words, to look at again:"), "{text}");
    let codes = |framework: &Framework| {
        framework.warnings().iter().filter(|warning| warning.code == Code::StaleTranslation).count()
    };
    assert_eq!((codes(&fresh), codes(&stale_one)), (0, 1));
}
