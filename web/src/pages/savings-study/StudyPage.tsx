import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useKeepStudy, useWithdrawStudy } from "../../api/actions";
import { useStudy } from "../../api/queries";
import type { StudyPage as Study } from "../../api/types";
import { Answer } from "../../parts/Answer";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import { ComparisonSection } from "./ComparisonSection";
import { draftOf, studyOf } from "./draft";
import { EventsSection } from "./EventsSection";
import { Obstacle } from "./Obstacle";
import { PlanSection } from "./PlanSection";
import { ResultSection } from "./ResultSection";
import { planFileHref, STUDIES_HREF } from "./study-address";
import { studySentences } from "./study-answer";
import { StudyForm } from "./StudyForm";
import styles from "./StudyPage.module.css";
import { StudyNotes } from "./StudyNotes";

/** A study of works: before them what the meter can prove, after them what was saved. */
export default function StudyPage() {
  const { study: id = "" } = useParams({ strict: false });
  const { t, fmt, language } = useWords();
  const study = useStudy(id);
  const { data: page } = study;
  return (
    <Page
      title={page?.title ?? t("study-title")}
      question={page && t("study-question", { name: page.facility_name })}
      actions={
        <>
          <LinkButton href={STUDIES_HREF} icon="left">
            {t("study-all")}
          </LinkButton>
          {page?.plan &&
            (["pdf", "xlsx"] as const).map((format) => (
              <LinkButton
                aria-label={t("study-plan-file", { format: t(`reports-${format}`) })}
                download
                href={planFileHref(page.id, format, language)}
                icon="download"
                key={format}
              >
                {format.toUpperCase()}
              </LinkButton>
            ))}
          {page?.may_amend && <ChangeStudy page={page} />}
        </>
      }
    >
      {page ? (
        <>
          <Answer sentences={studySentences(page, { t, fmt })} />
          <p className={styles.basis}>
            <StudyBasis page={page} />
          </p>
          {page.result ? <ResultSection page={page} result={page.result} /> : page.result_problem && <Obstacle problem={page.result_problem} />}
          {page.result && <EventsSection page={page} result={page.result} />}
          {page.plan ? <PlanSection page={page} plan={page.plan} /> : page.plan_problem && <Obstacle problem={page.plan_problem} />}
          {page.result && <ComparisonSection page={page} />}
          <StudyNotes page={page} />
        </>
      ) : study.error ? (
        <ProblemNote problem={study.error} retry={() => void study.refetch()} />
      ) : (
        <Loading height={420} />
      )}
    </Page>
  );
}

function StudyBasis({ page: { works, basis, facility_name, supply_meters, generation_meters } }: { page: Study }) {
  const { t, fmt } = useWords();
  const parts = [
    facility_name,
    t(`carrier-${works.carrier}`),
    t("savings-works-days", { from: fmt.date(works.works_from), to: fmt.date(works.works_to) }),
    basis && t(`savings-model-${basis.model}`),
    supply_meters.length > 0 && t("study-meters", { meters: supply_meters.join(", ") }),
    (works.apart_meters ?? []).length > 0 && t("study-apart-meters", { meters: (works.apart_meters ?? []).join(", ") }),
    generation_meters.length > 0 && t("study-generation", { meters: generation_meters.join(", ") }),
  ];
  return (
    <>
      {parts.filter(Boolean).join(" · ")}
      {basis && <span className={styles.reason}>{basis.reason}</span>}
    </>
  );
}

/** Changing and taking away; both say what version they saw. */
function ChangeStudy({ page }: { page: Study }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"change" | "withdraw">();
  const keep = useKeepStudy(page.id);
  const withdraw = useWithdrawStudy(page.id);
  const close = () => {
    keep.reset();
    withdraw.reset();
    setOpen(undefined);
  };
  return (
    <>
      <Button onPress={() => setOpen("change")}>{t("study-change")}</Button>
      <Button kind="plain" onPress={() => setOpen("withdraw")}>
        {t("study-withdraw")}
      </Button>
      <Dialog onClose={close} open={open === "change"} title={t("study-change-title")} wide>
        <StudyForm
          busy={keep.isPending}
          meters={{ [page.works.carrier]: page.meters }}
          changing
          initial={draftOf(page)}
          key={page.version}
          onKeep={(draft) => keep.mutate(studyOf(draft, page.version), { onSuccess: close })}
          problem={keep.error}
        />
      </Dialog>
      <Dialog
        actions={
          <>
            <Button onPress={close}>{t("study-cancel")}</Button>
            <Button
              busy={withdraw.isPending}
              kind="danger"
              onPress={() => withdraw.mutate(page.version, { onSuccess: () => void navigate({ to: STUDIES_HREF as never }) })}
            >
              {t("study-withdraw")}
            </Button>
          </>
        }
        onClose={close}
        open={open === "withdraw"}
        title={t("study-withdraw-title", { title: page.title })}
      >
        <p>{t("study-withdraw-text")}</p>
        {withdraw.error && <ProblemNote problem={withdraw.error} />}
      </Dialog>
    </>
  );
}
