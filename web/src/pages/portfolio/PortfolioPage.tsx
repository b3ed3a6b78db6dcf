/** Which buildings matter? Map and table side by side, with one selection and its totals. */
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useCity, useGround, useMapInfo, usePortfolio } from "../../api/queries";
import type { PortfolioRow } from "../../api/types";
import { CityMap } from "../../map/CityMap";
import { classify, COLOUR_BY, type ColourBy } from "../../map/classes";
import { NO_GROUND } from "../../map/ground";
import { Answer, strong } from "../../parts/Answer";
import { AppLink } from "../../parts/AppLink";
import { Button } from "../../parts/Button";
import { csvOf, download } from "../../parts/chart-export";
import { DataTable } from "../../parts/DataTable";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { SelectField } from "../../parts/SelectField";
import { SeverityMark } from "../../parts/SeverityMark";
import { sorted } from "../../parts/table/columns";
import { Tabs } from "../../parts/Tabs";
import { usePhone } from "../../parts/use-phone";
import { useYear } from "../../shell/use-year";
import { useWords } from "../../words";
import { hasFilters } from "./address";
import { portfolioCard, portfolioColumns } from "./columns";
import { exported } from "./exported";
import { FilterBar } from "./FilterBar";
import { filterRows, NO_FILTERS } from "./filters";
import styles from "./PortfolioPage.module.css";
import { SORT_KEYS } from "./sort";
import { halfOfEmissions, totalsOf } from "./totals";
import { TotalsBar } from "./TotalsBar";
import { usePortfolioState } from "./usePortfolioState";

const NO_ROWS: PortfolioRow[] = [];
const rowKey = (row: PortfolioRow) => row.id;
const rowHref = (row: PortfolioRow) => `/facility/${encodeURIComponent(row.id)}`;

export default function PortfolioPage() {
  const words = useWords();
  const { t } = words;
  const portfolio = usePortfolio(useYear());
  const city = useCity();
  const rows = portfolio.data?.rows ?? NO_ROWS;

  let body = <Loading height={560} />;
  if (portfolio.error) body = <ProblemNote problem={portfolio.error} retry={() => void portfolio.refetch()} />;
  else if (portfolio.data && rows.length === 0) {
    const action = <LinkButton kind="primary" href="/import">{t("portfolio-import")}</LinkButton>;
    body = <EmptyState sentence={t("portfolio-empty")} action={action} />;
  } else if (portfolio.data && city.data) {
    body = <Portfolio rows={rows} year={portfolio.data.year} wholeCity={city.data.facilities_in_scope === city.data.facilities} />;
  }
  return (
    <Page title={t("portfolio-title")} question={t("portfolio-question")}>
      {body}
    </Page>
  );
}

