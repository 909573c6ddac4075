//! Content that comes with the app: sample scorecards, the KPI library, the glossary. Data files under `content/`, with readers that check
//! them.

pub mod glossary;
pub mod kpis;
pub mod out;
mod sample;
pub mod template;
pub mod trade_offs;
pub mod words;

pub use sample::{
    SAMPLES, SampleError, forget_sample, read_sample, sample_id, sample_language, sample_of, sample_path,
};
