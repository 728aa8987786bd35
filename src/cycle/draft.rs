//! Commitments to be filled in, with what a cycle shows.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::commitments::{Aim, Commitments, by_point, promised, signed};
use super::document::{CommitmentDocument, CommitmentsDocument};
use crate::disclosure::Disclosed;
use crate::framework::{Framework, QuestionId};
use crate::priorities::Priorities;
use crate::score::Scores;

impl Commitments {
    /// A form for what a cycle's report proposes: one commitment for each opportunity that it selects, of which people fill
    /// in the goal, the owner and until when. The baselines are the counts that the report shows.
    ///
    /// ```
    /// use ilt::cycle::Commitments;
    /// # use ilt::{Disclosed, Framework, Policy, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// let document = Commitments::draft(&Disclosed::of(&collected.close(), Policy::Confidential)?);
    /// assert_eq!(document.commitments.len(), 3);
    /// let problems = Commitments::check(&framework, document).unwrap_err();
    /// assert_eq!(problems.len(), 9); // what is to be filled in
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn draft(disclosed: &Disclosed) -> CommitmentsDocument {
        let scores = Scores::of(disclosed);
        let priorities = Priorities::of(&scores);
        let selected = priorities.opportunities().candidates().iter().filter(|candidate| candidate.is_selected());
        form(disclosed, &scores, selected.map(|candidate| Aim::Question(candidate.question().id().clone())))
    }

    /// The same for what the team chose itself: questions and areas of the framework. What it does not have is left out.
    ///
    /// ```
    /// use ilt::cycle::{Aim, Commitments};
    /// use ilt::framework::AreaId;
    /// # use ilt::{Disclosed, Framework, Policy, ResponseSet};
    /// # let framework = Framework::new_leaders();
    /// # let collected = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?;
    /// # let disclosed = Disclosed::of(&collected.close(), Policy::Confidential)?;
    /// let document = Commitments::draft_of(&disclosed, [Aim::Area(AreaId::new("school_culture").unwrap())]);
    /// // one of its three questions is hidden, and has no baseline
    /// assert_eq!(document.commitments[0].baseline.as_ref().unwrap().len(), 2);
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    pub fn draft_of(disclosed: &Disclosed, aims: impl IntoIterator<Item = Aim>) -> CommitmentsDocument {
        form(disclosed, &Scores::of(disclosed), aims)
    }
}

/// The form for these aims, by the scores of what a cycle discloses.
fn form(disclosed: &Disclosed, scores: &Scores, aims: impl IntoIterator<Item = Aim>) -> CommitmentsDocument {
    let framework = disclosed.framework();
    let (team, cycle) = disclosed.occasion().to_documents(framework);
    let shown = shown(scores);
    let mut commitments: IndexMap<String, CommitmentDocument> = IndexMap::new();
    for aim in aims {
        if let Some(commitment) = empty(framework, &aim, &shown) {
            commitments.entry(commitment.id.clone()).or_insert(commitment);
        }
    }
    let threshold = disclosed.policy().threshold();
    CommitmentsDocument {
        framework: framework.into(),
        team,
        cycle,
        commitments: commitments.into_values().collect(),
        threshold: (threshold != promised(framework)).then(|| signed(threshold)),
        ..CommitmentsDocument::default()
    }
}

/// The counts of every question that a cycle shows and that somebody answered.
pub(super) fn shown(scores: &Scores) -> HashMap<QuestionId, Vec<u64>> {
    let shown = scores.questions().iter().filter_map(|score| {
        let answers = score.result().answers()?;
        Some((score.question().id().clone(), answers.counts().to_vec()))
    });
    shown.collect()
}

/// A commitment to be filled in, if the framework has what it is about. It is called as that is.
fn empty(framework: &Framework, aim: &Aim, shown: &HashMap<QuestionId, Vec<u64>>) -> Option<CommitmentDocument> {
    let mut commitment = CommitmentDocument::new(aim.id(), "", "", "");
    match aim {
        Aim::Question(id) => commitment.question = Some(framework.question(id.as_str())?.id().to_string()),
        Aim::Area(id) => commitment.area = Some(framework.area(id.as_str())?.id().to_string()),
    }
    let questions = framework.questions().filter(|question| aim.holds(framework, question.id()));
    let baseline = questions
        .filter_map(|question| Some((question.id().to_string(), by_point(question, shown.get(question.id())?))));
    let baseline: IndexMap<_, _> = baseline.collect();
    commitment.baseline = Some(baseline).filter(|baseline| !baseline.is_empty());
    Some(commitment)
}
