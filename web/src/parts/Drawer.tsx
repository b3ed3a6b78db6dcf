import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../words";
import { IconButton } from "./Button";
import styles from "./Drawer.module.css";

export type DrawerProps = { title: string; onClose: () => void; tools?: ReactNode; children: ReactNode };

/** A panel beside the page, which stays usable; Escape closes it and gives the focus back. */
export function Drawer({ title, onClose, tools, children }: DrawerProps) {
  const { t } = useWords();
  const label = useId();
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    headline.current?.focus();
    return () => {
      if (before?.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      aria-labelledby={label}
      className={styles.drawer}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      role="dialog"
    >
      <div className={styles.head}>
        <h2 className={styles.title} id={label} ref={headline} tabIndex={-1}>
          {title}
        </h2>
        <div className={styles.tools}>
          {tools}
          <IconButton icon="close" label={t("part-close")} onPress={onClose} />
        </div>
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
