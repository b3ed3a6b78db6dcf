/** The map as a plain drawing, for browsers without WebGL: districts, points, the same colours and the same cards. */
import type { Geometry, Position } from "geojson";
import { useEffect, useMemo, useRef, useState } from "react";
import { fit, isLocated, type Bounds, type Projection } from "./bounds";
import { colourOfClass, cssColour } from "./colours";
import styles from "./CityMap.module.css";
import { outlines, type Ground } from "./ground";
import type { FacilityLook } from "./facilityLayers";
import { radiusOf } from "./size";
import type { PortfolioRow } from "../api/types";
import type { MapView } from "./view";

export type SketchMapProps = {
  /** The facilities that pass the filters. */
  rows: PortfolioRow[];
  ground: Ground;
  look: FacilityLook;
  bounds: Bounds;
  selected: ReadonlySet<string>;
  hovered: string | null;
  label: string;
  onView: (view: MapView) => void;
  onMove: () => void;
  onHover: (id: string | null) => void;
  onPick: (id: string | null, adding: boolean) => void;
};

function path(rings: Position[][], project: Projection, closed: boolean): string {
  return rings
    .map((ring) => {
      const points = ring.map(([x = 0, y = 0]) => {
        const point = project(x, y);
        return `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
      });
      return `M${points.join("L")}${closed ? "Z" : ""}`;
    })
    .join("");
}

function lines(geometry: Geometry): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

export function SketchMap(props: SketchMapProps) {
  const { rows, ground, look, bounds, selected, hovered, label, onHover, onPick } = props;
  const picture = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState({ width: 600, height: 480 });
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const drawn = picture.current;
    if (!drawn) return;
    const measure = new ResizeObserver(() => setSize({ width: drawn.clientWidth, height: drawn.clientHeight }));
    measure.observe(drawn);
    return () => measure.disconnect();
  }, []);

  const project = useMemo(() => fit(bounds, size.width, size.height, 28), [bounds, size]);
  useEffect(() => {
    latest.current.onView({ project, size: () => size });
    latest.current.onMove();
  }, [project, size]);

  const base = useMemo(
    () =>
      (["district", "park", "water", "road"] as const).flatMap((kind) =>
        ground.features
          .filter(({ properties }) => properties.kind === kind)
          .map(({ properties, geometry }, index) => (
            <g key={`${kind}-${index}`} className={styles[`sketch-${kind}`]}>
              <path className={styles.surface} d={path(outlines(geometry), project, true)} />
              <path className={styles.stroke} d={path(lines(geometry), project, false)} />
              {properties.name && <title>{properties.name}</title>}
            </g>
          )),
      ),
    [ground, project],
  );

  const points = useMemo(
    () =>
      rows
        .filter(isLocated)
        // Small points come last, above large ones.
        .sort((a, b) => (b.emissions_t ?? 0) - (a.emissions_t ?? 0))
        .map((row) => {
          const index = look.classification.classById.get(row.id);
          const { x, y } = project(row.longitude_deg, row.latitude_deg);
          const quiet = look.anySelected && !selected.has(row.id);
          return (
            <circle
              key={row.id}
              data-id={row.id}
              cx={x.toFixed(1)}
              cy={y.toFixed(1)}
              r={radiusOf(row.emissions_t, look.sizes) * 0.8}
              className={selected.has(row.id) ? styles.chosen : styles.point}
              fill={index === undefined ? cssColour("unknown") : cssColour(colourOfClass(look.classification, index))}
              opacity={quiet ? 0.25 : 0.9}
            />
          );
        }),
    [rows, look, project, selected],
  );
  const hot = hovered === null ? undefined : rows.find((row) => row.id === hovered);

  const idOf = (target: EventTarget) => (target instanceof Element ? target.getAttribute("data-id") : null);
  return (
    <svg
      ref={picture}
      className={styles.sketch}
      role="img"
      aria-label={label}
      onPointerMove={(event) => onHover(idOf(event.target))}
      onPointerLeave={() => onHover(null)}
      onClick={(event) => onPick(idOf(event.target), event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      {base}
      {points}
      {hot && isLocated(hot) && (
        <circle
          className={styles.hot}
          cx={project(hot.longitude_deg, hot.latitude_deg).x}
          cy={project(hot.longitude_deg, hot.latitude_deg).y}
          r={radiusOf(hot.emissions_t, look.sizes) * 0.8 + 4}
        />
      )}
    </svg>
  );
}
