import { useNavigate, useSearch } from "@tanstack/react-router";

/** One parameter of the address, and how to change it without a new entry in the history; nothing removes it. */
export function useParam(name: string): [unknown, (value: string | undefined) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (value: string | undefined) =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, [name]: value })) as never,
      replace: true,
      resetScroll: false,
    });
  return [search[name], change];
}
