import { type ReactNode, useEffect, useState } from "react";
import { useEditing } from "./editing";
import { concerns, type Path } from "./tables";
import styles from "./CityScenario.module.css";

type Props = { title: ReactNode; aside?: ReactNode; path: Path; children: ReactNode };

/** A part of the file that opens by itself where a fault lies in it or something in it is jumped to. */
export function Fold({ title, aside, path, children }: Props) {
  const { fault, shown } = useEditing();
  const [open, setOpen] = useState(false);
  const faulty = concerns(fault?.key, path);
  useEffect(() => {
    if (faulty) setOpen(true);
  }, [faulty]);
  useEffect(() => {
    if (concerns(shown?.key, path)) setOpen(true);
    // A path is new with every drawing; what it names is not.
  }, [shown]); // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <details className={styles.group} open={open} onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}>
      <summary>
        {title} {aside && <span className={styles.quiet}>{aside}</span>}
      </summary>
      {open && <div className={styles.inner}>{children}</div>}
    </details>
  );
}
