import { useNavigate, useParams } from "@tanstack/react-router";
import { useInvitation } from "../../api/queries";
import { ApiProblem } from "../../api/problem";
import { LinkButton } from "../../parts/LinkButton";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import { Welcome } from "../sign-in/Welcome";
import { AcceptForm } from "./AcceptForm";

/** The page behind a link that works once: set-up of the first administrator, an invitation, a new password. */
export default function InvitationPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { token = "" } = useParams({ strict: false }) as { token?: string };
  const { data, error, refetch } = useInvitation(token);

  if (error instanceof ApiProblem && error.code === "not-found") {
    return (
      <Welcome lead={t("people-invitation-gone-lead")} title={t("people-invitation-gone")}>
        <LinkButton href="/sign-in" kind="primary">
          {t("people-sign-in")}
        </LinkButton>
      </Welcome>
    );
  }
  const kind = data?.kind ?? "person";
  return (
    <Welcome lead={data && t(`people-invitation-${kind}-lead`)} title={t(data ? `people-invitation-${kind}` : "people-invitation")}>
      {error && <ProblemNote problem={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {data && <AcceptForm invitation={data} onAccepted={() => void navigate({ to: "/" })} token={token} />}
    </Welcome>
  );
}
