//! From a document to commitments: every rule that the types do not say, every problem in one pass, and nothing of the
//! file in a message.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;

use super::commitments::{Aim, Commitment, CommitmentId, Commitments, promised};
use super::document::{CommitmentDocument, CommitmentStatus, CommitmentsDocument, LARGEST_THRESHOLD};
use super::draft::shown;
use crate::Policy;
use crate::diagnostic::{Code, Diagnostic, Findings, Pointer, Problems, character};
use crate::disclosure::Disclosed;
use crate::document::{Sink, ways_in};
use crate::framework::document::ReleaseDocument;
use crate::framework::limits::SMALLEST_THRESHOLD;
use crate::framework::{AnsweredBy, Framework, Library, PlainText, Question, QuestionId};
use crate::response::{AnswersCheck, FromPrivate, RespondentKey, unknown_question};
use crate::score::Scores;
#[cfg(feature = "authoring")]
use crate::source::{FileProblems, SourceFile};
use crate::tally::{Closed, LARGEST_COUNT};

ways_in! {
    /// Reads and checks a team's commitments.
    Commitments, framework: &Framework;
}

impl Commitments {
    /// Checks a document of commitments against the framework that was answered.
    ///
    /// # Errors
    /// Every problem of the document, such as a goal with nothing to read in it.
    pub fn check(framework: &Framework, document: CommitmentsDocument) -> Result<Self, Problems> {
        Self::from_private(framework, document)
    }

    /// Reads and checks commitments in YAML or JSON; every problem has its line and column, and none shows a line of the
    /// file.
    ///
    /// # Errors
    /// Every problem of the file.
    #[cfg(feature = "authoring")]
    pub fn read(framework: &Framework, file: &SourceFile) -> Result<Self, FileProblems> {
        Self::from_private_file(framework, file)
    }

    /// Whether these commitments go with a closed cycle of the team: nobody is named by the key of a respondent, and the
    /// baselines are what the cycle shows, where it is the one that they are from.
    ///
    /// ```
    /// # use ilt::{Disclosed, Framework, Policy, ResponseSet, cycle::Commitments, diagnostic::Code};
    /// # let framework = Framework::new_leaders();
    /// # let closed = ResponseSet::from_json(&framework, include_str!("../../examples/data/cedar.json"))?.close();
    /// # let mut document = Commitments::draft(&Disclosed::of(&closed, Policy::Confidential)?);
    /// # for one in &mut document.commitments {
    /// #     (one.goal, one.owner, one.due) = ("Families".into(), "K7F2".into(), "March".into());
    /// # }
    /// let commitments = Commitments::check(&framework, document)?; // where "K7F2" sees to everything
    /// let problems = commitments.against(&closed).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].code, Code::OwnerIsRespondent); // "k7f2" answered
    /// # Ok::<(), ilt::diagnostic::Problems>(())
    /// ```
    ///
    /// # Errors
    /// Every commitment that does not go with it; or that it is another team's, or answered to another framework.
    pub fn against(&self, closed: &Closed) -> Result<(), Problems> {
        let root = Pointer::root();
        if self.occasion.team().id() != closed.occasion().team().id() {
            let message = "these commitments and the closed cycle are of two teams";
            let problem = Diagnostic::new(Code::DifferentTeams, &root.key("team").key("id"), message);
            return Err(problem.help("give the closed cycle of the team that commits itself").into());
        }
        let at = |index: usize| root.key("commitments").index(index);
        let commitments = || self.commitments.iter().enumerate();
        let keys: HashSet<&RespondentKey> = closed.respondent_keys().collect();
        let named = commitments().filter(|(_, one)| names_a_respondent(&one.owner, &keys)).map(|(index, _)| {
            let message =
                "the owner is named by the key of a respondent, and whoever reads both knows whose answers these are";
            let problem = Diagnostic::new(Code::OwnerIsRespondent, &at(index).key("owner"), message);
            problem.help("write the name by which the team knows the person, and no code")
        });
        let mut problems: Vec<Diagnostic> = named.collect();
        if self.occasion.is_same_as(closed.occasion()) {
            if self.framework.release() != closed.framework().release() {
                let message = "this cycle was answered to another framework";
                let problem = Diagnostic::new(Code::WrongFramework, &root.key("framework"), message);
                return Err(problem.help("the framework of the commitments is that of their cycle").into());
            }
            let shown = shown(&Scores::of(&Disclosed::of(closed, self.policy(closed))?));
            for (index, one) in commitments() {
                let other = one.baseline.iter().filter(|(id, counts)| shown.get(id) != Some(counts));
                problems.extend(other.map(|(id, _)| {
                    let at = at(index).key("baseline").key(id.as_str());
                    let message = if shown.contains_key(id) {
                        "these counts are others than those of the closed cycle"
                    } else {
                        "the closed cycle does not show this question, so it has no baseline"
                    };
                    let code = if shown.contains_key(id) { Code::ChangedBaseline } else { Code::HiddenBaseline };
                    Diagnostic::new(code, &at, message)
                        .help("take it as `ilt commit` writes it, and change nothing in it")
                }));
            }
        }
        Problems::or(Findings::from(problems), Some(()))
    }

