import { EmptyState } from "../parts/EmptyState";
import { LinkButton } from "../parts/LinkButton";
import { Page } from "../parts/Page";
import { useWords } from "../words";

/** An address that no page has. */
export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t("shell-not-found")}>
      <EmptyState
        action={
          <LinkButton href="/" kind="primary">
            {t("shell-to-home")}
          </LinkButton>
        }
        sentence={t("shell-not-found-sentence")}
      />
    </Page>
  );
}
