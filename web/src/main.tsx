import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";
import { whenSessionLost } from "./api/client";
import { ApiProblem } from "./api/problem";
import { cityQuery, sessionQuery } from "./api/queries";
import { ToastProvider } from "./parts/Toast";
import { router } from "./router";
import "./theme/fonts.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/print.css";
import { startTheme } from "./theme/theme";
import { useWords, WordsProvider } from "./words";
import { loadWords } from "./words/catalogue";
import { language } from "./words/language";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the server refused it refuses again; only a lost connection is tried anew.
      retry: (count, problem) => problem instanceof ApiProblem && problem.code === "unreachable" && count < 2,
    },
  },
});

whenSessionLost(() => {
  queries.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, person: null });
});

startTheme();
// Asked before React has begun to draw, and side by side: who is here, of which city, on which page.
void queries.prefetchQuery(sessionQuery);
void queries.prefetchQuery(cityQuery);
void router.load();
void loadWords(language());

/** Answers hold words too: in another language everything is asked anew. */
const askAnew = () => void queries.invalidateQueries();

function Application() {
  const words = useWords();
  return (
    <I18nProvider locale={words.language}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </I18nProvider>
  );
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <WordsProvider onChange={askAnew}>
        <Application />
      </WordsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
