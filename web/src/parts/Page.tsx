import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useCity } from "../api/queries";
import { classes } from "./classes";
import styles from "./Page.module.css";

export type PageProps = {
  title: string;
  /** What the page answers, as the reader would ask it. */
  question?: string | undefined;
  actions?: ReactNode;
  /** One column of reading width, for forms. */
  narrow?: boolean;
  children: ReactNode;
};

/** The page whose headline last had the focus; on the first one the browser's own beginning is right. */
let greeted: string | undefined;

/** The frame of every page: its title as headline and in the window, and the place where a screen reader begins. */
export function Page({ title, question, actions, narrow, children }: PageProps) {
  const headline = useRef<HTMLHeadingElement>(null);
  const { data: city } = useCity();
  useEffect(() => {
    document.title = [title, city?.name, "LCS"].filter(Boolean).join(" · ");
  }, [title, city?.name]);
  // The address as it was when the page was there, since the old page is still drawn while the new one is fetched.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(() => {
    if (path === undefined) return;
    if (greeted !== undefined && greeted !== path) headline.current?.focus({ preventScroll: true });
    greeted = path;
  }, [path]);
  return (
    <div className={classes(styles.page, narrow && styles.narrow)}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title} ref={headline} tabIndex={-1}>
            {title}
          </h1>
          {question && <p className={styles.question}>{question}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