function Portfolio({ rows, year, wholeCity }: { rows: PortfolioRow[]; year: number; wholeCity: boolean }) {
  const { t, fmt, language } = useWords();
  const phone = usePhone();
  const info = useMapInfo();
  const ground = useGround();
  const state = usePortfolioState(rows);
  const { filters, sort, setSort, colourBy, selected, select, setSelected } = state;
  const [hovered, setHovered] = useState<string | null>(null);
  // Pointed at on the map: the table marks the row. What is pointed at in the table it knows itself.
  const [marked, setMarked] = useState<string | null>(null);
  const onMapHover = useCallback((id: string | null) => {
    setHovered(id);
    setMarked(id);
  }, []);
  const [tab, setTab] = useState("table");

  const columns = useMemo(() => portfolioColumns({ t, fmt }), [t, fmt]);
  const shown = useMemo(() => filterRows(rows, filters), [rows, filters]);
  // What stays equal in the chosen order is ordered by what it emits.
  const ordered = useMemo(() => sorted(shown, columns, sort, language), [shown, columns, sort, language]);
  const chosen = useMemo(() => shown.filter((row) => selected.has(row.id)), [shown, selected]);
  const of = chosen.length > 0 ? "selected" : hasFilters(filters) ? "shown" : "all";
  const totals = useMemo(() => totalsOf(of === "selected" ? chosen : shown), [of, chosen, shown]);
  const half = useMemo(() => halfOfEmissions(shown), [shown]);
  // Bills as billed may hold slips: whoever reads the greatest first must know.
  const wrong = useMemo(() => half.filter((row) => row.worst === "error").length, [half]);
  const classification = useMemo(() => classify(rows, colourBy), [rows, colourBy]);
  const uses = useMemo(() => counted(rows, (row) => ({ id: row.use, name: row.use_name })), [rows]);
  const districts = useMemo(() => counted(rows, (row) => row.district && { id: row.district, name: row.district }), [rows]);
  const withoutDistrict = useMemo(() => rows.filter((row) => row.district === null).length, [rows]);
  // Typing in a filter must not wait for thousands of points.
  const onMap = useDeferredValue(shown);

  const hidden = selected.size - chosen.length;
  const table = useMemo(
    () => (
      <DataTable
        label={t("portfolio-title")}
        columns={columns}
        rows={ordered}
        rowKey={rowKey}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        rowHref={rowHref}
        onHover={setHovered}
        marked={marked}
        cards={(row) => portfolioCard(row, { t, fmt })}
        height="100%"
      />
    ),
    [t, fmt, columns, ordered, sort, setSort, selected, setSelected, marked],
  );
  const map = info.data && !ground.isPending && (
    <CityMap
      rows={rows}
      shown={onMap}
      classification={classification}
      info={info.data}
      ground={ground.data ?? NO_GROUND}
      year={year}
      selected={selected}
      onSelect={select}
      hovered={hovered}
      onHover={onMapHover}
    />
  );
  const colour = (
    <div className={styles.colour}>
      <span aria-hidden="true">{t("portfolio-colour")}</span>
      <SelectField
        small
        label={t("portfolio-colour")}
        hideLabel
        value={colourBy}
        onChange={(next) => state.setColourBy(next as ColourBy)}
        options={COLOUR_BY.map((id) => ({ id, label: t(`portfolio-colour-${id}`) }))}
      />
    </div>
  );
  const actions = (
    <div className={styles.actions}>
      <Button small disabled={shown.length === 0} onPress={() => setSelected(new Set(shown.map(rowKey)))}>
        {t("portfolio-select-shown", { count: shown.length })}
      </Button>
      {selected.size > 0 && (
        <Button small kind="plain" onPress={() => setSelected(new Set())}>
          {t("portfolio-select-none")}
        </Button>
      )}
      <Button
        small
        kind="plain"
        icon="download"
        disabled={shown.length === 0}
        onPress={() => download(csvOf(exported(ordered, year, t)), `${t("portfolio-export-file")}-${year}.csv`, "text/csv")}
      >
        {t("portfolio-export")}
      </Button>
    </div>
  );
  const list =
    shown.length > 0 ? (
      table
    ) : (
      <EmptyState
        sentence={t("portfolio-none")}
        action={<Button onPress={() => state.setFilters(NO_FILTERS)}>{t("portfolio-filter-clear")}</Button>}
      />
    );

  return (
    <div className={styles.portfolio}>
      {half.length > 0 && half.length < shown.length && (
        <div className={styles.answer}>
          <Answer
            sentences={[
              t("portfolio-half", {
                few: strong(t("portfolio-few", { count: half.length })),
                all: strong(fmt.number(shown.length)),
              }),
            ]}
          />
          <Button small onPress={() => setSelected(new Set(half.map(rowKey)))}>
            {t("portfolio-select-half")}
          </Button>
          {wrong > 0 && (
            <AppLink className={styles.wrong} href="/findings?severity=error">
              <SeverityMark severity="error" short />
              {t("portfolio-half-wrong", { count: wrong })}
            </AppLink>
          )}
        </div>
      )}
      <TotalsBar totals={totals} of={of} facilities={rows.length} hidden={hidden} year={year} explain={of === "all" && wholeCity} />
      <FilterBar filters={filters} onFilters={state.setFilters} uses={uses} districts={districts} withoutDistrict={withoutDistrict} />
      {state.stale && <p className={styles.stale} role="status">{t("portfolio-stale")}</p>}
      {phone ? (
        <Tabs
          label={t("portfolio-show")}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: "table",
              label: t("portfolio-show-table"),
              content: (
                <div className={styles.phoneList}>
                  <SelectField
                    label={t("portfolio-sort")}
                    value={sort.key}
                    onChange={(key) => setSort({ key, descending: key !== "name" })}
                    options={SORT_KEYS.map((key) => ({ id: key, label: columns.find((column) => column.key === key)?.label ?? key }))}
                  />
                  {actions}
                  {list}
                </div>
              ),
            },
            { id: "map", label: t("portfolio-show-map"), content: <div className={styles.phoneMap}>{colour}{map}</div> },
          ]}
        />
      ) : (
        <div className={styles.split}>
          <div className={styles.side}>
            {actions}
            <div className={styles.fill}>{list}</div>
          </div>
          <div className={styles.side}>
            {colour}
            <div className={styles.fill}>{map}</div>
          </div>
        </div>
      )}
    </div>
  );
}

/** How many facilities have each of what `of` tells, most frequent first. */
function counted(rows: PortfolioRow[], of: (row: PortfolioRow) => { id: string; name: string } | null | "") {
  const found = new Map<string, { id: string; name: string; facilities: number }>();
  for (const row of rows) {
    const its = of(row);
    if (!its) continue;
    const known = found.get(its.id);
    if (known) known.facilities += 1;
    else found.set(its.id, { ...its, facilities: 1 });
  }
  return [...found.values()].sort((a, b) => b.facilities - a.facilities || a.name.localeCompare(b.name));
}
