//! The belief clock: as of which publication something is asked.

/// As of which publication. Each published change of a city has one sequence number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AsOf {
    /// What is believed now.
    #[default]
    Now,
    /// What was believed when this number was the latest.
    Sequence(u64),
}

impl AsOf {
    /// The latest number that counts. Numbers are stored as signed integers of 64 bits.
    #[must_use]
    pub fn latest_seq(self) -> u64 {
        const LARGEST: u64 = i64::MAX as u64;
        match self {
            Self::Now => LARGEST,
            Self::Sequence(seq) => seq.min(LARGEST),
        }
    }
}
