import { useMemo } from "react";
import type { FindingRow } from "../../api/types";
import { AppLink } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { SeverityMark } from "../../parts/SeverityMark";
import { SourceText } from "../../parts/SourceText";
import { useWords, type Words } from "../../words";
import { mendedByAmending, remedyFor } from "./advice";
import type { FindingsChoice } from "./choice";
import styles from "./FindingTable.module.css";

interface Props {
  rows: readonly FindingRow[];
  choice: FindingsChoice;
  choose: (part: Partial<FindingsChoice>) => void;
}

/** Finding by finding: what it concerns, what was found, what to do, and where it stands. */
export function FindingTable({ rows, choice, choose }: Props) {
  const words = useWords();
  const { t } = words;
  const columns = useMemo(() => columnsOf(words), [words]);
  const keyed = useMemo(() => rows.map((row, at) => ({ ...row, key: String(at) })), [rows]);
  const name = rows.find((row) => row.facility_id === choice.facility)?.subject_name ?? choice.facility;
  return (
    <>
      {choice.facility && (
        <p className={styles.only}>
          {t("facility-findings-only-facility", { name })}{" "}
          <Button small kind="plain" onPress={() => choose({ facility: undefined })}>
            {t("facility-findings-clear-facility")}
          </Button>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{t("facility-findings-none")}</p>
      ) : (
        <DataTable
          label={t("facility-findings-title")}
          columns={columns}
          rows={keyed}
          rowKey={(row) => row.key}
          cards={(row) => <FindingCard row={row} words={words} />}
        />
      )}
    </>
  );
}

function columnsOf(words: Words): Column<FindingRow>[] {
  const { t } = words;
  return [
    {
      key: "subject",
      label: t("facility-findings-subject"),
      width: 150,
      value: (row) => row.subject_name ?? row.subject_id ?? "",
      cell: (row) => <Subject row={row} words={words} />,
    },
    {
      key: "message",
      label: t("facility-findings-message"),
      width: 340,
      value: (row) => row.title,
      cell: (row) => (
        <div className={styles.found}>
          <SeverityMark severity={row.severity} short />
          <span>
            <strong className={styles.title}>{row.title}</strong>
            {row.message}
          </span>
        </div>
      ),
    },
    { key: "advice", label: t("facility-findings-advice"), width: 190, cell: (row) => <Advice row={row} words={words} /> },
    {
      key: "source",
      label: t("facility-findings-source"),
      width: 160,
      value: (row) => row.source && `${row.source.file} ${row.source.sheet ?? ""} ${row.source.row}`,
      cell: (row) => row.source && <SourceText source={row.source} />,
    },
  ];
}

/** What a finding is about, with a link to the facility where there is one. */
function Subject({ row, words: { t } }: { row: FindingRow; words: Words }) {
  const name = row.subject_name ?? row.subject_id ?? "";
  const text =
    row.subject_kind === "facility"
      ? name
      : row.subject_kind === "city"
        ? t("facility-findings-city")
        : t(`facility-findings-${row.subject_kind}`, { name });
  return row.facility_id ? <AppLink href={`/facility/${encodeURIComponent(row.facility_id)}`}>{text}</AppLink> : <span>{text}</span>;
}

/** What to do, and the way there where LCS itself can take it. */
function Advice({ row, words: { t } }: { row: FindingRow; words: Words }) {
  const remedy = remedyFor(row.code);
  if (!remedy) return null;
  return (
    <span>
      {t(`facility-advice-${remedy}`)}{" "}
      {row.facility_id && mendedByAmending(row.code) && (
        <AppLink href={`/facility/${encodeURIComponent(row.facility_id)}?amend=1`}>{t("facility-findings-amend-at")}</AppLink>
      )}
    </span>
  );
}

function FindingCard({ row, words }: { row: FindingRow; words: Words }) {
  return (
    <div className={styles.card}>
      <div className={styles.found}>
        <SeverityMark severity={row.severity} short />
        <strong>{row.title}</strong>
      </div>
      <Subject row={row} words={words} />
      <span>{row.message}</span>
      <span className={styles.advice}>
        <Advice row={row} words={words} />
      </span>
      {row.source && <SourceText source={row.source} />}
    </div>
  );
}
