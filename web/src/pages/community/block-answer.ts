import type { BlockAnswer, BlockLimit } from "../../api/types";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";

export type Speech = Pick<Words, "t" | "fmt">;

/** What the block comes to, against what is claimed of it; or that it is not possible, and the smallest change that makes it so. */
export function blockAnswer(answer: BlockAnswer, { t, fmt }: Speech): string[] {
  const { plan, currency } = answer;
  if (!plan) return impossible(answer, { t, fmt });
  const money = fmt.moneyIn(currency);
  const figures = {
    cost: strong(money(plan.cost)),
    emissions: strong(fmt.emissions(plan.carbon_kg / 1000)),
    share: strong(fmt.percent(plan.local_share)),
  };
  const { outage } = plan;
  const sentences = [
    outage
      ? t("community-answer", { ...figures, hours: strong(hours(outage.mean_hours, { t, fmt })) })
      : t("community-answer-no-battery", figures),
  ];
  for (const { kind, claimed, computed } of answer.claims) {
    const share = kind === "local-share";
    const write = (value: number) => (share ? fmt.percent(value) : hours(value, { t, fmt }));
    const reached = computed !== null && computed >= claimed;
    sentences.push(t(`community-claim-${kind}`, { claimed: write(claimed), reached: reached ? "yes" : "no" }));
  }
  if (plan.grid_only_cost !== null) {
    const saved = plan.grid_only_cost - plan.cost;
    sentences.push(
      t("community-answer-against-grid", {
        amount: money(Math.abs(saved)),
        direction: saved >= 0 ? "less" : "more",
        emissions: fmt.emissions(((plan.grid_only_carbon_kg ?? 0) - plan.carbon_kg) / 1000),
      }),
    );
  }
  if (!answer.plant_is_priced) sentences.push(t("community-answer-unpriced"));
  sentences.push(...mayBeBuilt(answer, t));
  if (answer.filled_share !== null) sentences.push(t("community-answer-filled", { share: fmt.percent(answer.filled_share) }));
  return sentences;
}

/** What the conditions say: one that is not met makes a plan that nobody may build. */
function mayBeBuilt({ conditions }: BlockAnswer, t: Speech["t"]): string[] {
  const count = (verdict: string) => conditions.filter((condition) => condition.verdict === verdict).length;
  if (count("fails") > 0) return [t("community-answer-not-built", { count: count("fails") })];
  if (count("missing") > 0) return [t("community-answer-facts-missing", { count: count("missing") })];
  return [];
}

function impossible({ limits }: BlockAnswer, { t, fmt }: Speech): string[] {
  const [smallest] = limits;
  if (!smallest) return [t("community-impossible-together")];
  return [
    t("community-impossible", {
      limit: strong(limitName(smallest, t)),
      asked: limitValue(smallest, smallest.asked, { t, fmt }),
      needed: strong(limitValue(smallest, smallest.needed, { t, fmt })),
    }),
  ];
}

/** Limits with words of their own; others are shown by their key. */
const NAMED: Record<string, string> = {
  "pv.max_kw": "pv",
  "battery.max_kwh": "battery",
  "battery.charger.max_kw": "charger",
  "battery.discharger.max_kw": "discharger",
  "grid.connection_kw": "connection",
  "requirements.max_carbon_kg_year": "carbon",
  "requirements.min_local_share (as import from the grid)": "local-share",
};

export function limitName({ limit }: BlockLimit, t: Speech["t"]): string {
  const name = NAMED[limit];
  return name === undefined ? limit : t(`community-limit-${name}`);
}

export function limitValue({ unit }: BlockLimit, value: number, { fmt }: Speech): string {
  if (unit === "kWh") return fmt.energy(value);
  if (unit === "kg") return fmt.emissions(value / 1000);
  return `${fmt.number(value)}\u00a0${unit}`;
}

/** Hours as they are said: `13.0 h`. */
export function hours(value: number, { t, fmt }: Speech): string {
  return t("community-hours", { count: fmt.number(value, value < 10 ? 1 : 0) });
}
