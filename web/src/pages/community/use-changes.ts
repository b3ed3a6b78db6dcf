import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import type { BlockChanges } from "../../api/types";
import { changesOf, searchOf } from "./changes";

/** How long a hand may rest before the block is planned anew, ms. */
const REST_MS = 300;

/**
 * What the sliders say, at once and as it is asked for: the address carries it, so that a link shows the same answer. An
 * address without any shows the block as it was saved; `filed=1` shows it as its file alone says.
 */
export function useChanges(saved: BlockChanges): { set: BlockChanges; asked: BlockChanges; change: (changes: BlockChanges) => void } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = useMemo(() => {
    const changes = changesOf(search);
    return Object.keys(changes).length > 0 || search.filed === 1 ? changes : saved;
  }, [search, saved]);
  const [hand, setHand] = useState<BlockChanges>();
  useEffect(() => {
    if (!hand) return;
    const rest = setTimeout(() => {
      void navigate({
        to: ".",
        search: ((before: Record<string, unknown>) => ({
          ...before,
          ...searchOf(hand),
          filed: Object.keys(hand).length === 0 && Object.keys(saved).length > 0 ? 1 : undefined,
        })) as never,
        replace: true,
        resetScroll: false,
      });
      setHand(undefined);
    }, REST_MS);
    return () => clearTimeout(rest);
  }, [hand, saved, navigate]);
  return { set: hand ?? asked, asked, change: setHand };
}
