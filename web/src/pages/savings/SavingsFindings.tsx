import type { FindingRow, SavingsResult } from "../../api/types";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { FindingKinds } from "../findings/FindingKinds";

/** What is noteworthy about bills, weather and model, and what to do about it. */
export function SavingsFindings({ result }: { result: SavingsResult }) {
  const { t } = useWords();
  const several = result.meters.length > 1;
  const rows = result.findings.map(({ code, severity, title, message, meter }): FindingRow => ({
    code,
    severity,
    title,
    message: several ? t("savings-finding-of", { meter, message }) : message,
    facility_id: null,
    subject_id: meter,
    subject_kind: "meter",
    subject_name: null,
    source: null,
  }));
  return (
    <Section title={t("savings-findings")} id="findings">
      {rows.length > 0 ? <FindingKinds findings={rows} /> : <p>{t("savings-findings-none")}</p>}
    </Section>
  );
}
