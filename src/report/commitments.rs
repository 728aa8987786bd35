//! What a report says of commitments.

use super::build::Writer;
use super::change::of_cycle;
use super::document::*;
use crate::cycle::{ADVISED, Aim, AimChange, Commitment, FollowedUp, has_sole_owner, too_many};

impl Writer<'_> {
    pub(super) fn followed_up(&self, followed: &FollowedUp) -> ReportFollowedUp {
        let since = of_cycle(followed.since());
        let (change, about) = match followed.change() {
            AimChange::Question(moved) => {
                let change = self.question_moved(moved, &since.label);
                let about = change.text.clone();
                (ReportAimChange::Question { change }, about)
            }
            AimChange::Area(moved) => {
                let change = self.area_moved(moved, &since.label);
                let about = change.title.clone();
                (ReportAimChange::Area { change }, about)
            }
        };
        ReportFollowedUp {
            commitment: committed(followed.commitment(), about),
            change,
            verdict: followed.verdict(),
            text: followed.said(self.phrases),
            since,
        }
    }

    pub(super) fn commitment(&self, commitment: &Commitment) -> ReportCommitment {
        let about = match commitment.aim() {
            Aim::Question(id) => self.framework.question(id.as_str()).map(|question| self.text(question.text())),
            Aim::Area(id) => self.framework.area(id.as_str()).map(|area| self.text(area.title())),
        };
        committed(commitment, about.unwrap_or_default())
    }

    pub(super) fn commitment_notes(&self, commitments: &[Commitment]) -> Vec<String> {
        let many = too_many(commitments).map(|many| self.phrases.many_commitments(many as u64, ADVISED as u64));
        let sole = has_sole_owner(commitments).then(|| self.phrases.sole_owner());
        many.into_iter().chain(sole).collect()
    }
}

fn committed(commitment: &Commitment, about: String) -> ReportCommitment {
    let (question, area) = match commitment.aim() {
        Aim::Question(id) => (Some(id.to_string()), None),
        Aim::Area(id) => (None, Some(id.to_string())),
    };
    ReportCommitment {
        id: commitment.id().to_string(),
        question,
        area,
        about,
        goal: commitment.goal().to_owned(),
        owner: commitment.owner().to_owned(),
        due: commitment.due().to_owned(),
        status: commitment.status(),
        reason: commitment.reason().map(str::to_owned),
        evidence: commitment.evidence().map(str::to_owned).collect(),
    }
}
