//! Puts a report together from what was disclosed, scored and ranked. Nothing is computed here.

use indexmap::IndexMap;

use super::document::*;
use super::figures::{POSITION_PLACES, ReportNumber, ReportShare, exact_sum};
use super::sources::Sources;
use super::{ReportWords, sentences};
use crate::diagnostic::Problems;
use crate::disclosure::{Disclosed, EffectivePolicy, Policy, Promise};
use crate::framework::{Area, Attribution, Framework, Language, LocalizedText, NonResponse, Question, Release};
use crate::priorities::{About, Candidate, FiredPrompt, Priorities, Standouts};
use crate::response::Completion;
use crate::score::{
    AreaNumbers, AreaResult, AreaScore, PointAnswers, QuestionResult, QuestionScore, RoleGroup, Scores,
};
use crate::tally::Closed;
use crate::words::{Phrases, Words};

impl Report {
    /// The report on a closed cycle in that language: disclosed, scored and ranked in one go.
    ///
    /// Texts of the framework are looked up in `language`, then in the framework's default language. The crate's own
    /// words are there in English and Spanish; [`with_words`](Self::with_words) takes those of further languages.
    ///
    /// # Errors
    /// When there must be no report: see [`Disclosed::of`].
    pub fn of(closed: &Closed, policy: Policy, language: &Language) -> Result<Self, Problems> {
        Ok(Self::of_disclosed(&Disclosed::of(closed, policy)?, language))
    }

    /// The report on what was disclosed.
    pub fn of_disclosed(disclosed: &Disclosed, language: &Language) -> Self {
        Self::with_words(disclosed, language, &[])
    }

    /// The report on what was disclosed, with words that an app brings: of a language in which this crate has none, or its
    /// own choice of words in one that it has.
    pub fn with_words(disclosed: &Disclosed, language: &Language, words: &[Words]) -> Self {
        let scores = Scores::of(disclosed);
        let priorities = Priorities::of(&scores);
        let framework = disclosed.framework();
        let phrases = Phrases::of(language.lookup_order(), framework.default_language().lookup_order(), words);
        let (words, sources) = (ReportWords::of(&phrases), Sources::of(framework, &phrases));
        let writer = Writer { disclosed, framework, language, phrases: &phrases, words, sources };
        writer.report(&scores, &priorities)
    }
}

struct Writer<'a> {
    disclosed: &'a Disclosed,
    framework: &'a Framework,
    language: &'a Language,
    phrases: &'a Phrases<'a>,
    words: ReportWords,
    sources: Sources<'a>,
}

