/** Light or dark: chosen, else as the machine is set. */
import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "system";

const KEY = "lcs-theme";
const dark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function chosen(): Theme {
  const theme = globalThis.localStorage?.getItem(KEY);
  return theme === "light" || theme === "dark" ? theme : "system";
}

function shown(): "light" | "dark" {
  const theme = chosen();
  return theme === "system" ? (dark?.matches ? "dark" : "light") : theme;
}

function apply(): void {
  document.documentElement.dataset.theme = shown();
  for (const listener of listeners) listener();
}

/** To be called once before the first paint. */
export function startTheme(): void {
  dark?.addEventListener("change", apply);
  apply();
}

export function setTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was chosen, and which of the two is shown now. Charts and the map draw anew when it changes. */
export function useTheme(): { theme: Theme; shown: "light" | "dark" } {
  return { theme: useSyncExternalStore(subscribe, chosen), shown: useSyncExternalStore(subscribe, shown) };
}
