import { useCallback, useEffect, useState } from "react";
import { useParam } from "../scenario/use-param";
import { anchorOf } from "./editing";

/** How often to look for a form that is being opened, fold by fold. */
const LOOKS = 30;

/** Goes to the form of a key: what lies above it is opened, then it is scrolled to and takes the focus. */
export function useJump(): [{ key: string } | undefined, (key: string) => void] {
  const [asked, setAsked] = useParam("at");
  const [shown, setShown] = useState<{ key: string }>();
  const show = useCallback((key: string) => setShown({ key }), []);
  useEffect(() => {
    if (typeof asked !== "string") return;
    show(asked);
    setAsked(undefined);
  }, [asked, setAsked, show]);
  useEffect(() => {
    if (!shown) return;
    let [left, frame] = [LOOKS, 0];
    const look = () => {
      const form = document.getElementById(anchorOf(shown.key));
      if (form) {
        form.scrollIntoView({ block: "center" });
        form.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
      } else if (left-- > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [shown]);
  return [shown, show];
}
