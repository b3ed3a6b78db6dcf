import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Capability } from "../api/types";
import { goTo } from "../parts/AppLink";
import { modulesFor } from "./modules";
import { events, type Opened, openKeys, openSearch } from "./open";

const Dialogs = lazy(() => import("./Dialogs"));

/** How long `g` waits for the second key. */
const PATIENCE_MS = 1200;

/** Inputs that take no letters: from them the keys of the application go on working. */
const WORDLESS = new Set(["range", "checkbox", "radio", "button", "submit", "file"]);

/** Whether a key belongs to what has the focus. */
function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WORDLESS.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(textarea|select)$/i.test(target.tagName));
}

/**
 * The keys of the application, and the two dialogs that they open.
 *
 * It listens from the first paint on; only the dialogs come later. A key pressed before they have come is not lost.
 */
export function Shortcuts({ may }: { may: readonly Capability[] }) {
  const router = useRouter();
  const [shown, setShown] = useState<Opened>();

  useEffect(() => {
    const show = (event: Event) => setShown(event.type as Opened);
    events.addEventListener("search", show);
    events.addEventListener("keys", show);
    return () => {
      events.removeEventListener("search", show);
      events.removeEventListener("keys", show);
    };
  }, []);

  useEffect(() => {
    let going = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const module = Date.now() - going < PATIENCE_MS && modulesFor(may).find(({ key }) => key === event.key);
      going = 0;
      if (module) goTo(router, module.href);
      else if (event.key === "/") openSearch();
      else if (event.key === "?") openKeys();
      else if (event.key === "g") going = Date.now();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [may, router]);

  return (
    <Suspense>
      <Dialogs may={may} onClose={() => setShown(undefined)} shown={shown} />
    </Suspense>
  );
}
