/** The city's facilities on its ground: coloured, sized, pointed at, selected. Without WebGL a sketch takes its place. */
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { MapInfo, PortfolioRow } from "../api/types";
import { useWords } from "../words";
import { boundsOf, coreBounds, isLocated } from "./bounds";
import type { Classification } from "./classes";
import styles from "./CityMap.module.css";
import { useMapColours } from "./colours";
import { DrawOverlay, type Tool } from "./DrawOverlay";
import { shownIds, type FacilityLook, type FacilitySource } from "./facilityLayers";
import { FacilityCard } from "./FacilityCard";
import { groundBounds, type Ground } from "./ground";
import { insideIds } from "./lasso";
import { MapBoundary } from "./MapBoundary";
import { MapLegend } from "./MapLegend";
import { MapTools } from "./MapTools";
import { SketchMap } from "./SketchMap";
import { sizesOf } from "./size";
import { inView, type MapView } from "./view";
import { hasWebGl2 } from "./webgl";

const MapCanvas = lazy(() => import("./MapCanvas"));

export type SelectHow = "replace" | "add" | "remove";

export type CityMapProps = {
  /** Every facility in scope: their places, sizes and classes do not move when a filter changes. */
  rows: PortfolioRow[];
  /** Those that pass the filters. */
  shown: PortfolioRow[];
  classification: Classification;
  info: Pick<MapInfo, "mode" | "synthetic_ground" | "basemap">;
  ground: Ground;
  year: number;
  selected: ReadonlySet<string>;
  onSelect: (ids: string[], how: SelectHow) => void;
  /** Pointed at, here or in the table. */
  hovered: string | null;
  onHover: (id: string | null) => void;
};

/** Between a point and its card. */
const APART = 16;
const CARD = { width: 310, height: 250 };

export function CityMap(props: CityMapProps) {
  const { rows, shown, classification, info, ground, year, selected, onSelect, hovered, onHover } = props;
  const { t, language } = useWords();
  const colours = useMapColours();
  const [failed, setFailed] = useState(() => !hasWebGl2());
  const [view, setView] = useState<MapView | null>(null);
  const [, setMoves] = useState(0);
  const [tool, setTool] = useState<Tool | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(0);
  const [attribution, setAttribution] = useState("");

  const located = useMemo(() => rows.filter(isLocated), [rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const sizes = useMemo(() => sizesOf(rows), [rows]);
  const source = useMemo<FacilitySource>(
    () =>
      info.mode === "tiles" ? { mode: "tiles", year, address: window.location.origin } : { mode: "geojson", rows: located },
    [info.mode, year, located],
  );
  const shownPlaces = useMemo(() => shown.filter(isLocated), [shown]);
  const anySelected = useMemo(() => shown.some((row) => selected.has(row.id)), [shown, selected]);
  const look = useMemo<FacilityLook>(
    () => ({ classification, shown: shownIds(rows, shown), anySelected, sizes }),
    [classification, rows, shown, anySelected, sizes],
  );
  const picture = useMemo(() => ({ colours, ground, source, look, language }), [colours, ground, source, look, language]);
  // Only where the map opens; later it stays where the reader has moved it.
  const bounds = useMemo(() => coreBounds(located) ?? groundBounds(ground), [located, ground]);

  const onFail = useCallback(() => setFailed(true), []);
  // A map moves at every frame, the card over it only when there is one.
  const carded = useRef(false);
  const onMove = useCallback(() => {
    if (carded.current) setMoves((count) => count + 1);
  }, []);
  const onPick = useCallback(
    (id: string | null, adding: boolean) => {
      if (id === null || !adding) setPinned(id);
      else onSelect([id], selected.has(id) ? "remove" : "add");
    },
    [onSelect, selected],
  );
  const onCancel = useCallback(() => setTool(null), []);

  if (bounds === null || located.length === 0) {
    return (
      <div className={styles.map}>
        <p className={styles.empty}>{t("portfolio-map-empty")}</p>
      </div>
    );
  }

  const told = byId.get(hovered ?? pinned ?? "");
  const isPinned = told !== undefined && told.id === pinned;
  carded.current = told !== undefined;
  const label = t("portfolio-map-label", { count: shownPlaces.length });
  const shared = { selected, hovered, label, onView: setView, onMove, onHover, onPick };
  const sketch = <SketchMap {...shared} rows={shown} ground={ground} look={look} bounds={bounds} />;
  const unplaced = shown.length - shownPlaces.length;

  return (
    <div className={styles.frame}>
      <div
        className={styles.map}
        data-map-state={failed ? "sketch" : drawn > 0 || shownPlaces.length === 0 ? "drawn" : "drawing"}
        data-map-features={failed ? shownPlaces.length : drawn}
      >
        {failed ? (
          sketch
        ) : (
          <MapBoundary instead={sketch} onBroken={onFail}>
            <Suspense fallback={null}>
              <MapCanvas
                {...shared}
                picture={picture}
                bounds={bounds}
                withBasemap={info.basemap}
                onDrawn={setDrawn}
                onAttribution={setAttribution}
                onFail={onFail}
              />
            </Suspense>
          </MapBoundary>
        )}
        <div className={styles.notes}>
          {unplaced > 0 && <span>{t("portfolio-map-unplaced", { count: unplaced })}</span>}
          {failed && <span>{t("portfolio-map-sketch")}</span>}
          {info.synthetic_ground && <span>{t("portfolio-map-synthetic")}</span>}
          {attribution && <span>{attribution}</span>}
        </div>
        {view && tool && (
          <>
            <DrawOverlay
              tool={tool}
              onCancel={onCancel}
              onShape={(shape, how) => {
                onSelect(insideIds(shownPlaces, shape, (row) => view.project(row.longitude_deg, row.latitude_deg)), how);
                setTool(null);
              }}
            />
            <p className={styles.hint} role="status">
              {t("portfolio-map-draw-hint")}
            </p>
          </>
        )}
        {view && (
          <MapTools
            view={view}
            tool={tool}
            onTool={setTool}
            onFit={() => {
              const chosen = boundsOf(shownPlaces.filter((row) => selected.has(row.id)));
              view.fit?.(chosen ?? coreBounds(shownPlaces) ?? bounds);
            }}
            onSelectVisible={() => onSelect(shownPlaces.filter((row) => inView(view, row)).map((row) => row.id), "replace")}
          />
        )}
        {view && told && isLocated(told) && !tool && (
          <div
            className={isPinned ? styles.card : `${styles.card} ${styles.passing}`}
            style={cardPlace(view, told.longitude_deg, told.latitude_deg)}
          >
            <FacilityCard
              row={told}
              pinned={isPinned}
              selected={selected.has(told.id)}
              onSelect={() => onSelect([told.id], selected.has(told.id) ? "remove" : "add")}
              onClose={() => setPinned(null)}
            />
          </div>
        )}
      </div>
      <MapLegend classification={classification} sizes={sizes} shown={shown} />
    </div>
  );
}

/** Beside the point, on the side where there is room; inside the map even when the point is not. */
function cardPlace(view: MapView, longitude: number, latitude: number): { left: number; top: number } {
  const { x, y } = view.project(longitude, latitude);
  const { width, height } = view.size();
  const wish = x + APART + CARD.width <= width ? x + APART : x - APART - CARD.width;
  return {
    left: Math.max(8, Math.min(wish, width - CARD.width - 8)),
    top: Math.max(8, Math.min(y - CARD.height / 3, height - CARD.height - 8)),
  };
}
