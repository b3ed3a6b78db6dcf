//! The one catalogue of words for the command line, the reports and later the pages, and the writing of numbers,
//! money and dates in English, Japanese and Malay.
//!
//! Pure crates emit codes and arguments; this crate turns them into sentences:
//!
//! ```
//! use lcs_locale::{Arguments, Catalogue, Language};
//!
//! let name = Catalogue::text(Language::Ja, "use-library", &Arguments::new());
//! assert_eq!(name, "図書館");
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arguments;
mod catalogue;
mod date;
mod language;
mod money;
mod number;
mod phrase;
mod within_sentence;

pub use arguments::{Argument, Arguments};
pub use catalogue::{Catalogue, Resource};
pub use date::{format_date, format_fiscal_year, format_month};
pub use language::{Language, UnknownLanguage};
pub use money::{currency_symbol, format_money, format_money_range};
pub use number::{
    decimals_for_spread, format_number, format_percent, format_range, format_significant, format_uncertain,
    round_significant, round_to,
};
pub use phrase::Phrase;
pub use within_sentence::within_sentence;
