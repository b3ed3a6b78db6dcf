//! Bytes to text: UTF-8, UTF-16, CP932 (Japanese Windows) and Windows-1252.

use encoding_rs::{Encoding, SHIFT_JIS, WINDOWS_1252};
use std::borrow::Cow;

/// Decodes, in this order: byte order mark, UTF-16 by its zero bytes, UTF-8, CP932, Windows-1252.
///
/// CP932 is taken only when it decodes without error and yields more full-width than half-width characters: in
/// Western text the accented letters would turn into half-width katakana. Single NULs, which some data loggers leave
/// behind, are dropped.
///
/// # Errors
/// A reason when the result is still not text.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, &'static str> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => match utf16_by_zeros(bytes) {
            Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
            None => legacy(bytes),
        },
    };
    let nulls = text.bytes().filter(|&byte| byte == 0).count();
    if nulls * 10 > text.len() {
        return Err("every other byte is zero; it looks like UTF-16 that was saved again as something else");
    }
    let odd = text.chars().take(4096).filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\0')).count();
    if odd * 10 > text.chars().take(4096).count() {
        return Err("it consists of control characters");
    }
    Ok(if nulls > 0 { Cow::Owned(text.replace('\0', "")) } else { text })
}

fn legacy(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let (japanese, _, failed) = SHIFT_JIS.decode(bytes);
    if !failed {
        let half = japanese.chars().filter(|c| matches!(c, '\u{FF61}'..='\u{FF9F}')).count();
        let full = japanese.chars().filter(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')).count();
        if full > half {
            return japanese;
        }
    }
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(512)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    if pairs < 4 || !bytes.len().is_multiple_of(2) {
        None
    } else if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(encoding_rs::UTF_16LE)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_encodings() {
        assert_eq!(decode("\u{feff}Déjà".as_bytes()).unwrap(), "Déjà");
        // Windows-1252: é is E9. Shift_JIS (JIS X 0208): 電気 is 93 64 8B 43.
        assert_eq!(decode(b"Caf\xE9,1\n").unwrap(), "Café,1\n");
        assert_eq!(decode(b"\x93\x64\x8B\x43,1\n").unwrap(), "電気,1\n");
        let utf16: Vec<u8> = "name,area\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16).unwrap(), "name,area\n");
        assert_eq!(decode(b"a\0,b\nlong enough a line\n").unwrap(), "a,b\nlong enough a line\n");
        assert!(decode(b"\xEF\xBF\xBDn\0a\0m\0e\0,\0x\0").is_err());
    }
}
