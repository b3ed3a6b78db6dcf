import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useWithdrawCityScenario } from "../../api/actions";
import type { CityScenarioSheet } from "../../api/types";
import { AppLink, goTo } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { Dialog } from "../../parts/Dialog";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import styles from "./CityScenario.module.css";

type Difference = CityScenarioSheet["differences"][number];

/** Who wrote which version, what a scenario says otherwise than the one it starts from, and how to take it away. */
export function VersionsTab({ sheet, mayWrite }: { sheet: CityScenarioSheet; mayWrite: boolean }) {
  const { t, fmt } = useWords();
  const router = useRouter();
  const withdraw = useWithdrawCityScenario(sheet.stamp.id);
  const [asking, setAsking] = useState(false);
  const columns: Column<Difference>[] = [
    { key: "key", label: t("cs-stated-at"), width: 320, cell: (one) => <code>{one.key}</code>, value: (one) => one.key },
    { key: "before", label: t("cs-before"), width: 300, cell: (one) => one.before ?? fmt.number(null) },
    { key: "after", label: t("cs-after"), width: 300, cell: (one) => one.after ?? fmt.number(null) },
  ];
  return (
    <div className={styles.stack}>
      {sheet.inherits && (
        <Section title={t("cs-differences", { name: sheet.inherits })}>
          <p>
            <AppLink href={`/scenario/city/${sheet.inherits}`}>{sheet.inherits}</AppLink>
          </p>
          <DataTable
            label={t("cs-differences", { name: sheet.inherits })}
            columns={columns}
            rows={sheet.differences}
            rowKey={(one) => one.key}
          />
        </Section>
      )}
      <Section title={t("cs-history")}>
        <ul className={styles.list}>
          {sheet.history.map((stamp) => (
            <li key={stamp.version} className={styles.item}>
              <span>
                {t("cs-version", { version: stamp.version })} {stamp.note}
              </span>
              <span className={styles.quiet}>
                {fmt.dateTime(stamp.at)}{" "}
                <a href={`/api/v1/city-scenarios/${encodeURIComponent(stamp.id)}/file?version=${stamp.version}`} download>
                  TOML
                </a>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {mayWrite && (
        <div>
          <Button kind="danger" onPress={() => setAsking(true)}>
            {t("cs-withdraw")}
          </Button>
        </div>
      )}
      <Dialog
        title={t("cs-withdraw")}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <Button
            kind="danger"
            busy={withdraw.isPending}
            onPress={() => withdraw.mutate(sheet.stamp.version, { onSuccess: () => goTo(router, "/scenario/city") })}
          >
            {t("cs-withdraw")}
          </Button>
        }
      >
        <p>{t("cs-withdraw-note")}</p>
        {withdraw.error && <ProblemNote problem={withdraw.error} />}
      </Dialog>
    </div>
  );
}
