/** What pages read: one hook for each GET of the API. */
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { answer, client, rememberCsrfToken } from "./client";
import type { BlockChanges, SavingsPage } from "./types";

/** Filter and page of the findings. */
export type FindingsFilter = {
  code?: string;
  severity?: "info" | "warning" | "error";
  facility?: string;
  offset?: number;
  limit?: number;
};

/** What is asked about works at a facility; what is not said is left to the server. */
export type SavingsQuestion = {
  carrier?: string | undefined;
  works_from?: string | undefined;
  works_to?: string | undefined;
  model?: SavingsPage["model"] | undefined;
};

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => {
    const session = await answer(client.GET("/api/v1/session", { signal }));
    rememberCsrfToken(session.csrf_token);
    return session;
  },
  staleTime: 5 * 60_000,
});

export const cityQuery = queryOptions({
  queryKey: ["city"],
  queryFn: ({ signal }) => answer(client.GET("/api/v1/city", { signal })),
});

export const homeQuery = (year?: number) =>
  queryOptions({
    queryKey: ["home", year],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/home", { params: { query: { year } }, signal })),
    placeholderData: keepPreviousData,
  });

export const portfolioQuery = (year?: number) =>
  queryOptions({
    queryKey: ["facilities", year],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/facilities", { params: { query: { year } }, signal })),
    placeholderData: keepPreviousData,
  });

