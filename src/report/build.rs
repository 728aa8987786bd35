//! Puts a report together from what was disclosed, scored and ranked. Nothing is computed here.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::Arc;

use indexmap::IndexMap;

use super::document::*;
use super::figures::{POSITION_PLACES, ReportNumber, ReportShare, exact_sum, percent_beside_cuts, shown_cut, signed};
use super::framework::framework;
use super::sources::Sources;
use super::texts::Texts;
use super::words::Reasons;
use super::{ReportWords, sentences};
use crate::cycle::{About, Change, FiredPrompt, FollowedUp, Reflection, asked_at_once};
use crate::diagnostic::Problems;
use crate::disclosure::{Disclosed, EffectivePolicy, Policy, Promise};
use crate::framework::{
    AnswerCode, AnsweredBy, Cut, Framework, Language, LocalizedText, NonResponse, Phase, Question, QuestionId,
};
use crate::priorities::{Candidate, Priorities, Standouts};
use crate::response::Completion;
use crate::score::{
    AreaNumbers, AreaResult, PointAnswers, QuestionResult, QuestionScore, Ratio, RoleGroup, Scores, percent,
};
use crate::tally::Closed;
use crate::words::{Phrases, Words};

impl Report {
    /// The report on a closed cycle in that language: disclosed, scored and ranked in one go.
    ///
    /// Texts of the framework are looked up in `language`, then in the framework's default language. The crate's own
    /// words are there in English and Spanish; [`of_reflection`](Self::of_reflection) takes those of further languages.
    ///
    /// # Errors
    /// When there must be no report: see [`Disclosed::of`].
    pub fn of(closed: &Closed, policy: Policy, language: &Language) -> Result<Self, Problems> {
        Ok(Self::of_reflection(&Reflection::of(closed, policy)?, language, &[]))
    }

    /// The report on what was disclosed.
    pub fn of_disclosed(disclosed: &Disclosed, language: &Language) -> Self {
        Self::write(disclosed, &Scores::of(disclosed), None, language, &[])
    }

    /// The report on all that a team has before it when it talks, with words that an app brings: of a language in which this
    /// crate has none, or its own choice of words in one that it has.
    pub fn of_reflection(reflection: &Reflection, language: &Language, words: &[Words]) -> Self {
        Self::write(reflection.disclosed(), reflection.scores(), Some(reflection), language, words)
    }

    fn write(
        disclosed: &Disclosed,
        scores: &Scores,
        reflection: Option<&Reflection>,
        language: &Language,
        words: &[Words],
    ) -> Self {
        let priorities = Priorities::of(scores);
        let framework = disclosed.framework();
        let phrases = Phrases::of(language.as_str(), framework.default_language().as_str(), words);
        let (words, sources) = (ReportWords::of(&phrases, framework.answered_by()), Sources::of(framework, &phrases));
        let reasons = OnceCell::new();
        let texts = Texts::of(framework, language);
        let writer =
            Writer { disclosed, reflection, framework, language, texts, phrases: &phrases, words, sources, reasons };
        writer.report(scores, &priorities)
    }
}

pub(super) struct Writer<'a> {
    disclosed: &'a Disclosed,
    /// What a team has before it besides.
    reflection: Option<&'a Reflection>,
    pub(super) framework: &'a Framework,
    language: &'a Language,
    texts: Texts<'a>,
    pub(super) phrases: &'a Phrases<'a>,
    words: Arc<ReportWords>,
    sources: Sources<'a>,
    /// Asked for where a series ends.
    pub(super) reasons: OnceCell<Reasons>,
}

