//! Comparisons of models that are written by hand.
