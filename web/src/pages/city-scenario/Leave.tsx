import { useBlocker } from "@tanstack/react-router";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { useWords } from "../../words";

/** Asks before a page with changes that are not kept is left, within the application or to another one. */
export function Leave({ changed }: { changed: boolean }) {
  const { t } = useWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  });
  const waiting = blocker.status === "blocked";
  return (
    <Dialog
      title={t("cs-leave")}
      open={waiting}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button kind="primary" onPress={() => blocker.reset?.()}>
            {t("cs-stay")}
          </Button>
          <Button kind="danger" onPress={() => blocker.proceed?.()}>
            {t("cs-leave-anyway")}
          </Button>
        </>
      }
    >
      <p>{t("cs-leave-note")}</p>
    </Dialog>
  );
}
