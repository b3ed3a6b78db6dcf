import { useMemo } from "react";
import type { BlockLine } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { useWords } from "../../words";
import styles from "./Community.module.css";

const hrefOf = ({ id }: BlockLine) => `/community/${encodeURIComponent(id)}`;
const keyOf = ({ id }: BlockLine) => id;

/** The blocks of the city, ready ones first. */
export function BlocksTable({ blocks }: { blocks: readonly BlockLine[] }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<BlockLine>[]>(
    () => [
      { key: "title", label: t("community-column-block"), cell: ({ title }) => title, value: ({ title }) => title, width: 240 },
      {
        key: "homes",
        label: t("community-column-homes"),
        cell: ({ homes }) => fmt.number(homes),
        value: ({ homes }) => homes,
        align: "end",
        width: 90,
      },
      { key: "place", label: t("community-column-place"), cell: ({ place }) => place?.name ?? t("community-no-place"), width: 220 },
      { key: "from", label: t("community-column-from"), cell: (block) => <Origin block={block} />, width: 260 },
    ],
    [t, fmt],
  );
  return (
    <DataTable
      label={t("community-blocks")}
      columns={columns}
      rows={blocks}
      rowKey={keyOf}
      rowHref={hrefOf}
      cards={(block) => (
        <div className={styles.card}>
          <strong>{block.title}</strong>
          <span>{block.place?.name}</span>
          <span>{block.homes !== null && t("community-homes", { count: fmt.number(block.homes) })}</span>
          <Origin block={block} />
        </div>
      )}
    />
  );
}

function Origin({ block: { pack, at, note, fault } }: { block: BlockLine }) {
  const { t, fmt } = useWords();
  if (fault !== null) return <span>{t("community-unreadable")}</span>;
  if (pack !== null) return <span>{t("community-from-pack", { pack })}</span>;
  return <span>{[t("community-written", { date: fmt.date(at) }), note].filter(Boolean).join(" · ")}</span>;
}
