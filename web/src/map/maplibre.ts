/** The map library, set up once: where its worker lies, and how archives of tiles are read. */
import * as maplibre from "maplibre-gl";
// Without its worker named, the library draws nothing and says that it is done.
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { PMTiles, Protocol } from "pmtiles";
import { BASEMAP_PATH, describeBasemap, type Basemap } from "./basemap";

maplibre.setWorkerUrl(workerUrl);
const archives = new Protocol();
maplibre.addProtocol("pmtiles", archives.tile);

export { maplibre };

let basemap: Promise<Basemap | null> | null = null;

/** The city's base map; `null` when the archive cannot be read, and the plain ground is drawn instead. */
export function loadBasemap(): Promise<Basemap | null> {
  basemap ??= (async () => {
    try {
      const archive = new PMTiles(`${window.location.origin}${BASEMAP_PATH}`);
      archives.add(archive);
      return describeBasemap(await archive.getHeader(), await archive.getMetadata());
    } catch {
      basemap = null;
      return null;
    }
  })();
  return basemap;
}
