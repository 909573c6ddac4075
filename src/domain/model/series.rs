//! The measurements of one KPI or of one named input of a formula KPI, by period.

use super::{by_period::ByPeriod, period::Period};
use serde::{Deserialize, Serialize};

/// One measured value. Always finite in a document that [`super::check`] accepts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Measurement {
    /// A value alone, the usual case: stands in the file as a bare number.
    Value(f64),
    /// A value with a note.
    Noted(Box<Noted>),
}

/// A measured value with a note. Seldom, and so kept apart: a scorecard may have millions of values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Noted {
    /// The value.
    value: f64,
    /// What is to be known about it.
    note: String,
}

impl Measurement {
    /// A value with a note; an empty note is none.
    pub fn new(value: f64, note: impl Into<String>) -> Self {
        let note = note.into();
        if note.is_empty() { Self::Value(value) } else { Self::Noted(Box::new(Noted { value, note })) }
    }

    /// The value.
    pub fn value(&self) -> f64 {
        match self {
            Self::Value(value) => *value,
            Self::Noted(noted) => noted.value,
        }
    }

    /// The note, empty where there is none.
    pub fn note(&self) -> &str {
        match self {
            Self::Value(_) => "",
            Self::Noted(noted) => &noted.note,
        }
    }
}

/// Measurements in order of their periods; all periods are of the KPI's own kind.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Series(pub ByPeriod<Measurement>);

impl Series {
    /// A series of bare values.
    pub fn from_values(values: impl IntoIterator<Item = (Period, f64)>) -> Self {
        Self(values.into_iter().map(|(period, value)| (period, Measurement::Value(value))).collect())
    }

    /// The value of a period.
    pub fn value(&self, period: Period) -> Option<f64> {
        self.0.get(&period).map(Measurement::value)
    }

    /// The newest measured period.
    pub fn newest(&self) -> Option<Period> {
        self.0.keys().next_back().copied()
    }

    /// The oldest measured period.
    pub fn oldest(&self) -> Option<Period> {
        self.0.keys().next().copied()
    }

    /// Whether nothing is measured.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many periods are measured.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}
