import { useSyncExternalStore } from "react";

const narrow = globalThis.matchMedia?.("(max-width: 719px)");

/** Whether the window is as narrow as a phone; the same limit as in the style sheets. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow?.addEventListener("change", listener);
      return () => narrow?.removeEventListener("change", listener);
    },
    () => narrow?.matches ?? false,
  );
}