impl Writer<'_> {
    fn report(self, scores: &Scores, priorities: &Priorities) -> Report {
        let occasion = self.disclosed.occasion();
        let (team, cycle) = (occasion.team(), occasion.cycle());
        let commitments = self.reflection.map(Reflection::commitments).unwrap_or_default();
        let areas = self.areas(scores);
        let completion = self.disclosed.completion();
        let too_few = self.too_few();
        let hidden = self.hidden(&areas, too_few.as_ref());
        let prompts = self.prompts(&FiredPrompt::of(scores, self.moved(), self.follow_up()));
        let mut report = Report {
            format: ReportFormat::V1,
            language: self.language.clone(),
            framework: framework(self.framework, self.language, &self.texts, self.phrases, &self.sources),
            team: ReportTeam { id: team.id().to_string(), name: team.name().to_owned() },
            cycle: ReportCycle {
                id: cycle.id().to_string(),
                label: cycle.label().to_owned(),
                order: cycle.order(),
                asked: self.asked(scores),
            },
            participation: ReportParticipation {
                respondents: completion.respondents,
                blank: completion.blank,
                drafts: completion.drafts,
                roster_size: completion.roster_size,
                text: match self.framework.answered_by() {
                    AnsweredBy::Members => sentences::participation(self.phrases, completion),
                    AnsweredBy::Team => self.rated(scores),
                },
            },
            disclosure: ReportDisclosure { policy: self.disclosed.policy().clone(), promise: self.promise(), too_few },
            rules: ReportRules {
                scoring: self.framework.scoring().clone(),
                priorities: self.framework.priorities().clone(),
                text: sentences::rules(self.phrases, self.framework, self.language, self.compares()),
            },
            hidden,
            follow_up: self.follow_up().iter().map(|followed| self.followed_up(followed)).collect(),
            change: self.moved().map(|change| self.change(change)),
            commitments: commitments.iter().map(|commitment| self.commitment(commitment)).collect(),
            commitment_notes: self.commitment_notes(commitments),
            strengths: self.standouts(priorities.strengths()),
            opportunities: self.opportunities(priorities.opportunities()),
            comments: self.disclosed.comments().clone(),
            more_prompts: self.more_prompts(&prompts),
            prompts,
            limits: sentences::limits(self.phrases, self.framework.answered_by()),
            areas,
            views: self.views(scores),
            words: self.words,
        };
        report.framework.other_languages = self.texts.in_other_languages(self.phrases);
        report
    }

    fn promise(&self) -> Vec<ReportPromise> {
        let promises = self.reflection.map_or_else(|| self.disclosed.promises(), Reflection::promises);
        let told = |about: Promise| ReportPromise { about, text: self.disclosed.sentence(about, self.phrases) };
        promises.into_iter().map(told).collect()
    }

    fn moved(&self) -> Option<&Change> {
        self.reflection.and_then(Reflection::change)
    }

    fn follow_up(&self) -> &[FollowedUp] {
        self.reflection.map(Reflection::follow_up).unwrap_or_default()
    }

    /// Whether anything is told of what moved.
    fn compares(&self) -> bool {
        self.moved().is_some() || !self.follow_up().is_empty()
    }

    /// Why nothing is shown, and what can be done.
    fn too_few(&self) -> Option<ReportTooFew> {
        if self.disclosed.has_enough_respondents() {
            return None;
        }
        let Completion { respondents, roster_size, .. } = self.disclosed.completion();
        let needed = self.disclosed.policy().threshold();
        let open = self.framework.disclosure().may_be_open().then(|| self.phrases.too_few_open());
        Some(ReportTooFew {
            respondents,
            needed,
            text: self.phrases.too_few(respondents, roster_size, needed),
            what_can_be_done: [self.phrases.too_few_talk()].into_iter().chain(open).collect(),
        })
    }

    pub(super) fn text(&self, text: &LocalizedText) -> String {
        self.texts.text(text)
    }

    /// How many questions the cycle asks, where that is a part.
    fn asked(&self, scores: &Scores) -> Option<ReportAsked> {
        let (questions, of) = (scores.questions().len() as u64, self.framework.plan().questions() as u64);
        (questions < of).then(|| ReportAsked { questions, of, text: self.phrases.asked(questions, of) })
    }

    /// How many questions the team rated that answers together.
    fn rated(&self, scores: &Scores) -> String {
        let rated = scores.questions().iter().filter(|score| score.result().answers().is_some()).count();
        self.phrases.team_rated(rated as u64, scores.questions().len() as u64)
    }

    fn areas(&self, scores: &Scores) -> Vec<ReportArea> {
        // what was not asked has no score, and an area without questions that count has none either
        let mut scored = scores.areas().iter().peekable();
        let mut questions = scores.questions().iter().peekable();
        let areas = self.framework.areas().iter().filter_map(|area| {
            let of_area: Vec<ReportQuestion> = area
                .questions()
                .iter()
                .filter_map(|question| questions.next_if(|score| score.question().id() == question.id()))
                .map(|score| self.question(score))
                .collect();
            let score = scored.next_if(|score| score.area().id() == area.id());
            let [in_score, counting] = score.map_or([0, 0], |score| [score.questions_in_score(), score.questions()]);
            (!of_area.is_empty()).then(|| ReportArea {
                id: area.id().as_str().to_owned(),
                title: self.text(area.title()),
                description: area.description().map(|text| self.text(text)),
                code: area.code().map(str::to_owned),
                source: self.sources.number(area.id().as_str()),
                questions_in_score: in_score,
                coverage: self.phrases.coverage(in_score, counting),
                result: match score {
                    Some(score) => self.area_result(score.result(), in_score, area.cuts()),
                    None => ReportAreaResult::Unscored { text: self.phrases.unscored_area() },
                },
                questions: of_area,
            })
        });
        areas.collect()
    }

    fn views(&self, scores: &Scores) -> Vec<ReportView> {
        let counting = scores.questions().iter().map(QuestionScore::question).filter(|question| question.scored());
        let counting: HashSet<&QuestionId> = counting.map(Question::id).collect();
        let views = scores.views().iter().map(|score| {
            let (view, in_score) = (score.view(), score.questions_in_score());
            let questions = view.questions().iter().filter(|id| counting.contains(id));
            ReportView {
                id: view.id().to_string(),
                title: self.text(view.title()),
                description: view.description().map(|text| self.text(text)),
                source: self.sources.number(view.id().as_str()),
                questions: questions.map(ToString::to_string).collect(),
                questions_in_score: in_score,
                coverage: self.phrases.coverage(in_score, score.questions()),
                result: self.area_result(score.result(), in_score, view.cuts()),
            }
        });
        views.collect()
    }

    fn area_result(&self, result: &AreaResult, in_score: u64, cuts: &[Cut]) -> ReportAreaResult {
        match result {
            AreaResult::Insufficient => ReportAreaResult::Insufficient {
                text: match self.framework.answered_by() {
                    AnsweredBy::Members => self.phrases.insufficient_area(),
                    AnsweredBy::Team => self.phrases.insufficient_area_of_team(),
                },
            },
            AreaResult::Scored(numbers) => {
                let position = ReportNumber::of(numbers.position(), POSITION_PLACES);
                let on_scale = self.on_scale(numbers);
                ReportAreaResult::Scored {
                    reading: self.framework.scoring().area_reading,
                    text: match &on_scale {
                        Some(on) => self.phrases.on_scale(&on.score.display, on.lowest, on.highest),
                        None => self.phrases.on_scale(&position.display, 0, 1),
                    },
                    position,
                    on_scale,
                    favorable: self.share(numbers.favorable(), numbers.n(), numbers.percent_favorable()),
                    highlight: numbers.highlight(),
                    decided_by: self.band_counts(numbers, in_score),
                    cuts: (!cuts.is_empty()).then(|| self.cuts(numbers, cuts)),
                }
            }
        }
    }

    fn on_scale(&self, numbers: &AreaNumbers) -> Option<ReportOnScale> {
        let (lowest, highest) = numbers.scale_ends()?;
        let score = ReportNumber::of(numbers.on_scale()?, self.framework.scoring().places);
        Some(ReportOnScale { score, lowest, highest })
    }

    fn band_counts(&self, numbers: &AreaNumbers, of: u64) -> ReportBandCounts {
        let (strengths, opportunities) = (numbers.strengths(), numbers.opportunities());
        let text = self.phrases.bands_of_area(strengths, opportunities, of);
        ReportBandCounts { strengths, opportunities, of, text }
    }

    fn cuts(&self, numbers: &AreaNumbers, cuts: &[Cut]) -> ReportCuts {
        let all: Vec<ReportCut> = cuts
            .iter()
            .map(|cut| ReportCut {
                at_least: cut.at_least(),
                display: shown_cut(cut.at_least()),
                number: ReportNumber::of(&Ratio::of(cut.at_least()), POSITION_PLACES).number,
                label: self.text(cut.label()),
            })
            .collect();
        let reached = numbers.cut().and_then(|reached| cuts.iter().position(|cut| cut == reached));
        let percent = percent_beside_cuts(numbers.position(), cuts);
        let text = match (reached.and_then(|number| all.get(number)), all.first()) {
            (Some(cut), _) => self.phrases.cut_reached(&percent, &cut.label, &cut.display),
            (None, Some(lowest)) => self.phrases.cut_not_reached(&percent, &lowest.label, &lowest.display),
            (None, None) => String::new(),
        };
        ReportCuts { percent, all, reached, text }
    }

    fn share_of(&self, count: u64, of: u64) -> ReportShare {
        self.share(count, of, percent(count, of).unwrap_or(0))
    }

    fn share(&self, count: u64, of: u64, percent: u8) -> ReportShare {
        ReportShare { count, of, percent, text: self.phrases.share(count, of) }
    }

    fn question(&self, score: &QuestionScore) -> ReportQuestion {
        let question = score.question();
        let number = self.framework.plan().number(question.id().as_str());
        ReportQuestion {
            id: question.id().as_str().to_owned(),
            text: self.text(question.text()),
            code: question.code().map(str::to_owned),
            help: question.help().map(|text| self.text(text)),
            descriptors: self.descriptors(question),
            revision: question.revision(),
            referent: question.referent(),
            keying: question.keying(),
            weight: question.weight(),
            scored: question.scored(),
            may_not_arise: question.may_not_arise(),
            source: self.sources.number(question.id().as_str()),
            scale: question.scale().id().as_str().to_owned(),
            n: score.n(),
            answered: score.n().map(|n| self.phrases.answered(n, self.disclosed.completion().respondents)),
            non_responses: self.non_responses(score),
            result: self.question_result(score),
            flags: score.flags().collect(),
            role_groups: score.role_groups().iter().map(|group| self.role_group(group)).collect(),
            consensus: number.and_then(|number| self.consensus(score, number)),
            rating: number.and_then(|number| self.rating(question, number, self.disclosed.rating(number)?)),
            importance: score.importance().map(|[high, medium, low]| ReportImportance {
                high,
                medium,
                low,
                text: sentences::importance(self.phrases, [high, medium, low]),
            }),
            notes: number.map(|number| self.disclosed.notes(number).to_vec()).unwrap_or_default(),
        }
    }

    fn descriptors(&self, question: &Question) -> Vec<ReportDescriptor> {
        let described = question.scale().points().iter().filter_map(|point| {
            let text = question.descriptor(point.id().as_str())?;
            Some(ReportDescriptor {
                point: point.id().as_str().to_owned(),
                label: self.text(point.label()),
                text: self.text(text),
            })
        });
        described.collect()
    }

    fn non_responses(&self, score: &QuestionScore) -> Option<Vec<ReportNonResponse>> {
        let counts = score.participation()?;
        let offered = |kind: NonResponse, as_kind: NotAnswered, count: Option<u64>| {
            let label = score.question().scale().non_response_label(kind)?;
            let code = score.question().scale().non_response_code(kind).map(str::to_owned);
            Some(ReportNonResponse { kind: as_kind, label: self.text(label), code, count: count? })
        };
        let skipped = ReportNonResponse {
            kind: NotAnswered::Skipped,
            label: self.words.non_responses.skipped.clone(),
            code: None,
            count: counts.skipped,
        };
        let not_applicable = offered(NonResponse::NotApplicable, NotAnswered::NotApplicable, counts.not_applicable);
        let dont_know = offered(NonResponse::DontKnow, NotAnswered::DontKnow, counts.dont_know);
        Some(not_applicable.into_iter().chain(dont_know).chain([skipped]).collect())
    }

    fn question_result(&self, score: &QuestionScore) -> ReportQuestionResult {
        match score.result() {
            QuestionResult::Suppressed { reason } => ReportQuestionResult::Suppressed {
                reason: *reason,
                text: sentences::suppressed(self.phrases, *reason, score.n(), self.disclosed.policy().threshold()),
            },
            QuestionResult::Unscored { answers } => ReportQuestionResult::Unscored {
                answers: answers.as_ref().map(|answers| self.answers(score.question(), answers)),
                text: self.phrases.unscored_question(),
            },
            QuestionResult::Insufficient { .. } if self.framework.answered_by() == AnsweredBy::Team => {
                ReportQuestionResult::NotRated { text: self.phrases.not_rated() }
            }
            QuestionResult::Insufficient { answers } => ReportQuestionResult::Insufficient {
                answers: answers.as_ref().map(|answers| self.answers(score.question(), answers)),
                text: self.phrases.insufficient(score.n().unwrap_or(0), self.framework.scoring().minimum_n.into()),
            },
            QuestionResult::Scored { answers, band, .. } => {
                ReportQuestionResult::Scored { band: *band, answers: self.answers(score.question(), answers) }
            }
        }
    }

    pub(super) fn answers(&self, question: &Question, answers: &PointAnswers) -> ReportAnswers {
        let counted = answers.counts().iter().zip(answers.percents());
        let points = question.scale().points().iter().zip(question.keyed_points());
        ReportAnswers {
            distribution: points
                .zip(counted)
                .map(|((point, (_, side)), (count, percent))| ReportPoint {
                    point: point.id().as_str().to_owned(),
                    label: self.text(point.label()),
                    code: point.code().map(str::to_owned),
                    value: point.value(),
                    side,
                    count: *count,
                    percent,
                })
                .collect(),
            favorable: self.share(answers.favorable(), answers.n(), answers.percent_favorable()),
            unfavorable: self.share(answers.unfavorable(), answers.n(), answers.percent_unfavorable()),
            mean: ReportMean {
                sum: exact_sum(answers.value_sum()),
                n: answers.n(),
                display: answers.mean().to_decimal(self.framework.scoring().places),
            },
            position: ReportNumber::of(answers.position(), POSITION_PLACES),
        }
    }

    fn role_group(&self, group: &RoleGroup) -> ReportRoleGroup {
        let label = self.text(group.role().label());
        let position = group.position().map(|position| ReportNumber::of(position, POSITION_PLACES));
        let gap = group.gap().map(|gap| (gap, ReportNumber::of(gap, POSITION_PLACES)));
        let signed = gap.as_ref().map(|(gap, _)| signed(gap));
        let text = sentences::role_group(
            self.phrases,
            &label,
            group.n(),
            position.as_ref().map(|position| position.display.as_str()),
            signed.as_deref(),
            group.is_flagged(),
        );
        ReportRoleGroup {
            role: group.role().id().to_string(),
            label,
            n: group.n(),
            sum: exact_sum(group.value_sum()),
            position,
            gap: gap.map(|(_, number)| number),
            flagged: group.is_flagged(),
            text,
        }
    }

    /// The rating that a code stands for; none where nothing was agreed on.
    fn rating(&self, question: &Question, number: usize, code: AnswerCode) -> Option<ReportRating> {
        let answer = self.framework.plan().word(number, code)?;
        let non_response = NonResponse::ALL.iter().find(|kind| kind.as_str() == answer);
        let label = match non_response {
            Some(kind) => question.scale().non_response_label(*kind),
            None => question.scale().points().iter().find(|point| point.id() == answer).map(|point| point.label()),
        };
        Some(ReportRating { label: self.text(label?), answer: answer.to_owned() })
    }

    fn consensus(&self, score: &QuestionScore, number: usize) -> Option<ReportConsensus> {
        let rating = self.rating(score.question(), number, *self.disclosed.consensus().get(number)?)?;
        let beside = self.beside(score, &rating.answer);
        Some(ReportConsensus { rating, beside })
    }

    /// How a rating stands to the answers, which may be shown.
    fn beside(&self, score: &QuestionScore, rating: &str) -> Option<ReportBeside> {
        let (answers, participation) = (score.result().answers()?, score.participation()?);
        let question = score.question();
        let place = question.scale().points().iter().position(|point| point.id() == rating);
        let same = match place {
            Some(place) => answers.counts().get(place).copied(),
            None if rating == NonResponse::NotApplicable.as_str() => participation.not_applicable,
            None => participation.dont_know,
        };
        let span = u128::from(question.scale().span().unsigned_abs());
        let own = place.and_then(|place| question.keyed_points().nth(place));
        let own = own.and_then(|(position, _)| Ratio::new(position.into(), span));
        let gap = own.map(|own| own.minus(answers.position()));
        let same = self.share_of(same.unwrap_or(0), self.disclosed.completion().respondents);
        let (parts, text) = sentences::beside(self.phrases, &same, gap.as_ref(), self.framework.scoring());
        Some(ReportBeside { same, gap: gap.map(|gap| ReportNumber::of(&gap, POSITION_PLACES)), parts, text })
    }

    fn standouts(&self, standouts: &Standouts) -> ReportStandouts {
        let mut notes = Vec::new();
        if standouts.candidates().is_empty() {
            notes.push(self.phrases.nothing_stands_out());
        }
        if standouts.is_relative() {
            notes.push(self.phrases.relative());
        }
        if standouts.is_extended_by_tie() {
            notes.push(self.phrases.extended_by_tie(standouts.cap()));
        }
        ReportStandouts {
            cap: standouts.cap(),
            extended_by_tie: standouts.is_extended_by_tie(),
            relative: standouts.is_relative(),
            notes,
            candidates: standouts.candidates().iter().filter_map(|candidate| self.candidate(candidate)).collect(),
        }
    }

    fn opportunities(&self, standouts: &Standouts) -> ReportStandouts {
        let mut opportunities = self.standouts(standouts);
        if !opportunities.candidates.is_empty() {
            opportunities.notes.push(self.phrases.commit());
        }
        opportunities
    }

    fn candidate(&self, candidate: &Candidate) -> Option<ReportCandidate> {
        let question = candidate.question();
        let area = self.framework.areas().iter().find(|area| area.questions().contains(question))?;
        let points = sentences::Points::of(question, self.language);
        let number = self.framework.plan().number(question.id().as_str())?;
        let rating = self.disclosed.rating(number).and_then(|code| self.rating(question, number, code));
        let rating = rating.as_ref().map(|rating| rating.label.as_str());
        Some(ReportCandidate {
            question: question.id().as_str().to_owned(),
            text: self.text(question.text()),
            area: area.id().as_str().to_owned(),
            rank: candidate.rank(),
            tied: candidate.is_tied(),
            selected: candidate.is_selected(),
            reasons: candidate
                .reasons()
                .iter()
                .map(|reason| ReportReason {
                    reason: reason.clone(),
                    text: sentences::reason(self.phrases, reason, &points, rating),
                })
                .collect(),
        })
    }

    fn hidden(&self, areas: &[ReportArea], too_few: Option<&ReportTooFew>) -> Vec<ReportHidden> {
        let EffectivePolicy::Confidential { .. } = self.disclosed.policy() else { return Vec::new() };
        let part = |what: HiddenPart, text: String| ReportHidden { what, question: None, text };
        if let Some(too_few) = too_few {
            return vec![part(HiddenPart::Answers, too_few.text.clone())];
        }
        let questions = areas.iter().flat_map(|area| &area.questions);
        let suppressed = questions.filter_map(|question| match &question.result {
            ReportQuestionResult::Suppressed { text, .. } => Some(ReportHidden {
                what: HiddenPart::Question,
                question: Some(question.id.clone()),
                text: text.clone(),
            }),
            _ => None,
        });
        let mut hidden: Vec<ReportHidden> = suppressed.collect();
        if !self.framework.roles().is_empty() {
            let text = self.phrases.roles_hidden(self.disclosed.policy().threshold());
            hidden.push(part(HiddenPart::Roles, text));
        }
        hidden
    }

    /// How many prompts a page leaves to the document.
    fn more_prompts(&self, prompts: &[ReportPrompt]) -> Option<String> {
        let left = prompts.iter().filter(|prompt| !prompt.asked).count() as u64;
        (left > 0).then(|| self.phrases.more_prompts(left))
    }

    /// One entry for each prompt, with everything it is about.
    fn prompts(&self, fired: &[FiredPrompt]) -> Vec<ReportPrompt> {
        let mut prompts: IndexMap<&str, ReportPrompt> = IndexMap::new();
        for fired in fired {
            let prompt = fired.prompt();
            let entry = prompts.entry(prompt.id().as_str()).or_insert_with(|| ReportPrompt {
                id: prompt.id().to_string(),
                phase: prompt.phase(),
                trigger: prompt.trigger(),
                scope: prompt.scope(),
                about: Vec::new(),
                asked: false,
                text: self.text(prompt.text()),
            });
            match fired.about() {
                About::Team => {}
                About::Area(id) => entry.about.push(id.to_string()),
                About::Question(id) => entry.about.push(id.to_string()),
                About::Commitment(id) => entry.about.push(id.to_string()),
            }
        }
        let mut prompts: Vec<ReportPrompt> = prompts.into_values().collect();
        let phases: Vec<Phase> = prompts.iter().map(|prompt| prompt.phase).collect();
        prompts.iter_mut().zip(asked_at_once(&phases)).for_each(|(prompt, asked)| prompt.asked = asked);
        prompts
    }
}
