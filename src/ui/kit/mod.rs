//! Building blocks that know nothing of scorecards.
