use std::collections::HashMap;

use std::ops::Range;

use super::{Area, AreaId, NonResponse, QuestionId};

/// One answer in one byte: 0 is a skipped question, 1 to K the point as ticked, above that the non-responses.
pub(crate) type AnswerCode = u8;

/// The code of a question without an answer.
pub(crate) const SKIPPED: AnswerCode = 0;

/// A framework compiled for reading and counting answers: questions by number, answers by code. A respondent's answers
/// are a row: one code for each question.
///
/// Questions are numbered in the order of the framework, so that an area is a range. The non-responses have one code
/// for all questions, above the longest scale, so that a count matrix has the same rows for every question.
#[derive(Debug)]
pub(crate) struct Plan {
    numbers: HashMap<QuestionId, usize>,
    ids: Vec<QuestionId>,
    /// The areas in order, each with the numbers of its questions.
    areas: Vec<(AreaId, Range<usize>)>,
    /// For each question the words it can be answered with and their codes.
    words: Vec<Vec<(Box<str>, AnswerCode)>>,
    longest_scale: AnswerCode,
}

impl Plan {
    pub(super) fn compile(areas: &[Area]) -> Self {
        let questions = || areas.iter().flat_map(Area::questions);
        let longest = questions().map(|question| question.scale.points.len()).max().unwrap_or(0);
        let mut end = 0;
        let area = |area: &Area| {
            let start = end;
            end += area.questions.len();
            (area.id.clone(), start..end)
        };
        let mut plan = Self {
            numbers: questions().enumerate().map(|(number, question)| (question.id.clone(), number)).collect(),
            ids: questions().map(|question| question.id.clone()).collect(),
            areas: areas.iter().map(area).collect(),
            words: Vec::new(),
            // a scale has at most 20 points
            longest_scale: AnswerCode::try_from(longest).unwrap_or(AnswerCode::MAX - 2),
        };
        plan.words = questions()
            .map(|question| {
                let points = question.scale.points.iter().map(|point| point.id.as_str()).zip(1..);
                let none = question.non_responses.iter().map(|kind| (kind.as_str(), plan.non_response(*kind)));
                points.chain(none).map(|(word, code)| (word.into(), code)).collect()
            })
            .collect();
        plan
    }

    /// The number of a question.
    pub(crate) fn number(&self, question: &str) -> Option<usize> {
        self.numbers.get(question).copied()
    }

    /// The number of a question that is probably the `expected` one: documents mostly keep the order of the framework.
    pub(crate) fn number_expecting(&self, question: &str, expected: usize) -> Option<usize> {
        match self.ids.get(expected) {
            Some(id) if *id == question => Some(expected),
            _ => self.number(question),
        }
    }

    /// The number of an area, and the numbers of its questions.
    pub(crate) fn area(&self, area: &str) -> Option<(usize, Range<usize>)> {
        let mut areas = self.areas.iter().enumerate();
        areas.find(|(_, (id, _))| *id == area).map(|(number, (_, questions))| (number, questions.clone()))
    }

    /// The code of an answer to the question of that number.
    pub(crate) fn code(&self, number: usize, word: &str) -> Option<AnswerCode> {
        let words = self.words.get(number)?;
        words.iter().find(|(known, _)| &**known == word).map(|(_, code)| *code)
    }

    /// The word of a code, `None` for a skipped question.
    pub(crate) fn word(&self, number: usize, code: AnswerCode) -> Option<&str> {
        let words = self.words.get(number)?;
        words.iter().find(|(_, known)| *known == code).map(|(word, _)| &**word)
    }

    /// The words a question can be answered with.
    pub(crate) fn words(&self, number: usize) -> impl Iterator<Item = &str> {
        self.words.get(number).into_iter().flatten().map(|(word, _)| &**word)
    }

    /// The code of a non-response, the same for every question.
    pub(crate) fn non_response(&self, kind: NonResponse) -> AnswerCode {
        match kind {
            NonResponse::NotApplicable => self.longest_scale + 1,
            NonResponse::DontKnow => self.longest_scale + 2,
        }
    }

    /// How many codes there are, the skipped question included.
    pub(crate) fn codes(&self) -> usize {
        usize::from(self.longest_scale) + 3
    }

    /// How many areas there are.
    pub(crate) fn areas(&self) -> usize {
        self.areas.len()
    }

    /// How many questions there are.
    pub(crate) fn questions(&self) -> usize {
        self.words.len()
    }
}
