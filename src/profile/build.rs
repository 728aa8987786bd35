use super::document::*;
use crate::framework::{Area, Language, Question};
use crate::report::ReportNumber;
use crate::response::{Answer, Response};
use crate::score::Ratio;
use crate::words::{Phrases, Words};

/// Places of a position for reading, as in a report.
const PLACES: u8 = 2;

impl Profile {
    /// One person's own view of what they answered, whether handed in or still being written.
    pub fn of(response: &Response<'_>, language: &Language) -> Self {
        Self::with_words(response, language, &[])
    }

    /// The same view with words that an app brings, for languages in which this crate has none of its own.
    pub fn with_words(response: &Response<'_>, language: &Language, words: &[Words]) -> Self {
        let framework = response.framework();
        let writer = Writer { response, language };
        let phrases = Phrases::of(language.as_str(), framework.default_language().as_str(), words);
        Self {
            format: ProfileFormat::V1,
            language: language.clone(),
            framework: ProfileFramework {
                id: framework.id().clone(),
                version: framework.version().clone(),
                title: framework.title().in_language(language).to_owned(),
                stem: framework.stem().in_language(language).to_owned(),
            },
            respondent: response.respondent().to_string(),
            areas: framework.areas().iter().filter_map(|area| writer.area(area)).collect(),
            notes: vec![phrases.profile_own_view(), phrases.profile_positions()],
        }
    }
}

struct Writer<'a> {
    response: &'a Response<'a>,
    language: &'a Language,
}

impl Writer<'_> {
    /// Nothing where none of its questions is asked.
    fn area(&self, area: &Area) -> Option<ProfileArea> {
        let asked = || area.questions().iter().filter(|question| self.response.asks(question.id().as_str()));
        asked().next()?;
        let counting = || asked().filter(|question| question.scored());
        let positions: Vec<(u64, Ratio)> = counting()
            .filter_map(|question| Some((question.weight(), position(question, &self.answer(question)?)?)))
            .collect();
        // half is enough, and of three questions that is two
        let enough = 2 * positions.len() >= counting().count();
        Some(ProfileArea {
            id: area.id().to_string(),
            title: area.title().in_language(self.language).to_owned(),
            answered: positions.len() as u64,
            position: mean(&positions).filter(|_| enough).map(|mean| ReportNumber::of(&mean, PLACES)),
            questions: asked().map(|question| self.question(question)).collect(),
        })
    }

    fn answer(&self, question: &Question) -> Option<Answer> {
        self.response.answer(question.id().as_str())
    }

    fn question(&self, question: &Question) -> ProfileQuestion {
        let answer = self.answer(question);
        let position = answer.as_ref().and_then(|answer| position(question, answer));
        ProfileQuestion {
            id: question.id().to_string(),
            text: question.text().in_language(self.language).to_owned(),
            help: question.help().map(|help| help.in_language(self.language).to_owned()),
            scored: question.scored(),
            importance: self.response.importance(question.id().as_str()),
            note: self.response.note(question.id().as_str()).map(str::to_owned),
            answer: answer.and_then(|answer| {
                let scale = question.scale();
                let label = match &answer {
                    Answer::Point(id) => {
                        scale.points().iter().find(|point| point.id() == id).map(|point| point.label())
                    }
                    Answer::NonResponse(kind) => scale.non_response_label(*kind),
                };
                Some(ProfileAnswer {
                    word: answer.as_str().to_owned(),
                    label: label?.in_language(self.language).to_owned(),
                    descriptor: question
                        .descriptor(answer.as_str())
                        .map(|text| text.in_language(self.language).to_owned()),
                })
            }),
            position: position.map(|position| ReportNumber::of(&position, PLACES)),
        }
    }
}

/// Where a point answer stands from 0 to 1, after keying.
fn position(question: &Question, answer: &Answer) -> Option<Ratio> {
    let Answer::Point(id) = answer else { return None };
    let index = question.scale().points().iter().position(|point| point.id() == id)?;
    let (position, _) = question.keyed_points().nth(index)?;
    Ratio::new(position.into(), question.scale().span().unsigned_abs().into())
}

fn mean(positions: &[(u64, Ratio)]) -> Option<Ratio> {
    Ratio::weighted_mean(positions.iter().map(|(weight, position)| (*weight, 1, position)))
}
