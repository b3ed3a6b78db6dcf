import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../words";
import styles from "./ExplainButton.module.css";
import { Icon } from "./Icon";

/** "Where does this come from?": opens the drawer with the origin of a figure; the reference is in the address. */
export function ExplainButton({ reference, of }: { reference: string; /** The figure in words, for screen readers. */ of?: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, explain: reference })) as never,
      resetScroll: false,
    });
  const label = of ? t("part-explain-of", { figure: of }) : t("part-explain");
  return (
    <button aria-label={label} className={styles.explain} onClick={open} title={t("part-explain")} type="button">
      <Icon name="explain" size={16} />
    </button>
  );
}
