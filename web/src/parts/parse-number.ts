/**
 * A number as people write it: `1,234.5`, `1 234.5`, `−3`, `１２３`. Nothing where it is none, or where a comma stands
 * where none can group, since it may have been meant as a decimal sign.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u00a0\u202f_']/g, "")
    .replace(/[−–]/g, "-");
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain);
  const simple = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain);
  return grouped || simple ? Number(plain.replaceAll(",", "")) : undefined;
}
