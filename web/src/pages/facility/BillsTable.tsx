import { useMemo } from "react";
import type { BillRow, FacilityPage } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { readableValue } from "../../parts/explain-text";
import { Section } from "../../parts/Section";
import { SourceText } from "../../parts/SourceText";
import { usePhone } from "../../parts/use-phone";
import { MISSING, useWords, type Words } from "../../words";
import styles from "./BillsTable.module.css";

/** Every bill as it was handed in, with its place in the file; nothing without bills. */
export function BillsTable({ page }: { page: FacilityPage }) {
  const words = useWords();
  const { t } = words;
  const columns = useMemo(() => columnsOf(words), [words]);
  const phone = usePhone();
  if (page.bills.length === 0) return null;
  const count = t("facility-bill-table-count", { count: page.bills.length });
  const table = (
    <DataTable
      label={t("facility-bill-table-title")}
      columns={columns}
      rows={page.bills}
      rowKey={keyOf}
      sort={{ key: "start", descending: true }}
      height={480}
      cards={(bill) => <BillCard bill={bill} words={words} />}
    />
  );
  return (
    <Section title={t("facility-bill-table-title")} id="bills" aside={phone ? undefined : count}>
      {phone ? (
        <details className={styles.folded}>
          <summary>{count}</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Section>
  );
}

const keyOf = (bill: BillRow) => `${bill.meter} ${bill.start} ${bill.source.hash} ${bill.source.row} ${bill.source.column ?? ""}`;

/** The quantity as billed, digit by digit. */
const quantityOf = (bill: BillRow): string => `${readableValue(bill.quantity)}\u00a0${bill.unit}`;

function costOf(bill: BillRow): string {
  return bill.cost === null ? MISSING : [bill.currency, readableValue(bill.cost)].filter(Boolean).join("\u00a0");
}

function columnsOf(words: Words): Column<BillRow>[] {
  const { t, fmt } = words;
  return [
    { key: "start", label: t("facility-bill-start"), width: 160, value: (bill) => bill.start, cell: (bill) => fmt.date(bill.start) },
    { key: "end", label: t("facility-bill-end"), width: 160, value: (bill) => bill.end, cell: (bill) => fmt.date(bill.end) },
    { key: "carrier", label: t("facility-bill-carrier"), width: 110, value: (bill) => bill.carrier_name, cell: (bill) => bill.carrier_name },
    { key: "quantity", label: t("facility-bill-quantity"), align: "end", width: 130, value: (bill) => Number(bill.quantity), cell: (bill) => quantityOf(bill) },
    { key: "cost", label: t("facility-bill-cost"), align: "end", width: 156, value: (bill) => (bill.cost === null ? null : Number(bill.cost)), cell: (bill) => costOf(bill) },
    { key: "status", label: t("facility-bill-status"), width: 100, value: (bill) => bill.status, cell: (bill) => t(`facility-bill-status-${bill.status}`) },
    {
      key: "meter",
      label: t("facility-bill-meter"),
      width: 136,
      value: (bill) => bill.meter,
      cell: (bill) => (
        <>
          {bill.meter}
          {bill.account !== null && bill.account !== bill.meter && (
            <span className={styles.account}>{t("facility-bill-account", { account: bill.account })}</span>
          )}
        </>
      ),
    },
    {
      key: "source",
      label: t("facility-bill-source"),
      width: 208,
      value: (bill) => `${bill.source.file} ${bill.source.sheet ?? ""} ${bill.source.row}`,
      cell: (bill) => <SourceText source={bill.source} />,
    },
  ];
}

function BillCard({ bill, words }: { bill: BillRow; words: Words }) {
  const { fmt } = words;
  return (
    <div className={styles.card}>
      <span>
        {fmt.date(bill.start)} – {fmt.date(bill.end)}
      </span>
      <strong>{quantityOf(bill)}</strong>
      <span className={styles.quiet}>
        {bill.carrier_name} · {words.t(`facility-bill-status-${bill.status}`)}
      </span>
      <span>{costOf(bill)}</span>
      <SourceText source={bill.source} />
    </div>
  );
}
