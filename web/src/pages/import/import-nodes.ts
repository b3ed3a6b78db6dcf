import type { Grant, Node, Role } from "../../api/types";

/** Roles that carry the right to import, on their node and below. */
const IMPORTING: ReadonlySet<Role> = new Set<Role>(["facility-manager", "analyst", "administrator"]);

/** Where a person may import: the whole city, or these nodes of it. */
export function importNodes(grants: readonly Grant[]): "city" | Node[] {
  const nodes = grants.filter((grant) => IMPORTING.has(grant.role)).map((grant) => grant.node);
  return nodes.some((node) => node.kind === "city") ? "city" : nodes;
}
