//! Statistics of few answers: spread, agreement, reliability, intervals. Formulas with their sources; no value where there
//! can be none.
