import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../words";
import { IconButton } from "./Button";
import { classes } from "./classes";
import styles from "./Dialog.module.css";

export type DialogProps = {
  title: string;
  open: boolean;
  /** Escape, the cross and a press outside all close. */
  onClose: () => void;
  actions?: ReactNode;
  wide?: boolean;
  /** Near the top, so that what is listed below may grow. */
  high?: boolean;
  children: ReactNode;
};

/** A question that must be answered first; the browser's own dialog, which keeps the focus and brings it back. */
export function Dialog({ title, open, onClose, actions, wide, high, children }: DialogProps) {
  const { t } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const headline = useRef<HTMLHeadingElement>(null);
  const label = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      // The first thing to fill in; the browser would take the cross.
      const first = dialog.querySelector<HTMLElement>(":is(input, select, textarea):not([readonly], :disabled)");
      (first ?? headline.current)?.focus();
    }
    if (!open && element.current?.open) element.current.close();
  }, [open]);
  return (
    <dialog
      aria-labelledby={label}
      className={classes(styles.dialog, wide && styles.wide, high && styles.high)}
      onClick={(event) => event.target === element.current && onClose()}
      onClose={() => open && onClose()}
      ref={element}
    >
      {open && (
        <div>
          <div className={styles.head}>
            <h2 className={styles.title} id={label} ref={headline} tabIndex={-1}>
              {title}
            </h2>
            <IconButton icon="close" label={t("part-close")} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
