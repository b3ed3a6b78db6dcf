import type { Position } from "geojson";
import { expect, test } from "vitest";
import { boundsOf, coreBounds, fit } from "./bounds";
import { describeBasemap } from "./basemap";
import { districtNames, groundBounds, type Ground } from "./ground";
import { boxRound } from "./PlaceMap";

const square = (x: number, y: number, side: number): Position[] => [
  [x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y],
];
const ground: Ground = {
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { kind: "district", name: "West" }, geometry: { type: "Polygon", coordinates: [square(0, 0, 2)] } },
    {
      type: "Feature",
      properties: { kind: "district", name: "Isles" },
      geometry: { type: "MultiPolygon", coordinates: [[square(10, 0, 1)], [square(20, 0, 4)]] },
    },
    { type: "Feature", properties: { kind: "water", name: null }, geometry: { type: "LineString", coordinates: [[0, 0], [1, 1]] } },
  ],
};

test("a name stands in the middle of the largest part of its district", () => {
  const names = districtNames(ground).features.map(({ properties, geometry }) => [properties.name, ...geometry.coordinates]);
  expect(names).toEqual([["West", 1, 1], ["Isles", 22, 2]]);
});

test("the ground reaches as far as its surfaces", () => {
  expect(groundBounds(ground)).toEqual([0, 0, 24, 4]);
  expect(groundBounds({ type: "FeatureCollection", features: [] })).toBeNull();
});

test("a place is shown in its district, else with some kilometres round it", () => {
  expect(boxRound(ground, 21, 1)).toEqual([20, 0, 24, 4]);
  const [west, south, east, north] = boxRound(ground, 50, 40);
  expect(west < 50 && east > 50 && south < 40 && north > 40 && east - west < 0.1).toBe(true);
});

test("one wrong coordinate does not shrink the city", () => {
  const places = Array.from({ length: 200 }, (_, index) => ({ longitude_deg: 101 + index / 1000, latitude_deg: 3 + index / 2000 }));
  const wrong = [...places, { longitude_deg: 3, latitude_deg: 101 }];
  expect(boundsOf(wrong)?.[0]).toBe(3);
  const [west, , , north] = coreBounds(wrong) ?? [0, 0, 0, 90];
  expect(west).toBeGreaterThan(100.9);
  expect(north).toBeLessThan(3.2);
});

test("a box is laid into a picture north up, in one scale, within its margins", () => {
  const project = fit([101, 3, 102, 3.5], 400, 400, 20);
  const [southWest, northEast] = [project(101, 3), project(102, 3.5)];
  expect(southWest.x).toBeCloseTo(20);
  expect(northEast.x).toBeCloseTo(380);
  expect(northEast.y).toBeLessThan(southWest.y);
  expect(southWest.y - northEast.y).toBeCloseTo(180, -1);
});

test("a base map is described by its archive, and its markup is not ours to run", () => {
  const found = describeBasemap(
    { tileType: 1, minZoom: 0, maxZoom: 14 },
    { vector_layers: [{ id: "roads" }], attribution: '<a href="https://example.org">&copy; Example</a>' },
  );
  expect(found).toMatchObject({ kind: "vector", maxZoom: 14, attribution: "© Example" });
  expect(found?.layers.has("roads")).toBe(true);
  expect(describeBasemap({ tileType: 2, minZoom: 0, maxZoom: 9 }, null)?.kind).toBe("raster");
  expect(describeBasemap({ tileType: 0, minZoom: 0, maxZoom: 9 }, {})).toBeNull();
});
