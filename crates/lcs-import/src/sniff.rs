//! What a file is, by its content; names lie.

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// Nothing but white space.
    Empty,
    /// A ZIP archive, which an XLSX workbook is.
    Zip,
    /// An OLE compound file, which an XLS workbook (or a protected XLSX) is.
    Compound,
    /// XML other than HTML.
    Xml,
    /// Text; CSV until shown otherwise.
    Text,
    /// Something else, with article, for people.
    Foreign(&'static str),
}

const MAGIC: [(&[u8], Content); 16] = [
    (b"PK\x03\x04", Content::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Content::Compound),
    (b"\x89PNG", Content::Foreign("a PNG image")),
    (b"\xFF\xD8\xFF", Content::Foreign("a JPEG image")),
    (b"GIF8", Content::Foreign("a GIF image")),
    (b"BM", Content::Foreign("a BMP image")),
    (b"II*\x00", Content::Foreign("a TIFF image")),
    (b"MM\x00*", Content::Foreign("a TIFF image")),
    (b"%PDF", Content::Foreign("a PDF document")),
    (b"{\\rtf", Content::Foreign("an RTF document")),
    (b"\x1F\x8B", Content::Foreign("a gzip archive")),
    (b"7z\xBC\xAF", Content::Foreign("a 7-Zip archive")),
    (b"Rar!", Content::Foreign("a RAR archive")),
    (b"SQLite format 3", Content::Foreign("an SQLite database")),
    (b"PAR1", Content::Foreign("a Parquet file")),
    (b"PK\x05\x06", Content::Foreign("an empty ZIP archive")),
];

pub(crate) fn content(bytes: &[u8]) -> Content {
    for (magic, content) in MAGIC {
        // "BM" may begin a header; a bitmap's reserved bytes 6 to 9 are zero.
        if bytes.starts_with(magic) && (magic != b"BM" || bytes.get(6..10) == Some(&[0; 4])) {
            return content;
        }
    }
    let start: String = bytes
        .iter()
        .take(4096)
        .map(|&byte| char::from(byte))
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{0}' | '\u{EF}' | '\u{BB}' | '\u{BF}' | '\u{FE}' | '\u{FF}'))
        .flat_map(char::to_lowercase)
        .take(64)
        .collect();
    if start.is_empty() && bytes.len() <= 4096 {
        return Content::Empty;
    }
    if start.starts_with("<!doctypehtml") || start.starts_with("<html") {
        Content::Foreign("an HTML page")
    } else if start.starts_with('<') {
        Content::Xml
    } else if start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("{}") {
        Content::Foreign("a JSON document")
    } else {
        Content::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lie_and_content_does_not() {
        assert_eq!(content(b"\x89PNG\r\n\x1a\n"), Content::Foreign("a PNG image"));
        assert_eq!(content(b"\xEF\xBB\xBF <!DOCTYPE HTML><html>"), Content::Foreign("an HTML page"));
        assert_eq!(content(b"<?xml version=\"1.0\"?><reportData/>"), Content::Xml);
        assert_eq!(content(b" \r\n\t\n"), Content::Empty);
        assert_eq!(content(b"BMS meter,kWh\n"), Content::Text);
        assert_eq!(content(b"{\"type\":\"FeatureCollection\"}"), Content::Foreign("a JSON document"));
    }
}
