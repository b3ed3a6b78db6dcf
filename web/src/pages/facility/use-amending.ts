import { useNavigate, useSearch } from "@tanstack/react-router";

/** Whether the form to say what is missing is open; it has its own address (`amend=1`), so that a finding can lead to it. */
export function useAmending(): [boolean, (open: boolean) => void] {
  const { amend }: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = (wanted: boolean) =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, amend: wanted ? 1 : undefined })) as never,
      replace: true,
      resetScroll: false,
    });
  return [amend !== undefined, open];
}
