import { useRouter } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent } from "react";

export type AppLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/**
 * A link to a page of the application by its address (`/findings?code=bill.gap`), for addresses that are put together
 * from data. The chosen year comes along.
 */
export function AppLink({ href, onClick, ...rest }: AppLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || rest.target || rest.download !== undefined) return;
    event.preventDefault();
    goTo(router, href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}

/** Goes to a page by its address, as a link would. */
export function goTo(router: ReturnType<typeof useRouter>, href: string): void {
  const url = new URL(href, window.location.origin);
  const search = router.options.parseSearch?.(url.search) ?? Object.fromEntries(url.searchParams);
  void router.navigate({ to: url.pathname, search: search as never, hash: url.hash.slice(1) || undefined });
}
