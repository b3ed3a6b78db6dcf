/** What people do: one hook for each call that changes something. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, BASE, client, headers, noteStatus, rememberCsrfToken } from "./client";
import { sessionQuery } from "./queries";
import { problemOf, unreachable } from "./problem";
import type {
  Amendment,
  EventRuling,
  BlockOfCity,
  BlockToWrite,
  Job,
  JudgeOrder,
  OperateOrder,
  FacilityPage,
  DraftAnswer,
  ImportOrder,
  InventoryOrder,
  InvitationAcceptance,
  NewCityScenario,
  NewPerson,
  NewStudy,
  PersonUpdate,
  RunOrder,
  SavedCityScenario,
  Session,
  StudyPage,
  Upload,
} from "./types";

/** Another person's data must not stay on the screen: what was read is forgotten, except who is here. */
function begin(queries: QueryClient, session: Session): void {
  rememberCsrfToken(session.csrf_token);
  queries.setQueryData(sessionQuery.queryKey, session);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => answer(client.POST("/api/v1/session", { body })),
    onSuccess: (session) => begin(queries, session),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(client.DELETE("/api/v1/session")),
    onSuccess: () => {
      begin(queries, { person: null, csrf_token: "", first_start: false });
      // The token of the session that is over does not hold for the next one.
      return queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: { current: string; new: string }) => answer(client.PUT("/api/v1/session/password", { body })),
  });

export function useAcceptInvitation(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InvitationAcceptance) =>
      answer(client.POST("/api/v1/invitations/{token}", { params: { path: { token } }, body })),
    onSuccess: (session) => begin(queries, session),
  });
}

export function useInvitePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewPerson) => answer(client.POST("/api/v1/people", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["people"] }),
  });
}

export function useUpdatePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: PersonUpdate & { id: string }) =>
      answer(client.PUT("/api/v1/people/{id}", { params: { path: { id } }, body })),
    onSuccess: () =>
      Promise.all(["people", "session", "journal"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** A link to choose a new password, for a person whose old one is lost. */
export const useRenewInvitation = () =>
  useMutation({
    mutationFn: (id: string) => answer(client.POST("/api/v1/people/{id}/invitation", { params: { path: { id } } })),
  });

export function useAmendFacility(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Amendment): Promise<FacilityPage> =>
      answer(client.POST("/api/v1/facilities/{id}/amendments", { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
  });
}

/** Writes a study; without an id a new one. */
export function useKeepStudy(id?: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewStudy): Promise<StudyPage> =>
      id === undefined
        ? answer(client.POST("/api/v1/savings-studies", { body }))
        : answer(client.PUT("/api/v1/savings-studies/{id}", { params: { path: { id } }, body })),
    onSuccess: (study) => noteStudy(queries, study),
  });
}

export function useDecideEvent(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: EventRuling): Promise<StudyPage> =>
      answer(client.POST("/api/v1/savings-studies/{id}/decisions", { params: { path: { id } }, body })),
    onSuccess: (study) => noteStudy(queries, study),
  });
}

export function useWithdrawStudy(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      answer(client.DELETE("/api/v1/savings-studies/{id}", { params: { path: { id }, query: { version } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["studies"] }),
  });
}

function noteStudy(queries: QueryClient, study: StudyPage) {
  queries.setQueryData(["study", study.id], study);
  return queries.invalidateQueries({ queryKey: ["studies"] });
}
/** Whoever changes a scenario reads all of them anew: others may start from it. */
const renewScenarios = (queries: QueryClient) =>
  Promise.all(["city-scenarios", "city-scenario"].map((key) => queries.invalidateQueries({ queryKey: [key] })));

export function useNewCityScenario() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCityScenario) => answer(client.POST("/api/v1/city-scenarios", { body })),
    onSuccess: () => renewScenarios(queries),
  });
}

export function useSaveCityScenario(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SavedCityScenario) =>
      answer(client.PUT("/api/v1/city-scenarios/{id}", { params: { path: { id } }, body })),
    onSuccess: () => renewScenarios(queries),
  });
}

