//! Content that comes with the app: sample scorecards.

mod sample;

pub use sample::{
    SAMPLES, SampleError, forget_sample, read_sample, sample_id, sample_language, sample_of, sample_path,
};
