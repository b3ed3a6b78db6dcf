/** What an arrow key does in a tree, by the pattern of the ARIA Authoring Practices. */

/** A visible item: its level and whether it is open (null where nothing lies below). */
export interface TreeItem {
  level: number;
  expanded: string | null;
}

/** The index to go to, `toggle` to open or close the item itself, or null where the key means nothing here. */
export function treeStep(key: string, items: readonly TreeItem[], at: number): number | "toggle" | null {
  const item = items[at];
  if (!item) return null;
  switch (key) {
    case "ArrowDown":
      return at + 1 < items.length ? at + 1 : null;
    case "ArrowUp":
      return at > 0 ? at - 1 : null;
    case "Home":
      return 0;
    case "End":
      return items.length - 1;
    case "Enter":
    case " ":
      return item.expanded === null ? null : "toggle";
    case "ArrowRight":
      if (item.expanded === "false") return "toggle";
      return item.expanded === "true" && (items[at + 1]?.level ?? 0) > item.level ? at + 1 : null;
    case "ArrowLeft":
      if (item.expanded === "true") return "toggle";
      return parentOf(items, at);
    default:
      return null;
  }
}

function parentOf(items: readonly TreeItem[], at: number): number | null {
  const level = items[at]?.level ?? 0;
  for (let above = at - 1; above >= 0; above -= 1) if ((items[above]?.level ?? 0) < level) return above;
  return null;
}
