/** The colours of the map as the theme has them now, for a canvas that cannot read style sheets. */
import { useMemo } from "react";
import { useTheme } from "../theme/theme";
import type { Classification } from "./classes";
import "./map-colours.css";

const NAMES = [
  "ground", "city", "district", "road", "road-edge", "water", "park", "building", "label", "water-label",
  "ink", "edge", "halo", "unknown", "selected", "step-0", "step-1", "step-2", "step-3", "step-4",
  "kind-0", "kind-1", "kind-2", "kind-3", "kind-4", "kind-5", "kind-6", "kind-other",
  "quality-no-bills", "quality-error", "quality-no-area", "quality-gaps", "quality-warning", "quality-good",
] as const;
export type MapColour = (typeof NAMES)[number];
export type MapColours = Record<MapColour, string>;

/** The custom property of a colour, for what is drawn with style sheets. */
export const cssColour = (colour: MapColour): string => `var(--map-${colour})`;

/** The colour of one class of a classification; sequences of fewer than five steps keep the extremes apart. */
export function colourOfClass(classification: Classification, index: number): MapColour {
  const meaning = classification.classes[index]?.meaning;
  if (meaning === undefined || meaning.kind === "none" || meaning.kind === "other") return "kind-other";
  if (meaning.kind === "quality") return `quality-${meaning.quality}`;
  if (meaning.kind === "name") return `kind-${index}` as MapColour;
  const last = classification.classes.length - 1;
  return `step-${last <= 0 ? 4 : Math.round((index * 4) / last)}` as MapColour;
}

function read(): MapColours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--map-${name}`).trim()])) as MapColours;
}

/** Follows the theme, whether the reader or the system changes it. */
export function useMapColours(): MapColours {
  const { shown } = useTheme();
  // The same object as long as the theme stays: the map restyles itself for every new one.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what `read` reads changes with the theme
  return useMemo(read, [shown]);
}
