//! Content that comes with the app: sample scorecards, the KPI library, the glossary. Data files under `content/`, with readers that check
//! them. And what a person adds: an own library, own templates.

pub mod from_card;
pub mod glossary;
pub mod kpis;
pub mod open;
pub mod out;
pub mod own;
pub mod read;
mod sample;
pub mod template;
pub mod trade_offs;
pub mod words;
pub mod workbook;

pub use sample::{
    SAMPLES, SampleError, forget_sample, read_sample, sample_id, sample_language, sample_of, sample_path,
};
