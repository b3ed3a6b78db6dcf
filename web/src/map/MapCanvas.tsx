/** The map drawn by MapLibre. Loaded only where a map is shown: the library weighs more than all other pages. */
import { useEffect, useRef, useState } from "react";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Bounds } from "./bounds";
import { FACILITIES, facilityLayers, sourceLayerOf } from "./facilityLayers";
import styles from "./CityMap.module.css";
import type { Basemap } from "./basemap";
import { loadBasemap, maplibre } from "./maplibre";
import { styleOf, type Picture } from "./style";
import type { MapView } from "./view";

export type MapCanvasProps = {
  picture: Omit<Picture, "basemap">;
  /** The city has an archive of tiles to lay beneath. */
  withBasemap: boolean;
  bounds: Bounds;
  selected: ReadonlySet<string>;
  hovered: string | null;
  /** What the map is, for screen readers. */
  label: string;
  onView: (view: MapView) => void;
  /** The picture moved under whatever lies above it. */
  onMove: () => void;
  onHover: (id: string | null) => void;
  /** A facility was clicked, or the bare ground; `adding` with Shift, Control or Command held. */
  onPick: (id: string | null, adding: boolean) => void;
  /** So many facilities are really drawn now. */
  onDrawn: (features: number) => void;
  /** Whom the base map asks to be named. */
  onAttribution: (attribution: string) => void;
  /** The map cannot go on, for example because the graphics card went away. */
  onFail: (cause: unknown) => void;
};

/** Pixels round a point that still count as the point: for fingers and for the smallest dots. */
const REACH = 4;
/** Between the facilities and the edge; the tools stand at the right, notes at the bottom. */
const MARGIN = { top: 24, bottom: 44, left: 24, right: 64 };

/** What asks for another style: the difference to the one before is applied, the rest stays drawn. */
const PARTS = ["colours", "ground", "basemap", "source", "language"] as const;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Sets what is new about the facilities alone; setting what is equal would have thousands of points laid out anew. */
function relook(map: MapLibreMap, before: Picture, now: Picture): void {
  const old = facilityLayers(before.source, before.look, before.colours);
  facilityLayers(now.source, now.look, now.colours).forEach((layer, index) => {
    if (!same(layer.filter, old[index]?.filter)) map.setFilter(layer.id, layer.filter, { validate: false });
    const worn: Record<string, unknown> = { ...old[index]?.paint };
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      if (!same(value, worn[name])) map.setPaintProperty(layer.id, name as never, value as never, { validate: false });
    }
  });
}

