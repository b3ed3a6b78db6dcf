//! Answers that are saved as a file.

use axum::http::HeaderValue;
use std::fmt::Write;

/// `attachment` with a name: ASCII for old programs, and the true one as RFC 5987 writes it.
pub(crate) fn attachment(name: &str) -> HeaderValue {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' })
        .collect();
    let mut whole = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            whole.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(whole, "%{byte:02X}");
        }
    }
    HeaderValue::from_str(&format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script_survive() {
        let header = attachment("計画 \"2025\"\r\n.csv");
        let text = header.to_str().unwrap();
        assert_eq!(
            text,
            "attachment; filename=\"__ _2025___.csv\"; filename*=UTF-8''%E8%A8%88%E7%94%BB%20%222025%22%0D%0A.csv"
        );
    }
}
