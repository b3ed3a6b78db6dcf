import { useMemo } from "react";
import type { Home } from "../../api/types";
import { ShareBars } from "../../charts/ShareBars";
import { StatusMark } from "../../parts/StatusMark";
import { useWords } from "../../words";
import styles from "./HomePage.module.css";
import { emissionParts, shareText } from "./home-words";

/** What the emissions are made of: by energy carrier with what its factor rests on, and by use. */
export function Composition({ home }: { home: Home }) {
  const { t, fmt } = useWords();
  const carriers = useMemo(
    () =>
      emissionParts(
        home.carriers.map((c) => ({ id: c.carrier, name: c.name, emissions: c.emissions_t ?? 0 })),
        (count) => t("home-carriers-rest", { count }),
        { t, fmt },
      ),
    [home.carriers, t, fmt],
  );
  const uses = useMemo(
    () =>
      emissionParts(
        home.uses.map((use) => ({ id: use.use, name: use.name, emissions: use.emissions_t })),
        (count) => t("home-uses-rest", { count }),
        { t, fmt },
      ),
    [home.uses, t, fmt],
  );
  const tonnes = t("unit-tonnes");
  const columns = [
    { key: "name", label: t("home-part-name") },
    { key: "emissions", label: t("home-part-emissions"), unit: tonnes },
    { key: "share", label: t("home-part-share"), unit: "%" },
    { key: "energy", label: t("home-part-energy"), unit: "kWh" },
  ];
  const share = (emissions: number) => (home.emissions_t > 0 ? Math.round((emissions / home.emissions_t) * 1000) / 10 : null);
  const sentence = (parts: typeof uses) =>
    parts[0]
      ? t("home-part-sentence", {
          name: parts[0].name,
          share: shareText(home.emissions_t > 0 ? parts[0].amount / home.emissions_t : 0, fmt),
          total: fmt.emissions(home.emissions_t),
        })
      : t("home-part-none");
  return (
    <div className={styles.halves}>
      {uses.length > 0 && (
        <ShareBars
          parts={uses}
          title={t("home-uses")}
          sentence={sentence(uses)}
          filename={`emissions-by-use-${String(home.year)}`}
          table={{
            columns: [...columns, { key: "facilities", label: t("home-part-facilities") }],
            rows: home.uses.map((use) => ({
              name: use.name,
              emissions: use.emissions_t,
              share: share(use.emissions_t),
              energy: use.energy_kwh,
              facilities: use.facilities,
            })),
          }}
        />
      )}
      {carriers.length > 0 && (
        <div>
          <ShareBars
            parts={carriers}
            title={t("home-carriers")}
            sentence={sentence(carriers)}
            filename={`emissions-by-carrier-${String(home.year)}`}
            table={{
              columns: [...columns, { key: "factor", label: t("home-part-factor") }],
              rows: home.carriers.map((c) => ({
                name: c.name,
                emissions: c.emissions_t,
                share: share(c.emissions_t ?? 0),
                energy: c.energy_kwh,
                factor: c.factor,
              })),
            }}
          />
          <ul className={styles.factors}>
            {home.carriers.map((c) => (
              <li key={c.carrier}>
                {c.name}: {c.factor} <StatusMark status={c.status} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
