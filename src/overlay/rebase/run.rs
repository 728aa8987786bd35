//! One rebase while it is made.

use std::collections::HashSet;

use super::base::Base;
use super::fields::MadeFrom;
use super::ledger::Ledger;
use crate::Framework;
use crate::compare::{Impact, Subject, diff};
use crate::framework::ElementKind;
use crate::framework::document::RetiredDocument;

pub(super) struct Run<'a> {
    pub(super) then: Base<'a>,
    pub(super) now: Base<'a>,
    pub(super) ledger: Ledger<'a>,
    /// What the base asks otherwise, or counts otherwise: what each change is about, and the field.
    pub(super) changes: Vec<(Subject, Option<String>)>,
    pub(super) made_from: Vec<MadeFrom>,
    /// The places of texts that stay in the overlay's words though the base changed them.
    pub(super) kept: Vec<String>,
    /// Ids that the overlay hid, and that the base left out without retiring them.
    pub(super) retired: Vec<RetiredDocument>,
    /// What has another id now.
    pub(super) renamed: Vec<(ElementKind, String, String)>,
    /// Questions of which somebody chose that their series ends.
    pub(super) ended: HashSet<String>,
    /// What the overlay made of the base as it was.
    pub(super) made: &'a Framework,
}

impl<'a> Run<'a> {
    pub(super) fn new(made: &'a Framework, then: &'a Framework, now: &'a Framework, ledger: Ledger<'a>) -> Self {
        let changes = diff(then, now).changes.into_iter();
        let changes = changes.filter(|change| change.language.is_none() && change.impact >= Impact::ScoreAffecting);
        Self {
            then: Base::new(then),
            now: Base::new(now),
            ledger,
            changes: changes.map(|change| (change.subject, change.field)).collect(),
            made_from: Vec::new(),
            kept: Vec::new(),
            retired: Vec::new(),
            renamed: Vec::new(),
            ended: HashSet::new(),
            made,
        }
    }
}