    /// What the report showed that the baselines are from.
    fn policy(&self, closed: &Closed) -> Policy {
        match u32::try_from(self.threshold) {
            Ok(0) if closed.agreed_open().is_some() => Policy::Open,
            Ok(threshold) if i64::from(threshold) >= SMALLEST_THRESHOLD => Policy::ConfidentialAtLeast(threshold),
            _ => Policy::Confidential,
        }
    }
}

impl Library {
    /// Reads and checks commitments against the framework that they name.
    ///
    /// ```
    /// # use ilt::framework::Library;
    /// let problems = Library::built_in().commitments(r#"{"format": "ilt-commitments/1"}"#).unwrap_err();
    /// assert_eq!(problems.as_slice()[0].code.as_str(), "missing_field");
    /// ```
    ///
    /// # Errors
    /// Every problem of the file; where the library does not have its framework, those it has.
    pub fn commitments(&self, json: &str) -> Result<Commitments, Problems> {
        Commitments::from_library(self, json)
    }
}

/// Whether a label is the key of a respondent, or has one in it that is no word of a language: "Dana (k7f2)".
fn names_a_respondent(owner: &str, keys: &HashSet<&RespondentKey>) -> bool {
    let is_key = |word: &str| RespondentKey::new(word).is_ok_and(|key| keys.contains(&key));
    let is_code = |word: &&str| word.contains(|c: char| c.is_ascii_digit()) && word.contains(char::is_alphabetic);
    let words = owner.split(|c: char| !(c.is_alphanumeric() || "_.:-".contains(c)));
    let mut words = words.map(|word| word.trim_matches(['_', '.', ':', '-']));
    is_key(owner) || words.any(|word| Some(word).filter(is_code).is_some_and(is_key))
}

impl FromPrivate for Commitments {
    type Document = CommitmentsDocument;

    const SUBJECT: &str = "these commitments follow answers";

    fn answers_to(document: &CommitmentsDocument) -> &ReleaseDocument {
        &document.framework
    }

    fn checked(framework: &Framework, document: CommitmentsDocument, sink: Sink) -> Result<Self, Problems> {
        let root = Pointer::root();
        let mut answers = AnswersCheck::new(framework, sink);
        answers.answered =
            document.framework.is_of(framework, &root.key("framework"), Self::SUBJECT, &mut answers.sink);
        let occasion = answers.occasion(document.team, document.cycle);
        let mut check = CommitmentsCheck { framework, answers, threshold: None };
        check.threshold = check.threshold(document.threshold);
        let commitments = check.commitments(document.commitments);
        let all = occasion.zip(check.threshold).map(|(occasion, threshold)| Commitments {
            framework: framework.clone(),
            occasion,
            threshold,
            commitments,
        });
        Problems::or(check.answers.sink.into_problems(), all)
    }
}

struct CommitmentsCheck<'a> {
    framework: &'a Framework,
    answers: AnswersCheck<'a>,
    /// Nothing where it is none.
    threshold: Option<u64>,
}