export default function MapCanvas(props: MapCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibreMap | null>(null);
  const styled = useRef(false);
  const marked = useRef({ selected: new Set<string>() as ReadonlySet<string>, hovered: null as string | null });
  const [basemap, setBasemap] = useState<Basemap | null>(null);
  const latest = useRef({ ...props, picture: { ...props.picture, basemap } });
  latest.current = { ...props, picture: { ...props.picture, basemap } };

  const { withBasemap } = props;
  useEffect(() => {
    let here = true;
    if (withBasemap) {
      void loadBasemap().then((found) => {
        if (!here) return;
        setBasemap(found);
        latest.current.onAttribution(found?.attribution ?? "");
      });
    }
    return () => {
      here = false;
    };
  }, [withBasemap]);

  const applied = useRef<Picture | null>(null);
  /** Brings what is drawn up to date: colours and filters of the facilities change often and are set one by one. */
  const repaint = () => {
    const [drawn, before, now] = [map.current, applied.current, latest.current.picture];
    // A style that is still on its way is seen to when it has come.
    if (!drawn || !before || !styled.current || !drawn.getLayer(FACILITIES)) return;
    applied.current = now;
    if (PARTS.some((part) => before[part] !== now[part])) drawn.setStyle(styleOf(now));
    else if (before.look !== now.look) relook(drawn, before, now);
  };

  const mark = () => {
    const drawn = map.current;
    if (!drawn || !styled.current) return;
    const { picture, selected, hovered } = latest.current;
    const target = (id: string) => ({ source: FACILITIES, sourceLayer: sourceLayerOf(picture.source), id });
    const before = marked.current;
    for (const id of before.selected) if (!selected.has(id)) drawn.setFeatureState(target(id), { selected: false });
    for (const id of selected) if (!before.selected.has(id)) drawn.setFeatureState(target(id), { selected: true });
    if (before.hovered !== hovered) {
      if (before.hovered !== null) drawn.setFeatureState(target(before.hovered), { hovered: false });
      if (hovered !== null) drawn.setFeatureState(target(hovered), { hovered: true });
    }
    marked.current = { selected, hovered };
  };

  useEffect(() => {
    if (!container.current) return;
    let drawn: MapLibreMap;
    try {
      applied.current = latest.current.picture;
      drawn = new maplibre.Map({
        container: container.current,
        style: styleOf(latest.current.picture),
        bounds: latest.current.bounds,
        fitBoundsOptions: { padding: MARGIN },
        maxZoom: 18,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        boxZoom: false,
        fadeDuration: 150,
        locale: { "Map.Title": latest.current.label },
      });
    } catch (cause) {
      latest.current.onFail(cause);
      return;
    }
    map.current = drawn;
    // North stays up: people compare the map with the one on their wall.
    drawn.touchZoomRotate.disableRotation();
    drawn.keyboard.disableRotation();

    const at = (point: { x: number; y: number }): string | null => {
      if (!styled.current || !drawn.getLayer(FACILITIES)) return null;
      const box: [[number, number], [number, number]] = [
        [point.x - REACH, point.y - REACH],
        [point.x + REACH, point.y + REACH],
      ];
      const id = drawn.queryRenderedFeatures(box, { layers: [FACILITIES] })[0]?.properties.id;
      return typeof id === "string" ? id : null;
    };
    drawn.on("style.load", () => {
      styled.current = true;
      marked.current = { selected: new Set(), hovered: null };
      mark();
      repaint();
    });
    drawn.on("mousemove", (event) => {
      const id = at(event.point);
      drawn.getCanvas().style.cursor = id === null ? "" : "pointer";
      latest.current.onHover(id);
    });
    // Not the library's "mouseout": it comes after the pointer has already entered a row of the table.
    drawn.getContainer().addEventListener("pointerleave", () => latest.current.onHover(null));
    drawn.on("click", (event) => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
      latest.current.onPick(at(event.point), shiftKey || ctrlKey || metaKey);
    });
    drawn.on("move", () => latest.current.onMove());
    drawn.on("resize", () => latest.current.onMove());
    // Counted when the picture has changed, not after every hover: asking thousands of points takes its time.
    let counted = "";
    let countedLook: unknown = null;
    let drawnBefore = false;
    drawn.on("idle", () => {
      if (!styled.current || !drawn.getLayer(FACILITIES)) return;
      const { look } = latest.current.picture;
      const part = `${drawn.getBounds()}`;
      if (drawnBefore && part === counted && look === countedLook) return;
      const ids = drawn.queryRenderedFeatures({ layers: [FACILITIES] }).map((feature) => feature.properties.id);
      [counted, countedLook, drawnBefore] = [part, look, ids.length > 0];
      latest.current.onDrawn(new Set(ids).size);
    });
    drawn.on("webglcontextlost", () => latest.current.onFail(new Error("WebGL context lost")));
    const reduced = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    latest.current.onView({
      project: (longitude, latitude) => drawn.project([longitude, latitude]),
      size: () => ({ width: drawn.getContainer().clientWidth, height: drawn.getContainer().clientHeight }),
      zoom: (steps) => drawn.easeTo({ zoom: drawn.getZoom() + steps, duration: reduced ? 0 : 250 }),
      fit: (bounds) => drawn.fitBounds(bounds, { padding: MARGIN, maxZoom: 15, duration: reduced ? 0 : 500 }),
    });
    return () => {
      styled.current = false;
      map.current = null;
      drawn.remove();
    };
  }, []);

  const { colours, ground, source, look, language } = props.picture;
  useEffect(repaint, [colours, ground, basemap, source, language, look]);
  useEffect(mark, [props.selected, props.hovered]);

  useEffect(() => {
    map.current?.getCanvas().setAttribute("aria-label", props.label);
  }, [props.label]);

  return <div ref={container} className={styles.canvas} />;
}
