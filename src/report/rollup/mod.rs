//! What a district reads of one cycle of its schools' teams.

mod build;
mod document;

pub use document::{
    RollupArea, RollupAreaResult, RollupBands, RollupCycle, RollupFormat, RollupHeadingWords, RollupHighlights,
    RollupQuestion, RollupQuestionResult, RollupReport, RollupWords,
};
