import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

type Target = { path: string; search?: Record<string, string | undefined> };

/**
 * Goes elsewhere as soon as `when` holds, in place of this page. The target is asked once: while the other page is on
 * its way this one is still drawn, though the address is the new one already.
 */
export function useRedirect(when: boolean, target: () => Target): void {
  const navigate = useNavigate();
  const where = useRef(target);
  useEffect(() => {
    where.current = target;
  });
  useEffect(() => {
    if (!when) return;
    const { path, search } = where.current();
    void navigate({ to: path, search: (search ?? {}) as never, replace: true });
  }, [when, navigate]);
}
