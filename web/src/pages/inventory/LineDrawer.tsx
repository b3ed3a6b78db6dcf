import type { ReactNode } from "react";
import type { InventoryLine, InventoryPage } from "../../api/types";
import { Drawer } from "../../parts/Drawer";
import { useWords } from "../../words";
import styles from "./LineDrawer.module.css";
import { keyInWords, subsectorKey } from "./line-words";

/** One line opened: amount, what it is made of, and what the reporter says about it. */
export function LineDrawer({ line, page, onClose }: { line: InventoryLine; page: InventoryPage; onClose: () => void }) {
  const { t, fmt } = useWords();
  const rows: (readonly [string, ReactNode])[] = [
    [t("inventory-source"), t(subsectorKey(line.subsector))],
    [t("inventory-scope"), line.scope],
    [t("inventory-amount"), line.tonnes === null ? null : `${fmt.number(line.tonnes, 3)} t CO2e`],
    [t("inventory-key"), line.key && keyInWords(line.key, t)],
    [
      t("inventory-counted"),
      line.counted_in.map((total) => t(`inventory-total-${total}`)).join(", ") || t("inventory-counted-nowhere"),
    ],
    [t("inventory-activity"), line.activity === null ? null : `${fmt.number(line.activity, 3)} ${line.activity_unit ?? ""}`],
    [
      t("inventory-factor"),
      line.factor_t_per_unit === null
        ? null
        : [`${fmt.number(line.factor_t_per_unit, 9)} t CO2e/${line.activity_unit ?? "1"}`, line.factor_basis].filter(Boolean).join(", "),
    ],
    [t("inventory-factor-source"), line.factor_publisher],
    [t("inventory-factor-years"), line.factor_years?.replace("/", "–")],
    [t("inventory-product"), line.product_t === null ? null : `${fmt.number(line.product_t, 3)} t CO2e`],
    [t("inventory-gases"), line.gases.length > 0 && <Gases key="gases" line={line} />],
    [t("inventory-gwp"), line.gases.length > 0 && (page.gwp ?? t("inventory-gwp-unsaid"))],
    [t("inventory-biogenic"), line.biogenic_co2_t === null ? null : `${fmt.number(line.biogenic_co2_t, 3)} t`],
    [t("inventory-grades"), [line.activity_quality, line.factor_quality].filter(Boolean).join(" / ")],
    [t("inventory-method"), line.method],
    [t("inventory-explanation"), line.explanation],
    [t("inventory-file"), page.file],
  ];
  const amountOnly = line.tonnes !== null && line.activity === null && line.gases.length === 0;
  return (
    <Drawer onClose={onClose} title={t("inventory-line-title", { line: line.line })}>
      {!line.given && <p>{t("inventory-line-absent")}</p>}
      <dl className={styles.list}>
        {rows
          .filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false)
          .map(([label, value]) => (
            <div className={styles.row} key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {amountOnly && <p className={styles.note}>{t("inventory-no-calculation")}</p>}
    </Drawer>
  );
}

function Gases({ line }: { line: InventoryLine }) {
  const { t, fmt } = useWords();
  return (
    <ul className={styles.gases}>
      {line.gases.map(({ gas, tonnes, gwp }) => {
        const mass = fmt.number(tonnes, 6);
        return (
          <li key={gas}>
            {gas}: {gwp === null ? t("inventory-gas-mass", { mass }) : t("inventory-gas-weight", { mass, gwp: fmt.number(gwp, 1) })}
          </li>
        );
      })}
    </ul>
  );
}
