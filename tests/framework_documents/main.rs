//! Framework documents: what is read from the sound ones, and what is said about the others.

mod files;
mod invalid;
mod problem;
mod valid;
