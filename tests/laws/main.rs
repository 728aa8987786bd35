//! Laws that hold for every framework and every team, tested on generated ones.
// a test that cannot go on fails
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[cfg(all(feature = "overlay", feature = "page"))]
mod alike;
mod audit;
mod change;
mod commitments;
mod disclosure;
mod documents;
mod forms;
mod instruments;
#[cfg(all(feature = "overlay", feature = "page"))]
mod overlays;
#[cfg(all(feature = "overlay", feature = "page"))]
mod rebase;
mod reference;
#[cfg(feature = "page")]
mod reflection;
mod rollup;
mod scoring;
mod series;
mod tally;
mod team;
