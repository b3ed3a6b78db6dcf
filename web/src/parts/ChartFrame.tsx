import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import { useWords } from "../words";
import { IconButton } from "./Button";
import { csvOf, download, type ExportTable, pngOf, svgText } from "./chart-export";
import styles from "./ChartFrame.module.css";
import { type Column, DataTable } from "./DataTable";
import { Menu } from "./Menu";

export type ChartFrameProps = {
  title: string;
  /** What the chart shows, in one sentence; read aloud, and said beneath the title with `showSentence`. */
  sentence: string;
  showSentence?: boolean;
  /** The same figures as a table: numbers unformatted, `null` where there is none. */
  table: ExportTable;
  /** Name of exported files, without extension. */
  filename: string;
  children: ReactNode;
};

/** Round every chart: its title, the way to the same figures as a table, and its exports. */
export function ChartFrame({ title, sentence, showSentence, table, filename, children }: ChartFrameProps) {
  const { t, fmt } = useWords();
  const [asTable, setAsTable] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const label = useId();

  const rows = useMemo(() => table.rows.map((row, index) => ({ row, key: String(index) })), [table.rows]);
  const columns = useMemo<Column<(typeof rows)[number]>[]>(
    () =>
      table.columns.map(({ key, label: name, unit }, index) => {
        const numbers = index > 0 && table.rows.some((row) => typeof row[key] === "number");
        // The first column names the row: a year is not an amount and is not grouped.
        const write = (value: string | number | null | undefined) =>
          typeof value === "number" && index > 0 ? fmt.number(value) : (value ?? fmt.number(null));
        return {
          key,
          label: name,
          unit,
          align: numbers ? "end" : "start",
          cell: ({ row }) => write(row[key]),
          value: ({ row }) => row[key],
        };
      }),
    [table, fmt],
  );

  const svg = () => drawing.current?.querySelector<SVGSVGElement>("svg") ?? null;
  const ground = () => getComputedStyle(document.documentElement).getPropertyValue("--surface").trim();
  const saveSvg = () => {
    const found = svg();
    if (found) download(svgText(found, ground()), `${filename}.svg`, "image/svg+xml");
  };
  const savePng = async () => {
    const found = svg();
    if (found) download(await pngOf(found, ground()), `${filename}.png`);
  };
  return (
    <figure aria-labelledby={label} className={styles.frame}>
      <div className={styles.head}>
        <figcaption>
          <h3 className={styles.title} id={label}>
            {title}
          </h3>
          <p className={showSentence ? styles.sentence : "visually-hidden"}>{sentence}</p>
        </figcaption>
        <div className={styles.tools}>
          <IconButton
            icon={asTable ? "chart" : "table"}
            label={asTable ? t("part-chart-as-chart") : t("part-chart-as-table")}
            onPress={() => setAsTable(!asTable)}
            small
          />
          <Menu
            icon="download"
            iconOnly
            items={[
              { id: "png", label: t("part-chart-png"), onAction: () => void savePng(), disabled: asTable },
              { id: "svg", label: t("part-chart-svg"), onAction: saveSvg, disabled: asTable },
              { id: "csv", label: t("part-chart-csv"), onAction: () => download(csvOf(table), `${filename}.csv`, "text/csv;charset=utf-8") },
            ]}
            label={t("part-chart-save", { chart: title })}
            small
          />
        </div>
      </div>
      {asTable ? (
        <DataTable columns={columns} height={420} label={title} rowKey={keyOf} rows={rows} />
      ) : (
        <div ref={drawing}>{children}</div>
      )}
    </figure>
  );
}

const keyOf = ({ key }: { key: string }) => key;
