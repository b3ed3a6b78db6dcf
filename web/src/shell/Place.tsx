import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { facilityQuery } from "../api/queries";
import type { CityInfo } from "../api/types";
import { AppLink } from "../parts/AppLink";
import { Icon } from "../parts/Icon";
import { useWords } from "../words";
import styles from "./Place.module.css";
import { useYear } from "./use-year";

/** Where one is: city, district, facility. */
export function Place({ city }: { city: CityInfo }) {
  const { t } = useWords();
  const { id } = useParams({ strict: false }) as { id?: string };
  const year = useYear();
  const { data: facility } = useQuery({ ...facilityQuery(id ?? "", year), enabled: id !== undefined });
  const steps: { name: string; href: string }[] = [{ name: city.name, href: "/" }];
  if (id !== undefined && facility) {
    const { district } = facility;
    if (district) steps.push({ name: district, href: `/portfolio?district=${encodeURIComponent(district)}` });
    steps.push({ name: facility.name, href: `/facility/${encodeURIComponent(id)}` });
  }
  return (
    <nav aria-label={t("shell-place")}>
      <ol className={styles.place}>
        {steps.map(({ name, href }, index) => (
          <li className={styles.step} key={href}>
            {index > 0 && <Icon name="right" size={14} />}
            {index < steps.length - 1 || steps.length === 1 ? <AppLink href={href}>{name}</AppLink> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
