import { useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useCity, useFacility } from "../../api/queries";
import type { FacilityPage as Facility, FindingRow } from "../../api/types";
import { Button } from "../../parts/Button";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useYear } from "../../shell/use-year";
import { useWords } from "../../words";
import { mendedByAmending } from "../findings/advice";
import { FindingKinds } from "../findings/FindingKinds";
import { savingsHref } from "../savings/address";
import { AmendDialog } from "./AmendDialog";
import { BillsChart } from "./BillsChart";
import { BillsTable } from "./BillsTable";
import { CarriersSection } from "./CarriersSection";
import { EndUsesChart } from "./EndUsesChart";
import { FacilityAnswer } from "./FacilityAnswer";
import styles from "./FacilityPage.module.css";
import { FactsSection } from "./FactsSection";
import { MeasuresSection } from "./MeasuresSection";
import { PeersSection } from "./PeersChart";
import { ReadingsSection } from "./ReadingsSection";
import { useAmending } from "./use-amending";

const PlaceMap = lazy(() => import("../../map/PlaceMap").then((module) => ({ default: module.PlaceMap })));

/** What is this building doing, and why? */
export default function FacilityPage() {
  const { t } = useWords();
  const params: { id?: string } = useParams({ strict: false });
  const facility = useFacility(params.id ?? "", useYear());
  const { data: page } = facility;
  return (
    <Page
      title={page?.name ?? params.id ?? ""}
      question={t("facility-question")}
      actions={
        <>
          {page && (page.bills.length > 0 || page.has_readings) && (
            <LinkButton href={savingsHref({ facility: page.id })} icon="savings">
              {t("savings-from-facility")}
            </LinkButton>
          )}
          <LinkButton href="/portfolio" icon="left">
            {t("facility-to-portfolio")}
          </LinkButton>
        </>
      }
    >
      {page ? (
        <TheFacility page={page} busy={facility.isPlaceholderData} />
      ) : facility.error ? (
        <ProblemNote problem={facility.error} retry={() => void facility.refetch()} />
      ) : (
        <Loading height={640} />
      )}
    </Page>
  );
}

function TheFacility({ page, busy }: { page: Facility; busy: boolean }) {
  const { t } = useWords();
  const { data: city } = useCity();
  const run = city?.run ?? null;
  const [amending, amend] = useAmending();
  const may = page.may.includes("amend");
  const mend = (finding: FindingRow) =>
    may && mendedByAmending(finding.code) ? (
      <Button small onPress={() => amend(true)}>
        {t("facility-findings-amend")}
      </Button>
    ) : null;
  return (
    <>
      <FacilityAnswer page={page} busy={busy} run={run?.run ?? null} />
      <section className={styles.pair} aria-labelledby="use">
        <h2 className="visually-hidden" id="use">
          {t("facility-use-title")}
        </h2>
        <BillsChart page={page} runYear={run?.year ?? null} />
        <PeersSection page={page} />
      </section>
      <MeasuresSection page={page} calculated={run !== null} />
      <div className={styles.pair}>
        <Section title={t("facility-page-findings-title")} id="findings">
          {page.findings.length > 0 ? <FindingKinds findings={page.findings} action={mend} /> : <p>{t("facility-page-findings-none")}</p>}
        </Section>
        <div className={styles.stack}>
          <EndUsesChart page={page} />
          <CarriersSection page={page} />
        </div>
      </div>
      <div className={styles.pair}>
        <FactsSection page={page} onAmend={() => amend(true)} />
        {page.latitude_deg !== null && page.longitude_deg !== null && (
          <Section title={t("facility-place-title")}>
            <Suspense fallback={<Loading height={280} />}>
              <PlaceMap latitude={page.latitude_deg} longitude={page.longitude_deg} name={page.name} />
            </Suspense>
          </Section>
        )}
      </div>
      <ReadingsSection page={page} />
      <BillsTable page={page} />
      {may && <AmendDialog page={page} open={amending} onClose={() => amend(false)} />}
    </>
  );
}
