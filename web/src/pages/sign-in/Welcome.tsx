import { type ReactNode, useEffect, useRef } from "react";
import { Mark } from "../../shell/Mark";
import { LanguageMenu, ThemeMenu } from "../../shell/TopBar";
import { useWords } from "../../words";
import { Skyline } from "./Skyline";
import styles from "./Welcome.module.css";

/** The pages before one is signed in: one card, and language and light within reach. */
export function Welcome({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useWords();
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · LCS`;
  }, [title]);
  return (
    <div className={styles.welcome}>
      <header className={styles.head}>
        <div className={styles.brand}>
          <Mark size={32} />
          {t("shell-product")}
        </div>
        <div className={styles.tools}>
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <div>
            <h1 className={styles.title} ref={headline} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {children}
        </div>
      </main>
      <Skyline className={styles.city} />
    </div>
  );
}
