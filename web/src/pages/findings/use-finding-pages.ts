import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { answer, client } from "../../api/client";
import type { FindingsChoice } from "./choice";

/** So many rows come at once. */
const STEP = 100;

/** The chosen findings, page upon page as far as somebody has read. */
export function useFindingPages(choice: FindingsChoice) {
  const pages = useInfiniteQuery({
    queryKey: ["findings", "pages", choice],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET("/api/v1/findings", { params: { query: { ...choice, offset: pageParam, limit: STEP } }, signal })),
    getNextPageParam: (last, all) => {
      const read = all.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && read < last.total ? read : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = pages.data?.pages.at(-1)?.total ?? 0;
  return {
    ...pages,
    rows,
    total,
    /** How many the next page brings. */
    next: pages.hasNextPage ? Math.min(STEP, total - rows.length) : 0,
  };
}
