//! No models.
