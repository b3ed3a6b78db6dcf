import { useNavigate, useSearch } from "@tanstack/react-router";
import { useKeepStudy } from "../../api/actions";
import { useSavings } from "../../api/queries";
import { EmptyState } from "../../parts/EmptyState";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { Page } from "../../parts/Page";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import { FacilityFinder } from "../savings/FacilityFinder";
import { newDraft, studyOf } from "./draft";
import { STUDIES_HREF, studyHref } from "./study-address";
import { StudyForm } from "./StudyForm";

/** Works are planned: what is done, what is expected, how it shall be measured. */
export default function NewStudyPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { facility: asked }: Record<string, unknown> = useSearch({ strict: false });
  const facility = asked === undefined ? "" : String(asked);
  const savings = useSavings(facility, {});
  const { data: page } = savings;
  const keep = useKeepStudy();
  const choose = (id: string) => void navigate({ to: "/savings/new", search: { facility: id } as never, replace: true });
  return (
    <Page
      narrow
      title={page ? t("study-new-title-of", { name: page.name }) : t("study-new-title")}
      question={t("study-new-question")}
      actions={
        <LinkButton href={STUDIES_HREF} icon="left">
          {t("study-all")}
        </LinkButton>
      }
    >
      <FacilityFinder name={page?.name ?? facility} onChoose={choose} />
      {facility === "" ? (
        <EmptyState sentence={t("study-new-none")} />
      ) : savings.error ? (
        <ProblemNote problem={savings.error} retry={() => void savings.refetch()} />
      ) : page ? (
        page.carriers.length === 0 ? (
          <EmptyState sentence={t("study-no-bills", { name: page.name })} />
        ) : (
          <StudyForm
            busy={keep.isPending}
            meters={page.meters}
            initial={newDraft(page.id, page.carrier ?? "electricity")}
            key={page.id}
            onKeep={(draft) =>
              keep.mutate(studyOf(draft, null), { onSuccess: ({ id }) => void navigate({ to: studyHref(id) as never }) })
            }
            problem={keep.error}
          />
        )
      ) : (
        <Loading height={420} />
      )}
    </Page>
  );
}
