/** What can be said of a file before it is sent: by its size and first bytes, as the server judges it afterwards. */

/** Most files in one upload. */
export const MOST_FILES = 20;

/** Most bytes in one file. */
export const MOST_BYTES = 64_000_000;

/** Why a file is not sent; each is a key of the catalogue without `import-refused-`. */
export type Refusal = "empty" | "too-large" | "picture" | "document" | "archive" | "too-many";

const MAGIC: readonly (readonly [Refusal, readonly number[]])[] = [
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["document", [0x25, 0x50, 0x44, 0x46]],
  ["document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
];

/** Judges a file by its size and its first bytes; null when it may be sent. */
export function refusal(bytes: number, start: Uint8Array): Refusal | null {
  if (bytes === 0) return "empty";
  if (bytes > MOST_BYTES) return "too-large";
  return MAGIC.find(([, magic]) => magic.every((byte, at) => start[at] === byte))?.[0] ?? null;
}

/** Files that systems put beside a person's own: never meant to be imported. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || name === "Thumbs.db" || name === "desktop.ini";
}

/** A file with the reason why it is not sent. */
export interface RefusedFile {
  name: string;
  refusal: Refusal;
}

/** Parts what may be sent from what may not; the files keep their order. */
export async function inspectFiles(files: readonly File[]): Promise<{ taken: File[]; refused: RefusedFile[] }> {
  const taken: File[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    if (isHidden(file.name)) continue;
    const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
    const reason = refusal(file.size, start) ?? (taken.length >= MOST_FILES ? "too-many" : null);
    if (reason) refused.push({ name: file.name, refusal: reason });
    else taken.push(file);
  }
  return { taken, refused };
}
