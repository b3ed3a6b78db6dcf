/** The whole picture as one style: base map, ground, facilities, names, from bottom to top. */
import type { StyleSpecification } from "maplibre-gl";
import { basemapLayers, basemapSource, type Basemap } from "./basemap";
import type { MapColours } from "./colours";
import { FACILITIES, facilityLayers, facilitySource, type FacilityLook, type FacilitySource } from "./facilityLayers";
import { groundLayers, groundNameLayers, groundSources, type Ground } from "./ground";

export type Picture = {
  colours: MapColours;
  ground: Ground;
  basemap: Basemap | null;
  source: FacilitySource;
  look: FacilityLook;
  language: string;
};

/** No glyphs are named: the browser draws all letters with the fonts of the pages, so no font server is needed. */
export function styleOf({ colours, ground, basemap, source, look, language }: Picture): StyleSpecification {
  const base = basemap && basemapLayers(basemap, colours, language);
  return {
    version: 8,
    sources: {
      ...(basemap ? { basemap: basemapSource(basemap, window.location.origin) } : {}),
      ...groundSources(ground),
      [FACILITIES]: facilitySource(source),
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.ground } },
      ...(base ? base.ground : []),
      ...groundLayers(colours, base !== null),
      ...(base ? base.names : []),
      ...facilityLayers(source, look, colours),
      ...groundNameLayers(colours, base !== null),
    ],
  };
}
