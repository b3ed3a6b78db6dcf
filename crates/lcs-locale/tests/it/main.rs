//! The catalogue as a whole: what is missing, unused, untranslated or broken in it.
#![allow(clippy::unwrap_used)]

mod findings;
mod keys;
mod packs;
mod translation;
