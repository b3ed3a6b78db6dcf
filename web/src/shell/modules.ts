/** The modules of the application, in the order in which a city works through them. */
import type { Capability } from "../api/types";
import type { IconName } from "../parts/Icon";

export type Module = {
  href: string;
  icon: IconName;
  /** Key of its name. */
  name: string;
  /** After `g`, the key that goes there. */
  key: string;
  /** Only shown to whom may do this somewhere. */
  needs?: readonly Capability[];
  /** Among the few on the bar of a phone. */
  first?: boolean;
};

export const MODULES: readonly Module[] = [
  { href: "/", icon: "home", name: "shell-home", key: "h", first: true },
  { href: "/portfolio", icon: "portfolio", name: "shell-portfolio", key: "p", first: true },
  { href: "/findings", icon: "findings", name: "shell-findings", key: "f", first: true },
  { href: "/plan", icon: "plan", name: "shell-plan", key: "l", first: true },
  { href: "/savings", icon: "savings", name: "shell-savings", key: "v" },
  { href: "/inventory", icon: "inventory", name: "shell-inventory", key: "n" },
  { href: "/scenario", icon: "scenario", name: "shell-scenario", key: "s" },
  { href: "/community", icon: "community", name: "shell-community", key: "c" },
  { href: "/reports", icon: "reports", name: "shell-reports", key: "r", needs: ["report"] },
  { href: "/import", icon: "import", name: "shell-import", key: "i", needs: ["import"] },
  { href: "/administration", icon: "people", name: "shell-administration", key: "a", needs: ["manage-people", "read-journal"] },
];

/** Those that a person may use. */
export function modulesFor(may: readonly Capability[]): readonly Module[] {
  return MODULES.filter(({ needs }) => !needs || needs.some((capability) => may.includes(capability)));
}
