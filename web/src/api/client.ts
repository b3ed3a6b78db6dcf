/** The one way to the API: language, CSRF token and lost sessions are seen to here. */
import createClient, { type Middleware } from "openapi-fetch";
import { language } from "../words/language";
import { problemOf, unreachable } from "./problem";
import type { paths } from "./schema";

export const BASE = "/api/v1";

/** Only in memory: a token that lay in storage could be read by whatever else runs on the machine. */
let csrfToken = "";
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

let onSessionLost = (): void => {};
/** Called whenever an answer says that nobody is signed in. */
export function whenSessionLost(listener: () => void): void {
  onSessionLost = listener;
}

const dress: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(headers(request.method))) request.headers.set(name, value);
  },
  onResponse({ response }) {
    noteStatus(response.status);
  },
};

/** The headers that every call carries, for the few that cannot go through the typed client. */
export function headers(method: string): Record<string, string> {
  const reading = method === "GET" || method === "HEAD";
  return { "accept-language": language(), ...(reading ? {} : { "x-csrf-token": csrfToken }) };
}

/** To be told of answers that did not come through the typed client. */
export function noteStatus(status: number): void {
  if (status === 401) onSessionLost();
}

export const client = createClient<paths>({ baseUrl: "" });
client.use(dress);

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The data of an answer; throws an `ApiProblem` for everything else. */
export async function answer<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  let settled: Outcome<T>;
  try {
    settled = await outcome;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw unreachable(cause);
  }
  if (!settled.response.ok) throw problemOf(settled.error, settled.response);
  return settled.data as T;
}
