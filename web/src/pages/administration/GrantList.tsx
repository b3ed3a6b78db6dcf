import type { Grant } from "../../api/types";
import { useWords } from "../../words";
import { useNodeName } from "./use-node-name";

/** Roles of a person, each with the part of the city in which it holds. */
export function GrantList({ grants }: { grants: readonly Grant[] }) {
  const { t } = useWords();
  const nodeName = useNodeName();
  if (grants.length === 0) return <>{t("people-no-grants")}</>;
  return (
    <ul>
      {grants.map((grant) => (
        <li key={`${grant.role} ${grant.node.kind} ${grant.node.id}`}>
          {t("people-grant", { role: t(`people-role-${grant.role}`), node: nodeName(grant.node) })}
        </li>
      ))}
    </ul>
  );
}