impl CommitmentsCheck<'_> {
    fn report(&mut self, problem: Diagnostic) {
        self.answers.sink.report(problem);
    }

    /// Whoever answered relies on the threshold of the framework, unless the team agreed to read everything.
    fn threshold(&mut self, written: Option<i64>) -> Option<u64> {
        let promised = promised(self.framework);
        let Some(written) = written else { return Some(promised) };
        let at = Pointer::root().key("threshold");
        self.answers.sink.range(written, 0, LARGEST_THRESHOLD, &at);
        if !self.answers.answered {
            return None;
        }
        let threshold = u64::try_from(written).ok().filter(|_| written <= LARGEST_THRESHOLD)?;
        if self.framework.answered_by() == AnsweredBy::Team {
            if threshold > 0 {
                let problem = Diagnostic::new(Code::AnsweredByTeam, &at, "nothing is hidden of a rating of the team");
                self.report(problem.help("leave the field out"));
            }
            return Some(promised);
        }
        if threshold == 0 && !self.framework.disclosure().may_be_open() {
            let message = "the framework does not allow that a team reads everything together";
            let problem = Diagnostic::new(Code::FinerThanClosed, &at, message);
            self.report(problem.help("leave the field out"));
            return None;
        }
        if threshold > 0 && threshold < promised {
            let message = format!("this threshold is lower than the {promised} that the framework promises");
            let problem = Diagnostic::new(Code::FinerThanClosed, &at, message);
            self.report(problem.help("leave the field out"));
            return None;
        }
        Some(threshold)
    }

    fn commitments(&mut self, documents: Vec<CommitmentDocument>) -> Vec<Commitment> {
        let at = Pointer::root().key("commitments");
        let mut first: HashMap<String, usize> = HashMap::with_capacity(documents.len());
        let mut commitments = Vec::with_capacity(documents.len());
        for (index, document) in documents.into_iter().enumerate() {
            let place = |index: usize| at.index(index).key("id");
            if let Some(earlier) = first.get(&document.id) {
                let message = "this id stands for another commitment already";
                let problem = Diagnostic::new(Code::DuplicateId, &place(index), message);
                let problem = problem.related(&place(*earlier), "it stands here first");
                self.report(problem.help("give each commitment an id of its own"));
            } else {
                first.insert(document.id.clone(), index);
            }
            commitments.extend(self.commitment(document, &at.index(index)));
        }
        commitments
    }

    fn commitment(&mut self, document: CommitmentDocument, at: &Pointer) -> Option<Commitment> {
        let id = match CommitmentId::new(&document.id) {
            Ok(id) => Some(id),
            Err(why) => {
                self.report(Diagnostic::new(Code::BadId, &at.key("id"), format!("this cannot be an id: {why}")));
                None
            }
        };
        for (field, help, text) in [
            ("goal", "write what is to become better", &document.goal),
            ("owner", "write the name of the one person who sees to it", &document.owner),
            ("due", "write until when, such as the end of March", &document.due),
        ] {
            self.filled_in(text, help, &at.key(field));
        }
        let status = document.status.unwrap_or_default();
        self.reason(status, document.reason.as_ref(), at);
        let evidence = document.evidence.unwrap_or_default();
        for (index, text) in evidence.iter().enumerate() {
            text.check(&at.key("evidence").index(index), &mut self.answers.sink);
        }
        let aim = self.aim(document.question.as_deref(), document.area.as_deref(), at);
        let baseline = self.baseline(document.baseline.unwrap_or_default(), aim.as_ref(), &at.key("baseline"));
        Some(Commitment {
            id: id?,
            aim: aim?,
            goal: document.goal,
            owner: document.owner,
            due: document.due,
            status,
            reason: document.reason,
            evidence,
            baseline,
        })
    }

    /// A text that a draft leaves empty.
    fn filled_in(&mut self, text: &PlainText, help: &str, at: &Pointer) {
        if text.chars().all(character::shows_nothing) {
            self.report(Diagnostic::new(Code::BlankText, at, "this is to be filled in").help(help));
        } else {
            text.check(at, &mut self.answers.sink);
        }
    }

    fn reason(&mut self, status: CommitmentStatus, reason: Option<&PlainText>, at: &Pointer) {
        let dropped = status == CommitmentStatus::Dropped;
        let (at, status_at) = (at.key("reason"), at.key("status"));
        if let Some(reason) = reason {
            reason.check(&at, &mut self.answers.sink);
        }
        // a status that could not be read may be any
        if self.answers.sink.is_uncertain(&status_at) || dropped == reason.is_some() {
            return;
        }
        let (place, message, help) = if dropped {
            (
                &status_at,
                "this was dropped, and no reason is given",
                "write why in `reason`, for whoever asks next year",
            )
        } else {
            (&at, "a reason stands here, and this was not dropped", "take it out, or write `status: dropped`")
        };
        self.report(Diagnostic::new(Code::ReasonOfDropping, place, message).help(help));
    }

    fn aim(&mut self, question: Option<&str>, area: Option<&str>, at: &Pointer) -> Option<Aim> {
        let (question_at, area_at) = (at.key("question"), at.key("area"));
        let question = question.map(|word| {
            if let Some(question) = self.framework.question(word) {
                return Some(Aim::Question(question.id().clone()));
            }
            if self.answers.answered {
                let message = format!("the framework has no {}", unknown_question(self.framework, word));
                let problem = Diagnostic::new(Code::UnknownQuestion, &question_at, message);
                let questions = self.framework.questions().map(|question| question.id().as_str());
                let near = self.answers.sink.near(word, questions).map(|near| format!("did you mean `{near}`?"));
                let is_area = self.framework.area(word).map(|area| format!("`{}` is an area: write `area`", area.id()));
                let help = is_area.or(near).unwrap_or_else(|| "write the id of one of its questions".to_owned());
                self.report(problem.help(help));
            }
            None
        });
        let area = area.map(|word| {
            if let Some(area) = self.framework.area(word) {
                return Some(Aim::Area(area.id().clone()));
            }
            if self.answers.answered {
                let problem = Diagnostic::new(Code::UnknownArea, &area_at, "the framework has no such area");
                let areas = self.framework.areas().iter().map(|area| area.id().as_str());
                let near = self.answers.sink.near(word, areas).map(|near| format!("did you mean `{near}`?"));
                let is_question = self
                    .framework
                    .question(word)
                    .map(|question| format!("`{}` is a question: write `question`", question.id()));
                let help = is_question.or(near).unwrap_or_else(|| "write the id of one of its areas".to_owned());
                self.report(problem.help(help));
            }
            None
        });
        match (question, area) {
            (Some(aim), None) | (None, Some(aim)) => aim,
            (None, None) => {
                // what could not be read may be either
                if ![&question_at, &area_at].into_iter().any(|at| self.answers.sink.is_uncertain(at)) {
                    let message = "this says neither a question nor an area";
                    let problem = Diagnostic::new(Code::OneAim, at, message);
                    self.report(problem.help("write the id of what it is about in `question` or in `area`"));
                }
                None
            }
            (Some(_), Some(_)) => {
                let message = "this says a question and an area, and a commitment is about one thing";
                let problem = Diagnostic::new(Code::OneAim, &area_at, message);
                let problem = problem.related(&question_at, "the question stands here");
                self.report(problem.help("keep one of the two"));
                None
            }
        }
    }

    /// In the order of the framework, the counts of each question that could be shown.
    fn baseline(
        &mut self,
        baseline: IndexMap<String, IndexMap<String, i64>>,
        aim: Option<&Aim>,
        at: &Pointer,
    ) -> Vec<(QuestionId, Vec<u64>)> {
        let mut found: HashMap<QuestionId, Vec<u64>> = HashMap::with_capacity(baseline.len());
        if !self.answers.answered {
            return Vec::new();
        }
        for (word, points) in baseline {
            let at = at.key(&word);
            let Some(question) = self.framework.question(&word) else {
                let message = format!("the framework has no {}", unknown_question(self.framework, &word));
                let problem = Diagnostic::new(Code::UnknownQuestion, &at, message);
                self.answers.sink.shape(problem.help("a baseline is of the questions that the commitment is about"));
                continue;
            };
            if let Some(counts) = self.counts(question, aim, &points, &at) {
                found.insert(question.id().clone(), counts);
            }
        }
        let in_order = self.framework.questions().filter_map(|question| found.remove_entry(question.id()));
        in_order.collect()
    }

    fn counts(
        &mut self,
        question: &Question,
        aim: Option<&Aim>,
        points: &IndexMap<String, i64>,
        at: &Pointer,
    ) -> Option<Vec<u64>> {
        let number = self.framework.plan().number(question.id().as_str())?;
        if !self.answers.asked.asks(number) {
            let problem = Diagnostic::new(Code::NotAsked, at, "this cycle does not ask the question");
            self.answers.sink.shape(problem.help("take its baseline out"));
            return None;
        }
        if aim.is_some_and(|aim| !aim.holds(self.framework, question.id())) {
            let problem = Diagnostic::new(Code::OneAim, at, "the commitment is not about this question");
            self.answers.sink.shape(problem.help("take its baseline out"));
            return None;
        }
        let ids = || question.scale().points().iter().map(|point| point.id().as_str());
        let mut counts = vec![0; ids().count()];
        let most = i64::try_from(LARGEST_COUNT).unwrap_or(i64::MAX);
        let mut sound = true;
        for (word, count) in points {
            let at = at.key(word);
            self.answers.sink.range(*count, 0, most, &at);
            let place = ids().position(|id| id == word).and_then(|index| counts.get_mut(index));
            match (place, u64::try_from(*count)) {
                (Some(place), Ok(count)) => *place = count,
                (None, _) => {
                    sound = false;
                    let problem = Diagnostic::new(Code::UnknownAnswer, &at, "the question's scale has no such point");
                    self.report(problem.help(format!("its points are: {}", ids().collect::<Vec<_>>().join(", "))));
                }
                _ => sound = false,
            }
        }
        if !sound || self.answers.sink.is_broken_within(at) {
            return None;
        }
        let n = counts.iter().fold(0, |sum: u64, count| sum.saturating_add(*count));
        if self.framework.answered_by() == AnsweredBy::Team {
            if n != 1 {
                let problem =
                    Diagnostic::new(Code::ImpossibleCounts, at, "the rating of a team is one point of the scale");
                self.report(problem.help("write the point of the rating, and 1"));
            }
        } else if self.threshold.is_some_and(|threshold| n < threshold.max(1)) {
            let message = "so few people answered this that no report showed it";
            let problem = Diagnostic::new(Code::HiddenBaseline, at, message);
            self.report(problem.help("take it out: a question that was hidden has no baseline"));
        }
        Some(counts)
    }
}
