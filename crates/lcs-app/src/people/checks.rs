//! Names, e-mails and grants as they come in.

use crate::{AppError, Grant, Node};
use lcs_domain::Facility;

/// Characters of the longest name.
const LONGEST_NAME: usize = 200;

/// Characters of the longest e-mail, after RFC 5321.
const LONGEST_EMAIL: usize = 254;

/// The name without blanks around it.
pub(super) fn name(text: &str) -> Result<String, AppError> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.contains(char::is_control) {
        return Err(AppError::unusable(
            format!("`{name}` cannot be taken as a name"),
            format!("write a name of 1 to {LONGEST_NAME} characters"),
        ));
    }
    Ok(name)
}

/// The e-mail without blanks around it. Whether it exists shows when the invitation arrives.
pub(super) fn email(text: &str) -> Result<String, AppError> {
    let email = text.trim();
    let has_both_sides =
        email.split_once('@').is_some_and(|(local, host)| !local.is_empty() && !host.is_empty() && !host.contains('@'));
    let has_odd = email.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';'));
    if !has_both_sides || has_odd || email.chars().count() > LONGEST_EMAIL {
        return Err(AppError::unusable(
            format!("`{email}` is not an e-mail address"),
            "write one address, such as analyst@example.org",
        ));
    }
    Ok(email.to_owned())
}

/// The grants, each once; their nodes must be there.
pub(super) fn grants(grants: &[Grant], facilities: &[Facility]) -> Result<Vec<Grant>, AppError> {
    if grants.is_empty() {
        return Err(AppError::unusable("a person without any role can do nothing", "give at least one role"));
    }
    for grant in grants {
        let exists = match &grant.node {
            Node::City => true,
            Node::District(name) => facilities.iter().any(|facility| facility.district.as_ref() == Some(name)),
            Node::Facility(id) => facilities.iter().any(|facility| facility.id == *id),
        };
        if !exists {
            return Err(AppError::unusable(
                format!("there is no {}", grant.node),
                "choose the city, a district that some facility names, or a facility",
            ));
        }
    }
    let mut sorted = grants.to_vec();
    sorted.sort();
    sorted.dedup();
    Ok(sorted)
}
