/** Opens what any part of the page may ask for: the search, the list of keys. */

export type Opened = "search" | "keys";

export const events = new EventTarget();

const ask = (what: Opened) => events.dispatchEvent(new Event(what));

export const openSearch = () => ask("search");
export const openKeys = () => ask("keys");
