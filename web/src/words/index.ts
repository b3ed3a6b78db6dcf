export { LANGUAGES, type Language } from "./language";
export type { Translate, Values } from "./catalogue";
export type { Fmt, Quantity } from "./fmt";
export { MISSING } from "./number";
export { CityCustoms, useWords, type Words, WordsProvider } from "./words";
