import type { InventoryPage, InventoryVintage } from "../../api/types";
import { Button } from "../../parts/Button";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import type { InventoryAddress } from "./address";
import styles from "./InventoryVintages.module.css";
import { signed, signedShare } from "./inventory-answer";

type Props = { page: InventoryPage; address: InventoryAddress; change: (next: InventoryAddress) => void };

/** The log of recalculations: every published vintage, when, why, and how much it moved the total. */
export function InventoryVintages({ page, address, change }: Props) {
  const { t, fmt } = useWords();
  const movedBy = ({ change_t, relative, significant }: InventoryVintage) => {
    if (change_t === null) return null;
    const moved = relative === null ? signed(change_t, fmt) : t("inventory-vintage-change", { change: signed(change_t, fmt), relative: signedShare(relative, fmt) });
    const weight = significant
      ? t("inventory-vintage-significant")
      : t("inventory-vintage-minor", { threshold: fmt.percent(page.significance) });
    return `${moved} · ${weight}`;
  };
  return (
    <Section id="vintages" title={t("inventory-vintages")}>
      {page.vintages.length === 1 && <p>{t("inventory-vintages-one")}</p>}
      <ol className={styles.list}>
        {page.vintages.map((vintage) => {
          const { version, at, note, until } = vintage.stamp;
          const shown = version === page.stamp.version;
          return (
            <li aria-current={shown || undefined} className={styles.vintage} key={version}>
              <div>
                <strong>{fmt.emissions(vintage.lines_t)}</strong> · {fmt.dateTime(at)}
                {until === null && ` · ${t("inventory-vintage-latest")}`}
                {note && <p className={styles.note}>{note}</p>}
                {movedBy(vintage) && <p className={styles.moved}>{movedBy(vintage)}</p>}
              </div>
              <div className={styles.tools}>
                {!shown && (
                  <Button onPress={() => change({ version: until === null ? undefined : version, line: undefined })} small>
                    {t("inventory-vintage-open")}
                  </Button>
                )}
                {vintage.change_t !== null && (
                  <Button onPress={() => change({ changes: address.changes === version ? undefined : version })} small>
                    {t("inventory-vintage-compare")}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
