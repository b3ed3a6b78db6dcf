/** Where one facility lies: its point in its district, without anything to operate. */
import type { Position } from "geojson";
import { useMemo } from "react";
import { useGround } from "../api/queries";
import { useWords } from "../words";
import { fit, type Bounds } from "./bounds";
import "./map-colours.css";
import { NO_GROUND, outlines, type Ground } from "./ground";
import { insidePolygon } from "./lasso";
import styles from "./PlaceMap.module.css";

export type PlaceMapProps = { latitude: number; longitude: number; name: string };

const WIDTH = 360;
const HEIGHT = 220;
/** Half the height of the picture where no district is known: about 2 km. */
const AROUND_DEG = 0.018;

/** The box of the district round the point, or a box of about 4 km. */
export function boxRound(ground: Ground, longitude: number, latitude: number): Bounds {
  for (const { properties, geometry } of ground.features) {
    if (properties.kind !== "district") continue;
    for (const ring of outlines(geometry)) {
      const corners = ring.map(([x = 0, y = 0]) => ({ x, y }));
      if (!insidePolygon({ x: longitude, y: latitude }, corners)) continue;
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }
  }
  return [longitude - AROUND_DEG, latitude - AROUND_DEG, longitude + AROUND_DEG, latitude + AROUND_DEG];
}

export function PlaceMap({ latitude, longitude, name }: PlaceMapProps) {
  const { t } = useWords();
  const ground = useGround().data ?? NO_GROUND;
  const project = useMemo(
    () => fit(boxRound(ground, longitude, latitude), WIDTH, HEIGHT, 14),
    [ground, latitude, longitude],
  );
  const line = (positions: Position[], closed: boolean) => {
    const points = positions.map(([x = 0, y = 0]) => project(x, y));
    return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}${closed ? "Z" : ""}`;
  };
  const point = project(longitude, latitude);
  return (
    <svg className={styles.place} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMidYMid slice" role="img" aria-label={t("portfolio-place-label", { name })}>
      {(["district", "park", "water", "road"] as const).flatMap((kind) =>
        ground.features
          .filter(({ properties }) => properties.kind === kind)
          .map(({ geometry }, index) => {
            const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.type === "MultiLineString" ? geometry.coordinates : [];
            const d = [...outlines(geometry).map((ring) => line(ring, true)), ...lines.map((its) => line(its, false))].join("");
            return <path key={`${kind}-${index}`} className={lines.length > 0 ? `${styles.line} ${styles[kind]}` : styles[kind]} d={d} />;
          }),
      )}
      <circle className={styles.halo} cx={point.x} cy={point.y} r={16} />
      <circle className={styles.point} cx={point.x} cy={point.y} r={7} />
    </svg>
  );
}
