/** Work that takes a while: its list, and one job followed live. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { answer, BASE, client } from "./client";
import type { Job } from "./types";

/** The last 20 jobs; asked again every few seconds while one is under way. */
export const useJobs = (enabled = true) =>
  useQuery({
    queryKey: ["jobs"],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/jobs", { signal })),
    refetchInterval: (query) => (query.state.data?.jobs.some((job) => job.state === "running") ? 3000 : 30_000),
    enabled,
  });

/** One job, followed through server-sent events; asked every two seconds where these do not come through. */
export function useJob(id: string | undefined) {
  const queries = useQueryClient();
  const live = useRef(false);
  const query = useQuery({
    queryKey: ["job", id],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/jobs/{id}", { params: { path: { id: id ?? "" } }, signal })),
    enabled: Boolean(id),
    refetchInterval: ({ state }) => (state.data?.state === "running" && !live.current ? 2000 : false),
  });
  const state = query.data?.state;
  useEffect(() => {
    if (!id || state !== "running") return;
    const events = new EventSource(`${BASE}/jobs/${encodeURIComponent(id)}/events`);
    events.onmessage = (event: MessageEvent<string>) => {
      live.current = true;
      queries.setQueryData(["job", id], JSON.parse(event.data) as Job);
    };
    events.onerror = () => {
      live.current = false;
      // One question wakes the interval up again.
      void queries.invalidateQueries({ queryKey: ["job", id] });
    };
    return () => {
      live.current = false;
      events.close();
    };
  }, [id, state, queries]);

  // Of a block only figures are worked out.
  const changesTheCity = query.data?.kind === "import" || query.data?.kind === "run";
  // A finished job has changed the city: what is on the pages is asked anew, once.
  const before = useRef(state);
  useEffect(() => {
    if (before.current === "running" && state === "done" && changesTheCity) {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "job" && queryKey[0] !== "session" });
    }
    before.current = state;
  }, [state, changesTheCity, queries]);
  return query;
}
