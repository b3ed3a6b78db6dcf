import { useState } from "react";
import type { CityInfo } from "../api/types";
import { useWords } from "../words";
import styles from "./PrintFoot.module.css";

/** On paper: where the figures are from and of which day. */
export function PrintFoot({ city }: { city: CityInfo }) {
  const { t, fmt } = useWords();
  const pack = `${city.pack_id} ${city.pack_version}`;
  const [today] = useState(() => new Date().toISOString());
  const source = t("shell-print-source", { city: city.name, pack, date: fmt.date(today) });
  const run = city.run && t("shell-print-run", { run: city.run.run, date: fmt.date(city.run.at) });
  return <footer className={styles.foot}>{[source, run, city.synthetic && t("part-synthetic-meaning")].filter(Boolean).join(" ")}</footer>;
}
