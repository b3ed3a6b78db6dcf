import { type KeyboardEvent, useRef, useState } from "react";
import type { ExplanationNode } from "../api/types";
import { useExplanation } from "../api/queries";
import { useWords } from "../words";
import { sourceText, readableValue } from "./explain-text";
import { treeStep } from "./explain-keys";
import styles from "./ExplainTree.module.css";

/** So many inputs are shown at once; a city has thousands. */
const STEP = 40;

/** How a figure was made, as a tree that reads like an argument and is walked with the arrow keys. */
export function ExplainTree({ node }: { node: ExplanationNode }) {
  const { t } = useWords();
  const tree = useRef<HTMLUListElement>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    const here = (event.target as HTMLElement).closest<HTMLElement>('[role="treeitem"]');
    if (!here || event.target !== here) return;
    const step = treeStep(
      event.key,
      items.map((item) => ({
        level: Number(item.getAttribute("aria-level")),
        expanded: item.getAttribute("aria-expanded"),
      })),
      items.indexOf(here),
    );
    if (step === null) return;
    event.preventDefault();
    if (step === "toggle") here.querySelector<HTMLElement>(":scope > div")?.click();
    else items[step]?.focus();
  };

  return (
    // The items take the focus one after the other, the tree itself only handles their keys.
    <ul
      ref={tree}
      role="tree"
      aria-label={t("facility-explain-tree", { figure: node.figure_name })}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      <Item node={node} level={1} position={1} of={1} open />
    </ul>
  );
}

interface ItemProps {
  node: ExplanationNode;
  level: number;
  position: number;
  of: number;
  open?: boolean;
}

function Item({ node, level, position, of, open = false }: ItemProps) {
  const { t } = useWords();
  const [expanded, setExpanded] = useState(open);
  const [shown, setShown] = useState(STEP);
  const lazy = node.inputs.length === 0 && node.reference !== null;
  const further = useExplanation(lazy && expanded ? (node.reference ?? undefined) : undefined);
  const inputs = lazy ? (further.data?.nodes[0]?.inputs ?? []) : node.inputs;
  const opens = lazy || inputs.length > 0;

  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={opens ? expanded : undefined}
      tabIndex={level === 1 ? 0 : -1}
      className={styles.item}
    >
      {/* The key handler of the tree clicks here: Enter and Space open as the mouse does. */}
      <div className={opens ? styles.opener : styles.leaf} onClick={() => opens && setExpanded(!expanded)}>
        <span className={styles.twist} data-open={expanded} aria-hidden="true">
          {opens ? "›" : "·"}
        </span>
        <span className={styles.words}>
          <span className={styles.line}>
            <span className={styles.figure}>{node.figure_name}</span>
            <span className={styles.value} title={`${node.value} ${node.unit}`}>
              {/* The value of a run is its year: a label, not an amount. */}
              {node.figure === "run" ? node.value : readableValue(node.value)} <span className={styles.unit}>{node.unit === "1" ? "" : node.unit}</span>
            </span>
          </span>
          <span className={styles.of}>{node.of}</span>
          {node.method && <span className={styles.method}>= {node.method}</span>}
          {node.source && (
            <span className={styles.source}>
              <span className="visually-hidden">{t("facility-explain-source")} </span>
              {sourceText(node.source, t)}
            </span>
          )}
          {node.fact && (
            <span className={styles.fact}>
              <span className="visually-hidden">{t("facility-explain-fact")} </span>
              {node.fact}
            </span>
          )}
        </span>
      </div>
      {expanded && further.isLoading && <p className={styles.note}>{t("facility-explain-loading")}</p>}
      {expanded && further.error && <p className={styles.note}>{further.error.message}</p>}
      {expanded && inputs.length > 0 && (
        <ul role="group" className={styles.group}>
          {inputs.slice(0, shown).map((input, at) => (
            <Item key={`${at} ${input.figure} ${input.of}`} node={input} level={level + 1} position={at + 1} of={inputs.length} />
          ))}
          {inputs.length > shown && (
            <li role="none">
              <button type="button" className={styles.more} onClick={() => setShown(shown + STEP)}>
                {t("facility-explain-more", { count: Math.min(STEP, inputs.length - shown) })}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