export function useWithdrawCityScenario(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (replaces: number) =>
      answer(client.DELETE("/api/v1/city-scenarios/{id}", { params: { path: { id }, query: { replaces } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["city-scenarios"] }),
  });
}

/** The path of edited tables; nothing is kept of them. */
export const tryDraft = (
  tables: Record<string, unknown>,
  { scenario, worthYear, signal }: { scenario?: string | undefined; worthYear?: number; signal?: AbortSignal },
): Promise<DraftAnswer> =>
  answer(
    client.POST("/api/v1/city-scenarios/draft", {
      body: { tables: tables as never, scenario: scenario ?? null, worth_year: worthYear ?? null },
      ...(signal ? { signal } : {}),
    }),
  );
/** Writes a block, a new one or a new version; the list and the block are read anew. */
export function useWriteBlock() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: BlockToWrite): Promise<BlockOfCity> => answer(client.POST("/api/v1/community/blocks", { body })),
    onSuccess: (page) => {
      queries.setQueryData(["block", page.block.id], page);
      return queries.invalidateQueries({ queryKey: ["blocks"] });
    },
  });
}

export function useWithdrawBlock() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      answer(client.DELETE("/api/v1/community/blocks/{id}", { params: { path: { id }, query: { version } } })),
    onSuccess: (list, { id }) => {
      queries.setQueryData(["blocks"], list);
      queries.removeQueries({ queryKey: ["block", id] });
    },
  });
}

/** Runs a block day by day on forecasts, as a job. */
export const useOperateBlock = () =>
  useMutation({
    mutationFn: ({ id, body }: { id: string; body: OperateOrder }): Promise<Job> =>
      answer(client.POST("/api/v1/community/blocks/{id}/operation", { params: { path: { id } }, body })),
  });

/** Judges a block's sizes in other years, as a job. */
export const useJudgeBlock = () =>
  useMutation({
    mutationFn: ({ id, body }: { id: string; body: JudgeOrder }): Promise<Job> =>
      answer(client.POST("/api/v1/community/blocks/{id}/judgement", { params: { path: { id } }, body })),
  });

/** A block's file from little: homes, roof, place. */
export const useDraftBlock = () =>
  useMutation({
    mutationFn: (query: { name: string; homes: number; roof_area_m2: number; latitude?: number; longitude?: number }) =>
      answer(client.GET("/api/v1/community/draft", { params: { query } })),
  });

export function useStartImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportOrder) => answer(client.POST("/api/v1/imports", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
}

/** Publishes an uploaded inventory, or, as a trial, says what publishing it would change. */
export function usePublishInventory() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: InventoryOrder) => answer(client.POST("/api/v1/inventories", { body })),
    onSuccess: (saved) => (saved.version === null ? undefined : queries.invalidateQueries({ queryKey: ["inventories"] })),
  });
}

export function useStartRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RunOrder) => answer(client.POST("/api/v1/runs", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
}

export function useCancelJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(client.DELETE("/api/v1/jobs/{id}", { params: { path: { id } } })),
    onSuccess: (job) => {
      queries.setQueryData(["job", job.id], job);
      return queries.invalidateQueries({ queryKey: ["jobs"] });
    },
  });
}

/** Sends files and tells how far it has come (0 to 1); `fetch` does not tell, so the older interface is used. */
export function uploadFiles(files: File[], onProgress: (share: number) => void, signal?: AbortSignal): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", `${BASE}/uploads`);
    for (const [name, value] of Object.entries(headers("POST"))) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(unreachable(new Error("upload")));
    request.onabort = () => reject(new DOMException("upload", "AbortError"));
    request.onload = () => {
      noteStatus(request.status);
      if (request.status < 300) return resolve(request.response as Upload);
      const wait = request.getResponseHeader("retry-after");
      const response = new Response(null, { status: request.status, headers: wait ? { "retry-after": wait } : {} });
      reject(problemOf(request.response, response));
    };
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

export const useUpload = () =>
  useMutation({
    mutationFn: ({ files, onProgress, signal }: { files: File[]; onProgress?: (share: number) => void; signal?: AbortSignal }) =>
      uploadFiles(files, onProgress ?? (() => {}), signal),
  });
