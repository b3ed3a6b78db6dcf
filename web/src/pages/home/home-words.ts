import type { Home, InboxItem, Reading } from "../../api/types";
import { largestParts, type Part } from "../../charts/share-bars-option";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";

type Speech = Pick<Words, "t" | "fmt">;

/** Where we stand: what the estate emitted, what of it could be avoided, and what the plan reaches. */
export function homeAnswer(home: Home, { t, fmt }: Speech): string[] {
  const emitted = t("home-answer-emissions", {
    year: fmt.fiscalYear(home.year),
    facilities: home.facilities,
    emissions: strong(fmt.emissions(home.emissions_t)),
  });
  if (!home.potential) return [emitted, t("home-answer-potential-none")];
  const could = t("home-answer-potential", { emissions: strong(fmt.range(home.potential.emissions_t, fmt.emissions)) });
  if (!home.plan || home.plan.projects === 0) return [emitted, could];
  const plan = t("home-answer-plan", {
    emissions: strong(fmt.range(home.plan.emissions_t, fmt.emissions)),
    last_year: home.plan.last_year,
  });
  return [emitted, could, plan];
}

/** Readings of the own estate in one row, those of the whole city in the next. */
export function byScope(readings: readonly Reading[]): Reading[][] {
  return (["estate", "district", "city"] as const)
    .map((scope) => readings.filter((reading) => reading.scope === scope))
    .filter((row) => row.length > 0);
}

/** Where a question of the inbox leads: to the facilities or findings that it is about, or to what rests on the answer. */
const QUESTIONS: Record<string, { href: string; word: string }> = {
  "question-floor-area": { href: "/portfolio?only=no-area", word: "home-inbox-question" },
  "question-bills": { href: "/portfolio?only=no-bills", word: "home-inbox-question" },
  "question-use": { href: "/portfolio", word: "home-inbox-question" },
  "question-plant": { href: "/portfolio", word: "home-inbox-question" },
  "question-hours": { href: "/portfolio", word: "home-inbox-question" },
  "question-units": { href: "/findings?code=bill.unit_slip", word: "home-inbox-question" },
  "question-swap": { href: "/findings?code=meter.swapped", word: "home-inbox-question" },
  "question-gaps": { href: "/findings?code=bill.gap", word: "home-inbox-question" },
  "question-cost": { href: "/plan", word: "home-inbox-plan" },
  "question-tariff": { href: "/plan", word: "home-inbox-plan" },
  "question-drivers": { href: "/scenario", word: "home-inbox-assumptions" },
};

/** The one thing to do about an item of the inbox: where it leads, and what the link says. Some questions only an authority can answer. */
export function inboxAction(item: InboxItem): { href: string; word: string } | null {
  switch (item.kind) {
    case "finding":
      return { href: `/findings?code=${encodeURIComponent(item.code)}`, word: "home-inbox-finding" };
    case "question":
      return QUESTIONS[item.code] ?? null;
    case "run":
      return { href: "/plan", word: "home-inbox-run" };
    case "import":
      return { href: "/import", word: "home-inbox-import" };
  }
}

/** Most parts that are read at a glance; what is beyond is one part more. */
const MOST = 7;

/** A part of almost nothing is not 0%, and nearly all is not 100%. */
export function shareText(share: number, fmt: Words["fmt"]): string {
  return fmt.percent(share, share < 0.0995 || share > 0.995 ? 1 : 0);
}

type Item = { id: string; name: string; emissions: number };

/** The parts of a whole by emissions, the small ones together under `rest`, each with its amount and share. */
export function emissionParts(items: readonly Item[], rest: (count: number) => string, { fmt }: Speech): Part[] {
  const total = items.reduce((sum, item) => sum + item.emissions, 0);
  const { shown, rest: small } = largestParts(items, (item) => item.emissions, MOST);
  const part = (id: string, name: string, amount: number): Part => ({
    id,
    name,
    amount,
    label: `${fmt.emissions(amount)} · ${shareText(total > 0 ? amount / total : 0, fmt)}`,
  });
  const parts = shown.map((item) => part(item.id, item.name, item.emissions));
  if (small.length === 0) return parts;
  return [...parts, part("rest", rest(small.length), small.reduce((sum, item) => sum + item.emissions, 0))];
}
