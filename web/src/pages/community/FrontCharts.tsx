import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useBlockFronts } from "../../api/queries";
import type { BlockChanges, BlockFrontPoint, BlockFronts } from "../../api/types";
import { useChartColours } from "../../charts/use-chart-colours";
import { Button } from "../../parts/Button";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { hours } from "./block-answer";
import styles from "./Community.module.css";
import { frontOption } from "./front-option";

/** What less CO2 and what longer survival cost: a dozen plans, so they are worked out when somebody asks. */
export function FrontCharts({ id, version, changes }: { id: string; version: number | null; changes: BlockChanges }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState(false);
  const queries = useQueryClient();
  const fronts = useBlockFronts(id, version, changes, wanted);
  const giveUp = () => {
    setWanted(false);
    void queries.cancelQueries({ queryKey: ["block-fronts", id, version, changes] });
  };
  return (
    <Section title={t("community-fronts")}>
      {!wanted ? (
        <div className={styles.actions}>
          <Button icon="chart" onPress={() => setWanted(true)}>
            {t("community-fronts-ask")}
          </Button>
          <span className={styles.note}>{t("community-fronts-explained")}</span>
        </div>
      ) : fronts.data ? (
        <TheFronts id={id} fronts={fronts.data} />
      ) : fronts.error ? (
        <ProblemNote problem={fronts.error} retry={() => void fronts.refetch()} />
      ) : (
        <div className={styles.busy} role="status">
          {t("community-fronts-working")}
          <Button kind="plain" small onPress={giveUp}>
            {t("community-planning-cancel")}
          </Button>
        </div>
      )}
    </Section>
  );
}

function TheFronts({ id, fronts }: { id: string; fronts: BlockFronts }) {
  const { t, fmt } = useWords();
  const money = fmt.moneyIn(fronts.currency);
  return (
    <div className={styles.pair}>
      {fronts.carbon.length > 0 && (
        <FrontChart
          id={`${id}-co2`}
          title={t("community-front-carbon")}
          sentence={t("community-front-carbon-sentence")}
          points={fronts.carbon}
          currency={fronts.currency}
          across={({ carbon_kg }) => (carbon_kg ?? 0) / 1000}
          unit="t CO2e"
          label={t("community-figure-carbon")}
          said={({ carbon_kg, carbon_price_per_kg }) =>
            `${fmt.emissions((carbon_kg ?? 0) / 1000)} · ${t("community-per-tonne", { money: money((carbon_price_per_kg ?? 0) * 1000) })}`
          }
        />
      )}
      {fronts.resilience.length > 0 && (
        <FrontChart
          id={`${id}-resilience`}
          title={t("community-front-resilience")}
          sentence={t("community-front-resilience-sentence", {
            probability: fmt.percent(fronts.probability),
            share: fmt.percent(fronts.critical_share),
            full: fmt.percent(fronts.initial_soc),
          })}
          points={fronts.resilience}
          currency={fronts.currency}
          across={({ outage_hours }) => outage_hours ?? 0}
          unit="h"
          label={t("community-survival-hours")}
          said={({ outage_hours }) => hours(outage_hours ?? 0, { t, fmt })}
        />
      )}
    </div>
  );
}

type ChartProps = {
  id: string;
  title: string;
  sentence: string;
  points: readonly BlockFrontPoint[];
  currency: string;
  across: (point: BlockFrontPoint) => number;
  unit: string;
  label: string;
  said: (point: BlockFrontPoint) => string;
};

function FrontChart({ id, title, sentence, points, currency, across, unit, label, said }: ChartProps) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const possible = useMemo(() => points.filter((point) => point.possible), [points]);
  const option = useMemo(() => {
    const money = fmt.moneyIn(currency);
    const sizes = (point: BlockFrontPoint) =>
      t("community-front-sizes", { pv: fmt.number(point.pv_kw), battery: fmt.number(point.battery_kwh) });
    return frontOption(
      possible.map((point) => ({ across: across(point), cost: point.cost ?? 0, card: [said(point), money(point.cost), sizes(point)] })),
      { unit, currency, number: fmt.number },
      colours,
    );
  }, [possible, across, said, unit, currency, t, fmt, colours]);
  const missing = points.filter((point) => !point.possible).map(said);
  const table = {
    columns: [
      { key: "across", label, unit },
      { key: "cost", label: t("community-figure-cost"), unit: currency },
      { key: "pv", label: t("community-plant-pv"), unit: "kWp" },
      { key: "battery", label: t("community-plant-battery"), unit: "kWh" },
    ],
    rows: points.map((point) => ({
      across: point.possible || unit === "h" ? String(Number(across(point).toPrecision(5))) : null,
      cost: point.cost,
      pv: point.pv_kw,
      battery: point.battery_kwh,
    })),
  };
  return (
    <ChartFrame title={title} sentence={sentence} showSentence table={table} filename={id}>
      <EChart option={option} height={280} sentence={sentence} />
      {missing.length > 0 && <p className={styles.note}>{t("community-front-missing", { which: missing.join(", ") })}</p>}
    </ChartFrame>
  );
}
