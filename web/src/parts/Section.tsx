import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

export type SectionProps = { title: string; aside?: ReactNode; id?: string; children: ReactNode };

/** A part of a page under its own headline. */
export function Section({ title, aside, id, children }: SectionProps) {
  const label = useId();
  return (
    <section aria-labelledby={label} className={styles.section} id={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={label}>
          {title}
        </h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
