//! What the fuzz targets share: inputs changed as trees, what documents are read with, and what holds of every reader.

pub mod given;
pub mod promise;
pub mod tree;
