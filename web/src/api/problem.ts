import type { Problem } from "./types";

/** A refusal of the API, thrown by every query and action. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly hint: string;
  readonly status: number;
  /** Seconds to wait, where the server names them. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, status: number, retryAfter: number | null = null) {
    super(problem.error);
    this.name = "ApiProblem";
    this.code = problem.code;
    this.hint = problem.hint;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** What the server said, or, where something between answered in its place, the status alone. */
export function problemOf(body: unknown, response: Response): ApiProblem {
  const wait = Number(response.headers.get("retry-after"));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
  if (typeof body === "object" && body !== null && "code" in body && typeof body.code === "string") {
    const { code, error, hint } = body as Partial<Problem> & { code: string };
    return new ApiProblem({ code, error: error ?? "", hint: hint ?? "" }, response.status, retryAfter);
  }
  return new ApiProblem({ code: CODES[response.status] ?? "internal", error: "", hint: "" }, response.status, retryAfter);
}

/** The server could not be reached at all. */
export function unreachable(cause: unknown): ApiProblem {
  const error = cause instanceof Error ? cause.message : String(cause);
  return new ApiProblem({ code: "unreachable", error, hint: "" }, 0);
}

const CODES: Record<number, string> = {
  400: "bad-request",
  401: "not-signed-in",
  403: "forbidden",
  404: "not-found",
  409: "conflict",
  413: "too-large",
  422: "unprocessable",
  429: "too-many-requests",
  502: "unreachable",
  503: "unreachable",
  504: "unreachable",
};