impl Writer<'_> {
    fn report(self, scores: &Scores, priorities: &Priorities) -> Report {
        let occasion = self.disclosed.occasion();
        let (team, cycle) = (occasion.team(), occasion.cycle());
        let areas = self.areas(scores);
        let completion = self.disclosed.completion();
        let too_few = self.too_few();
        let hidden = self.hidden(&areas, too_few.as_ref());
        Report {
            format: ReportFormat::V1,
            language: self.language.clone(),
            framework: self.framework(),
            team: ReportTeam { id: team.id().to_string(), name: team.name().to_owned() },
            cycle: ReportCycle { id: cycle.id().to_string(), label: cycle.label().to_owned(), order: cycle.order() },
            participation: ReportParticipation {
                respondents: completion.respondents,
                blank: completion.blank,
                drafts: completion.drafts,
                roster_size: completion.roster_size,
                text: sentences::participation(self.phrases, completion),
            },
            disclosure: ReportDisclosure { policy: self.disclosed.policy().clone(), promise: self.promise(), too_few },
            rules: ReportRules {
                scoring: self.framework.scoring().clone(),
                priorities: self.framework.priorities().clone(),
                text: sentences::rules(self.phrases, self.framework, self.language),
            },
            hidden,
            strengths: self.standouts(priorities.strengths()),
            opportunities: self.opportunities(priorities.opportunities()),
            comments: self.disclosed.comments().clone(),
            prompts: self.prompts(priorities.prompts()),
            limits: sentences::limits(self.phrases),
            areas,
            words: self.words,
        }
    }

    fn promise(&self) -> Vec<ReportPromise> {
        let told = |about: Promise| ReportPromise { about, text: self.disclosed.sentence(about, self.phrases) };
        self.disclosed.promises().into_iter().map(told).collect()
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

    fn text(&self, text: &LocalizedText) -> String {
        text.in_language(self.language).to_owned()
    }

    fn framework(&self) -> ReportFramework {
        let translation = self.language.lookup_order().find_map(|tag| {
            self.framework.translations().iter().find(|translation| translation.language().as_str() == tag)
        });
        let lineage: Vec<Release> = self.framework.lineage().iter().map(|pin| pin.release().clone()).collect();
        ReportFramework {
            release: sentences::release(self.phrases, self.framework.release(), &lineage),
            lineage,
            sources: self.sources.all.clone(),
            stem_source: self.sources.stem,
            id: self.framework.id().clone(),
            version: self.framework.version().clone(),
            title: self.text(self.framework.title()),
            description: self.framework.description().map(|text| self.text(text)),
            stem: self.text(self.framework.stem()),
            recall_period: self.text(self.framework.recall_period()),
            attribution: self.framework.attribution().iter().map(|source| self.attribution(source)).collect(),
            additions: self.framework.additions().iter().map(|text| self.text(text)).collect(),
            translation: translation.map(|translation| ReportTranslation {
                status: translation.status(),
                text: sentences::translation(self.phrases, translation.status()),
            }),
        }
    }

    fn attribution(&self, source: &Attribution) -> ReportAttribution {
        let rights = self.text(source.rights());
        ReportAttribution {
            text: sentences::credit(self.phrases, source, &rights),
            title: source.title().to_owned(),
            publisher: source.publisher().to_owned(),
            relation: source.relation(),
            rights,
            url: source.url().map(str::to_owned),
            retrieved: source.retrieved().map(str::to_owned),
        }
    }

    fn areas(&self, scores: &Scores) -> Vec<ReportArea> {
        let mut questions = scores.questions().iter();
        scores
            .areas()
            .iter()
            .map(|score| {
                let area = score.area();
                let of_area = questions.by_ref().take(usize::try_from(score.questions()).unwrap_or(usize::MAX));
                ReportArea {
                    id: area.id().to_string(),
                    title: self.text(area.title()),
                    description: area.description().map(|text| self.text(text)),
                    source: self.sources.number(area.id().as_str()),
                    questions_in_score: score.questions_in_score(),
                    coverage: self.coverage(score),
                    result: self.area_result(score),
                    questions: of_area.map(|score| self.question(score)).collect(),
                }
            })
            .collect()
    }

    fn area_result(&self, score: &AreaScore) -> ReportAreaResult {
        match score.result() {
            AreaResult::Insufficient => ReportAreaResult::Insufficient { text: self.phrases.insufficient_area() },
            AreaResult::Scored(numbers) => {
                let position = ReportNumber::of(numbers.position(), POSITION_PLACES);
                let on_scale = self.on_scale(score.area(), numbers);
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
                    decided_by: self.band_counts(score, numbers),
                }
            }
        }
    }

    fn on_scale(&self, area: &Area, numbers: &AreaNumbers) -> Option<ReportOnScale> {
        let points = area.questions().first()?.scale().points();
        Some(ReportOnScale {
            score: ReportNumber::of(numbers.on_scale()?, self.framework.scoring().places),
            lowest: points.first()?.value(),
            highest: points.last()?.value(),
        })
    }

    fn coverage(&self, score: &AreaScore) -> String {
        self.phrases.coverage(score.questions_in_score(), score.questions())
    }

    fn band_counts(&self, score: &AreaScore, numbers: &AreaNumbers) -> ReportBandCounts {
        let (strengths, opportunities) = (numbers.strengths(), numbers.opportunities());
        let of = score.questions_in_score();
        ReportBandCounts {
            strengths,
            opportunities,
            of,
            text: self.phrases.bands_of_area(strengths, opportunities, of),
        }
    }

    fn share(&self, count: u64, of: u64, percent: u8) -> ReportShare {
        ReportShare { count, of, percent, text: self.phrases.share(count, of) }
    }

    fn question(&self, score: &QuestionScore) -> ReportQuestion {
        let question = score.question();
        ReportQuestion {
            id: question.id().to_string(),
            text: self.text(question.text()),
            revision: question.revision(),
            referent: question.referent(),
            keying: question.keying(),
            weight: question.weight(),
            may_not_arise: question.may_not_arise(),
            source: self.sources.number(question.id().as_str()),
            scale: question.scale().id().to_string(),
            n: score.n(),
            answered: score.n().map(|n| self.phrases.answered(n, self.disclosed.completion().respondents)),
            non_responses: self.non_responses(score),
            result: self.question_result(score),
            flags: score.flags().collect(),
            role_groups: score.role_groups().iter().map(|group| self.role_group(group)).collect(),
            consensus: self.consensus(question),
        }
    }

    fn non_responses(&self, score: &QuestionScore) -> Option<Vec<ReportNonResponse>> {
        let counts = score.participation()?;
        let offered = |kind: NonResponse, as_kind: NotAnswered, count: Option<u64>| {
            let label = score.question().scale().non_response_label(kind)?;
            Some(ReportNonResponse { kind: as_kind, label: self.text(label), count: count? })
        };
        let skipped = ReportNonResponse {
            kind: NotAnswered::Skipped,
            label: self.words.non_responses.skipped.clone(),
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
            QuestionResult::Insufficient { answers } => ReportQuestionResult::Insufficient {
                answers: answers.as_ref().map(|answers| self.answers(score.question(), answers)),
                text: self.phrases.insufficient(score.n().unwrap_or(0), self.framework.scoring().minimum_n.into()),
            },
            QuestionResult::Scored { answers, band, .. } => {
                ReportQuestionResult::Scored { band: *band, answers: self.answers(score.question(), answers) }
            }
        }
    }

    fn answers(&self, question: &Question, answers: &PointAnswers) -> ReportAnswers {
        let counted = answers.counts().iter().zip(answers.percents());
        let points = question.scale().points().iter().zip(question.keyed_points());
        ReportAnswers {
            distribution: points
                .zip(counted)
                .map(|((point, (_, side)), (count, percent))| ReportPoint {
                    point: point.id().to_string(),
                    label: self.text(point.label()),
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
        let signed = gap.as_ref().map(|(gap, number)| {
            let plus = if gap.sign().is_gt() { "+" } else { "" };
            format!("{plus}{}", number.display)
        });
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

    fn consensus(&self, question: &Question) -> Option<ReportConsensus> {
        let plan = self.framework.plan();
        let number = plan.number(question.id().as_str())?;
        let answer = plan.word(number, *self.disclosed.consensus().get(number)?)?;
        let non_response = NonResponse::ALL.iter().find(|kind| kind.as_str() == answer);
        let label = match non_response {
            Some(kind) => question.scale().non_response_label(*kind),
            None => question.scale().points().iter().find(|point| point.id() == answer).map(|point| point.label()),
        };
        Some(ReportConsensus { answer: answer.to_owned(), label: self.text(label?) })
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
        Some(ReportCandidate {
            question: question.id().to_string(),
            text: self.text(question.text()),
            area: area.id().to_string(),
            rank: candidate.rank(),
            tied: candidate.is_tied(),
            selected: candidate.is_selected(),
            reasons: candidate
                .reasons()
                .iter()
                .map(|reason| ReportReason { reason: reason.clone(), text: sentences::reason(self.phrases, reason) })
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
                text: self.text(prompt.text()),
            });
            match fired.about() {
                About::Team => {}
                About::Area(id) => entry.about.push(id.to_string()),
                About::Question(id) => entry.about.push(id.to_string()),
            }
        }
        prompts.into_values().collect()
    }
}
