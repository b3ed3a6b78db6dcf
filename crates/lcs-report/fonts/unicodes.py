"""Prints the code points kept in the embedded fonts, as pyftsubset --unicodes-file wants them."""

ranges = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 Supplement, Latin Extended-A
    (0x0370, 0x03FF),  # Greek
    (0x2000, 0x206F),  # General Punctuation
    (0x2070, 0x209F),  # Superscripts and subscripts
    (0x20A0, 0x20BF),  # Currency signs
    (0x2100, 0x214F),  # Letterlike symbols
    (0x2190, 0x21FF),  # Arrows
    (0x2200, 0x22FF),  # Mathematical operators
    (0x2460, 0x2473),  # Circled digits
    (0x2500, 0x257F),  # Box drawing
    (0x25A0, 0x25FF),  # Geometric shapes
    (0x3000, 0x30FF),  # CJK punctuation, Hiragana, Katakana
    (0x3300, 0x33FF),  # CJK compatibility (squared units)
    (0xFF00, 0xFFEF),  # Full-width and half-width forms
]
points = {c for a, b in ranges for c in range(a, b + 1)}

# JIS X 0208: rows 1 to 84, through its EUC-JP encoding.
for row in range(0xA1, 0xF5):
    for cell in range(0xA1, 0xFF):
        try:
            points.add(ord(bytes([row, cell]).decode("euc_jp")))
        except UnicodeDecodeError:
            pass

print("\n".join(f"U+{c:04X}" for c in sorted(points)))
