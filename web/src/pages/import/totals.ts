import type { ImportReport } from "../../api/types";

/** What the files of an import hold together. */
export function totals({ files }: ImportReport): { accepted: number; unchanged: number; rejected: number } {
  const sum = (of: (file: ImportReport["files"][number]) => number) => files.reduce((total, file) => total + of(file), 0);
  return {
    accepted: sum((file) => file.accepted),
    unchanged: sum((file) => file.unchanged),
    rejected: sum((file) => file.rejected),
  };
}
