//! Who acts. Every change records it.

/// A person or program as the journal names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor(String);

impl Actor {
    /// The user of this machine, for the command line: administrator of the folders that the operating system lets
    /// them write.
    #[must_use]
    pub fn local() -> Self {
        let user = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok());
        Self(format!("local:{}", user.unwrap_or_else(|| "unknown".to_owned())))
    }

    /// The journal's form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
