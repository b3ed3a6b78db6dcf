import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useExplanation } from "../api/queries";
import type { Explanation } from "../api/types";
import { useWords } from "../words";
import { Button } from "./Button";
import { Drawer } from "./Drawer";
import { explanationText } from "./explain-text";
import { ExplainTree } from "./ExplainTree";
import styles from "./ExplainDrawer.module.css";
import { Loading } from "./Loading";
import { ProblemNote } from "./ProblemNote";

/** "Where does this come from?", for the figure that the address names (`explain=facility:X:energy@2025`). */
export function ExplainDrawer() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const reference = typeof search.explain === "string" && search.explain !== "" ? search.explain : undefined;
  // Another figure is another explanation: what was open in the last one is forgotten.
  return reference && <Explained key={reference} reference={reference} />;
}

function Explained({ reference }: { reference: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const explanation = useExplanation(reference);
  const close = () =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, explain: undefined })) as never,
      resetScroll: false,
    });
  return (
    <Drawer title={t("facility-explain-title")} onClose={close}>
      {explanation.data ? (
        <Argument explanation={explanation.data} />
      ) : explanation.error ? (
        <ProblemNote problem={explanation.error} retry={() => void explanation.refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </Drawer>
  );
}

function Argument({ explanation }: { explanation: Explanation }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const basis = t("facility-explain-basis", { pack: explanation.pack, seq: explanation.seq });
    await navigator.clipboard.writeText([...explanation.nodes.map((node) => explanationText(node, t)), "", basis].join("\n"));
    setCopied(true);
  };
  return (
    <div className={styles.argument}>
      <p className={styles.lead}>{t("facility-explain-lead")}</p>
      {explanation.nodes.map((node) => (
        <ExplainTree key={`${node.figure} ${node.of}`} node={node} />
      ))}
      <p className={styles.basis}>{t("facility-explain-basis", { pack: explanation.pack, seq: explanation.seq })}</p>
      <div>
        <Button small onPress={() => void copy()}>
          {t(copied ? "facility-explain-copied" : "facility-explain-copy")}
        </Button>
      </div>
    </div>
  );
}
