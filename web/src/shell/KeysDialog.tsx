import { Fragment } from "react";
import type { Capability } from "../api/types";
import { Dialog } from "../parts/Dialog";
import { useWords } from "../words";
import styles from "./KeysDialog.module.css";
import { modulesFor } from "./modules";

/** Every key of the application. */
export function KeysDialog({ may, open, onClose }: { may: readonly Capability[]; open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const keys: [string[], string][] = [
    [["/"], t("shell-search")],
    [["?"], t("shell-keys")],
    ...modulesFor(may).map(({ key, name }): [string[], string] => [["g", key], t(name)]),
    [["↑", "↓"], t("shell-keys-rows")],
    [[t("shell-keys-space")], t("shell-keys-select")],
    [["⇧", t("shell-keys-space")], t("shell-keys-select-range")],
    [["↵"], t("shell-keys-open")],
    [["Esc"], t("shell-keys-close")],
  ];
  return (
    <Dialog onClose={onClose} open={open} title={t("shell-keys")}>
      <dl className={styles.keys}>
        {keys.map(([press, meaning]) => (
          <Fragment key={meaning}>
            <dt>
              {press.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>{" "}
                </Fragment>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
