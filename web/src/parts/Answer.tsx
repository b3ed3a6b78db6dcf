import { useWords } from "../words";
import styles from "./Answer.module.css";

/** Marks round a figure; from the private use area, so that no sentence of a catalogue holds them. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];

/** A figure that shall stand out of its sentence, wherever a language puts it. */
export function strong(figure: string): string {
  return `${OPEN}${figure}${CLOSE}`;
}

/** A sentence in its pieces: plain text, and figures that stand out. */
export function pieces(sentence: string): { text: string; strong: boolean }[] {
  return sentence
    .split(OPEN)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, strong: false }];
      const [figure = "", rest = ""] = part.split(CLOSE);
      return [
        { text: figure, strong: true },
        { text: rest, strong: false },
      ];
    })
    .filter((piece) => piece.text !== "");
}

/** The first thing seen on a page: its answer in a sentence or two, the figures set off. */
export function Answer({ sentences, busy = false }: { sentences: readonly string[]; busy?: boolean }) {
  // Japanese sets no space between sentences.
  const between = useWords().language === "ja" ? "" : " ";
  return (
    <p className={styles.answer} aria-live="polite" aria-busy={busy}>
      {sentences.map((sentence, i) => (
        <span key={i} className={styles.sentence}>
          {pieces(sentence).map((piece, j) =>
            piece.strong ? (
              <strong key={j}>{piece.text}</strong>
            ) : (
              piece.text
            ),
          )}
          {between}
        </span>
      ))}
    </p>
  );
}
