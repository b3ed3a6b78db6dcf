/** Which address shows which page. Every page is a piece of its own, fetched when it is first wanted. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { Loading } from "./parts/Loading";
import { NotFound } from "./shell/NotFound";
import { PageProblem } from "./shell/PageProblem";
import { Shell } from "./shell/Shell";

/** What an address may carry; each page reads its own and takes nonsense as absent. */
export type Search = Record<string, unknown>;

const root = createRootRoute({
  validateSearch: (search: Search): Search => search,
  // The year that was chosen stays chosen from page to page.
  search: { middlewares: [retainSearchParams(["year"])] },
});

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

const page = <const Path extends string>(path: Path, load: () => Promise<{ default: () => React.ReactNode }>) =>
  createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load) });

const open = <const Path extends string>(path: Path, load: () => Promise<{ default: () => React.ReactNode }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });

const routes = root.addChildren([
  shell.addChildren([
    page("/", () => import("./pages/home/HomePage")),
    page("/portfolio", () => import("./pages/portfolio/PortfolioPage")),
    page("/facility/$id", () => import("./pages/facility/FacilityPage")),
    page("/findings", () => import("./pages/findings/FindingsPage")),
    page("/import", () => import("./pages/import/ImportPage")),
    page("/plan", () => import("./pages/plan/PlanPage")),
    page("/savings", () => import("./pages/savings/SavingsPage")),
    page("/savings/studies", () => import("./pages/savings-study/StudiesPage")),
    page("/savings/new", () => import("./pages/savings-study/NewStudyPage")),
    page("/savings/study/$study", () => import("./pages/savings-study/StudyPage")),
    page("/inventory", () => import("./pages/inventory/InventoryPage")),
    page("/scenario", () => import("./pages/scenario/ScenarioPage")),
    page("/scenario/city", () => import("./pages/city-scenario/CityScenariosPage")),
    page("/scenario/city/$document", () => import("./pages/city-scenario/CityScenarioPage")),
    page("/community", () => import("./pages/community/CommunityPage")),
    page("/community/$block", () => import("./pages/community/BlockPage")),
    page("/reports", () => import("./pages/reports/ReportsPage")),
    page("/administration", () => import("./pages/administration/AdministrationPage")),
    page("/account", () => import("./pages/account/AccountPage")),
    createRoute({ getParentRoute: () => shell, path: "$", component: NotFound }),
  ]),
  open("/sign-in", () => import("./pages/sign-in/SignInPage")),
  open("/invitation/$token", () => import("./pages/invitation/InvitationPage")),
]);

export const router = createRouter({
  routeTree: routes,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageProblem,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
