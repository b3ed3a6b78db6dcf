import type { SessionPerson } from "../../api/types";
import { EmptyState } from "../../parts/EmptyState";
import { useWords } from "../../words";
import { listed } from "../../words/listed";
import { importNodes } from "./import-nodes";
import styles from "./ImportPage.module.css";

/** What the person may import, said before they try: nothing for the whole city, where there is nothing to say. */
export function RightsNote({ person }: { person: SessionPerson }) {
  const { t, language } = useWords();
  const nodes = importNodes(person.grants);
  if (!person.may.includes("import")) {
    return <EmptyState sentence={`${t("import-not-allowed")} ${t("import-not-allowed-hint")}`} />;
  }
  if (nodes === "city") return null;
  const names = nodes.map((node) => t(`import-scope-${node.kind}`, { name: node.id ?? "" }));
  return <p className={styles.note}>{t("import-scope", { nodes: listed(names, language) })}</p>;
}
