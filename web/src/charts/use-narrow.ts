import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Below this width lines cannot be named at their ends, px. */
const NARROW_PX = 620;

/** Whether a chart has little room: its own width counts, not that of the window. */
export function useNarrow<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null);
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setNarrow(element.clientWidth > 0 && element.clientWidth < NARROW_PX);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, narrow];
}
