import { BASE } from "../../api/client";
import type { SavingsPage } from "../../api/types";
import { LinkButton } from "../../parts/LinkButton";
import { useWords } from "../../words";
import { reportAddress } from "./report-address";

/** The study as files, in the language of the page. */
export function SavingsReports({ page }: { page: SavingsPage }) {
  const { t, language } = useWords();
  return (
    <>
      {(["pdf", "xlsx"] as const).map((format) => (
        <LinkButton
          key={format}
          icon="download"
          download
          href={BASE + reportAddress(page, format, language)}
          aria-label={t("savings-report-file", { format: t(`reports-${format}`) })}
        >
          {format.toUpperCase()}
        </LinkButton>
      ))}
    </>
  );
}
