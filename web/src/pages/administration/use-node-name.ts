import { useCity, usePortfolio } from "../../api/queries";
import type { Node } from "../../api/types";
import { useWords } from "../../words";

/** What a node of the facility tree is called; a facility that cannot be seen goes by its number. */
export function useNodeName(): (node: Node) => string {
  const { t } = useWords();
  const { data: city } = useCity();
  const { data: portfolio } = usePortfolio(city?.year);
  return ({ kind, id }) => {
    if (kind === "city" || id === null) return t("people-node-city");
    return kind === "district" ? id : (portfolio?.rows.find((row) => row.id === id)?.name ?? id);
  };
}
