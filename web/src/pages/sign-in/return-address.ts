/** Where to go after signing in: only ever a page of this application. */
export function safeReturn(from: unknown): { path: string; search: Record<string, string> } {
  if (typeof from !== "string" || !/^\/(?![/\\])/.test(from)) return { path: "/", search: {} };
  const here = "http://here.invalid";
  const url = new URL(from, here);
  if (url.origin !== here || /^\/(sign-in|invitation)/.test(url.pathname)) return { path: "/", search: {} };
  return { path: url.pathname, search: Object.fromEntries(url.searchParams) };
}
