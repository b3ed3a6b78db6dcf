import type { InboxItem } from "../../api/types";
import { LinkButton } from "../../parts/LinkButton";
import { Section } from "../../parts/Section";
import { SeverityMark } from "../../parts/SeverityMark";
import { useWords } from "../../words";
import styles from "./Inbox.module.css";
import { inboxAction } from "./home-words";

/** What waits for a person, the gravest first as the server says, each with the one thing to do about it. */
export function Inbox({ items }: { items: readonly InboxItem[] }) {
  const { t } = useWords();
  return (
    <Section title={t("home-inbox")}>
      {items.length === 0 ? (
        <p className={styles.detail}>{t("home-inbox-none")}</p>
      ) : (
        <ul className={styles.items}>
          {items.map((item) => {
            const action = inboxAction(item);
            return (
              <li key={`${item.kind}-${item.code}-${item.title}`} className={styles.item}>
                <SeverityMark severity={item.severity} short />
                <div className={styles.text}>
                  <p className={styles.title}>{item.title}</p>
                  {item.detail && <p className={styles.detail}>{item.detail}</p>}
                </div>
                {action && (
                  <LinkButton small href={action.href} aria-label={`${t(action.word)}: ${item.title}`}>
                    {t(action.word)}
                  </LinkButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