export const facilityQuery = (id: string, year?: number) =>
  queryOptions({
    queryKey: ["facility", id, year],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/facilities/{id}", { params: { path: { id }, query: { year } }, signal })),
    // Another year of the same building may stay while the next loads; another building may not.
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

/** Days of a facility's interval readings; the latest year where none is said. */
export const useReadings = (id: string, year: number | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ["readings", id, year],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/facilities/{id}/readings", { params: { path: { id }, query: { year } }, signal })),
    enabled,
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

/** Nothing is asked while the facility is empty. */
export const useSavings = (id: string, question: SavingsQuestion) =>
  useQuery({
    queryKey: ["savings", id, question],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/facilities/{id}/savings", { params: { path: { id }, query: question }, signal })),
    enabled: id !== "",
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

/** All studies, with the correlation between their errors. */
export const useStudies = (correlation?: number) =>
  useQuery({
    queryKey: ["studies", correlation],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/savings-studies", { params: { query: { correlation } }, signal })),
    placeholderData: keepPreviousData,
  });

export const useStudy = (id: string) =>
  useQuery({
    queryKey: ["study", id],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/savings-studies/{id}", { params: { path: { id } }, signal })),
  });

export const useStudyComparison = (id: string, version: number) =>
  useQuery({
    queryKey: ["study-comparison", id, version],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/savings-studies/{id}/comparison", { params: { path: { id } }, signal })),
  });

export const planQuery = (yearlyBudget?: number, limit?: number) =>
  queryOptions({
    queryKey: ["plan", yearlyBudget, limit],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/plan", { params: { query: { yearly_budget: yearlyBudget, limit } }, signal })),
    placeholderData: keepPreviousData,
  });

export const scenarioQuery = (scope: string, yearlyBudget?: number) =>
  queryOptions({
    queryKey: ["scenario", scope, yearlyBudget],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/scenario", { params: { query: { scope, yearly_budget: yearlyBudget } }, signal })),
    placeholderData: keepPreviousData,
  });

export const useSession = () => useQuery(sessionQuery);
export const useCity = (enabled = true) => useQuery({ ...cityQuery, enabled });
export const useHome = (year?: number) => useQuery(homeQuery(year));
export const usePortfolio = (year?: number) => useQuery(portfolioQuery(year));
export const useFacility = (id: string, year?: number) => useQuery(facilityQuery(id, year));
export const usePlan = (yearlyBudget?: number, limit?: number) => useQuery(planQuery(yearlyBudget, limit));
export const useScenario = (scope: string, yearlyBudget?: number) => useQuery(scenarioQuery(scope, yearlyBudget));

export const useCityScenarios = () =>
  useQuery({
    queryKey: ["city-scenarios"],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/city-scenarios", { signal })),
  });

export const useCityScenario = (id: string) =>
  useQuery({
    queryKey: ["city-scenario", id],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/city-scenarios/{id}", { params: { path: { id } }, signal })),
  });

export const useCityScenarioAnswer = (id: string, ownBuildings: boolean) =>
  useQuery({
    queryKey: ["city-scenario", id, "answer", ownBuildings],
    queryFn: ({ signal }) =>
      answer(
        client.GET("/api/v1/city-scenarios/{id}/answer", {
          params: { path: { id }, query: { own_buildings: ownBuildings } },
          signal,
        }),
      ),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

/** A point of a scenario: which of the file, and which year. */
export type ScenarioPoint = { scenario: string; year: number; own_buildings: boolean };

export const useOpenedTotal = (id: string, point: ScenarioPoint) =>
  useQuery({
    queryKey: ["city-scenario", id, "opened", point],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/city-scenarios/{id}/opened", { params: { path: { id }, query: point }, signal })),
    placeholderData: keepPreviousData,
  });

/** Nothing is asked while the cell is empty. */
export const useEmissionCell = (id: string, point: ScenarioPoint, cell: string) =>
  useQuery({
    queryKey: ["city-scenario", id, "cell", point, cell],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/city-scenarios/{id}/cell", { params: { path: { id }, query: { ...point, cell } }, signal })),
    enabled: cell !== "",
  });

export type WhyQuestion = { from_scenario: string; from_year: number; to_scenario: string; to_year: number };

export const useWhyDifferent = (id: string, question: WhyQuestion) =>
  useQuery({
    queryKey: ["city-scenario", id, "why", question],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/city-scenarios/{id}/why", { params: { path: { id }, query: question }, signal })),
    placeholderData: keepPreviousData,
  });

export const useFiguresWorthAsking = (id: string, scenario: string, year: number) =>
  useQuery({
    queryKey: ["city-scenario", id, "worth", scenario, year],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/city-scenarios/{id}/worth", { params: { path: { id }, query: { scenario, year } }, signal })),
  });

export const useFindings = (filter: FindingsFilter = {}) =>
  useQuery({
    queryKey: ["findings", filter],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/findings", { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

/** Nothing is asked while the reference is empty. */
export const useExplanation = (reference: string | undefined) =>
  useQuery({
    queryKey: ["explain", reference],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/explain", { params: { query: { reference: reference ?? "" } }, signal })),
    enabled: Boolean(reference),
  });

/** Nothing is asked while the words are empty. */
export const useSearch = (q: string) =>
  useQuery({
    queryKey: ["search", q],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/search", { params: { query: { q } }, signal })),
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
  });

export const useBlocks = () =>
  useQuery({ queryKey: ["blocks"], queryFn: ({ signal }) => answer(client.GET("/api/v1/community/blocks", { signal })) });

export const useBlock = (id: string) =>
  useQuery({
    queryKey: ["block", id],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/community/blocks/{id}", { params: { path: { id } }, signal })),
  });

/** Planned for its whole year; a question that is given up ends the search on the server. */
export const useBlockAnswer = (id: string, version: number | null, changes: BlockChanges) =>
  useQuery({
    queryKey: ["block-answer", id, version, changes],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/community/blocks/{id}/answer", { params: { path: { id }, query: changes }, signal })),
    // Other sliders of the same block may stay while the next answer is worked out; another block may not.
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    retry: false,
  });

/** Worked out when somebody asks: a dozen plans. */
export const useBlockFronts = (id: string, version: number | null, changes: BlockChanges, enabled: boolean) =>
  useQuery({
    queryKey: ["block-fronts", id, version, changes],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/community/blocks/{id}/fronts", { params: { path: { id }, query: changes }, signal })),
    enabled,
    retry: false,
  });

export const useInventories = () =>
  useQuery({ queryKey: ["inventories"], queryFn: ({ signal }) => answer(client.GET("/api/v1/inventories", { signal })) });

/** Nothing is asked while no inventory is named. */
export const useInventory = (id: string, version?: number) =>
  useQuery({
    queryKey: ["inventories", id, version],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/inventories/{id}", { params: { path: { id }, query: { version } }, signal })),
    enabled: id !== "",
    placeholderData: (before) => (before?.stamp.id === id ? before : undefined),
  });

/** A vintage against the one before it. */
export const useInventoryChange = (id: string, to: number) =>
  useQuery({
    queryKey: ["inventories", id, "changes", to],
    queryFn: ({ signal }) =>
      answer(client.GET("/api/v1/inventories/{id}/changes", { params: { path: { id }, query: { to } }, signal })),
  });

export const useMapInfo = () =>
  useQuery({ queryKey: ["map"], queryFn: ({ signal }) => answer(client.GET("/api/v1/map", { signal })) });

/** The ground under the map, GeoJSON. */
export const useGround = () =>
  useQuery({
    queryKey: ["map", "ground"],
    queryFn: async ({ signal }) =>
      (await answer(client.GET("/api/v1/map/ground", { signal }))) as GeoJSON.FeatureCollection<
        GeoJSON.Geometry,
        { kind: "district" | "road" | "water" | "park"; name: string | null }
      >,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useImportFields = () =>
  useQuery({
    queryKey: ["import-fields"],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/import-fields", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useReports = () =>
  useQuery({ queryKey: ["reports"], queryFn: ({ signal }) => answer(client.GET("/api/v1/reports", { signal })) });

export const usePeople = () =>
  useQuery({ queryKey: ["people"], queryFn: ({ signal }) => answer(client.GET("/api/v1/people", { signal })) });

export const useJournal = (offset = 0, limit = 50) =>
  useQuery({
    queryKey: ["journal", offset, limit],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/journal", { params: { query: { offset, limit } }, signal })),
    placeholderData: keepPreviousData,
  });

export const useInvitation = (token: string) =>
  useQuery({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => answer(client.GET("/api/v1/invitations/{token}", { params: { path: { token } }, signal })),
    retry: false,
  });
