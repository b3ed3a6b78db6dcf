/** Names come from packs and files: nothing of them may become markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Room for a label right of the plot; a wide character counts twice. */
export function longest(labels: readonly string[]): number {
  const width = (label: string) => [...label].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e80 ? 13 : 7), 0);
  return Math.max(0, ...labels.map(width));
}
