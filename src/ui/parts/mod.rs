//! Views of domain things, fed by values.
