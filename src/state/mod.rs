//! Reactive glue between the domain and what is shown.
