import type { LayoutRegion, Point } from "./layout-graph.ts";

/**
 * Where regions lie to each other, y downwards. Regions with coordinates: km in Lambert's azimuthal equal-area
 * projection. Those without: near the regions they are tied to, all apart from each other.
 * `ties` is the symmetric matrix of ties between the regions, row by row.
 */
export function placeRegions(regions: readonly LayoutRegion[], ties: Float64Array): Point[] {
  const places = regions.map(({ lat, lon }) =>
    lat === null || lon === null ? null : projectPlace(lat, lon),
  );
  if (places.every((place) => place !== null)) return places;
  return placeByTies(places, ties);
}

/** Centre of the projection: the middle of the continent. */
const centre = { lat: 50, lon: 14 };
const earthRadius = 6371;

/** Lambert azimuthal equal-area (Snyder 1987, eq. 24-2 to 24-4); km east and south of the centre. */
export function projectPlace(lat: number, lon: number): Point {
  const radians = Math.PI / 180;
  const turn = (lon - centre.lon) * radians;
  const phi = lat * radians;
  const phi0 = centre.lat * radians;
  const cosines = Math.cos(phi) * Math.cos(turn);
  const scale = earthRadius * Math.sqrt(2 / (1 + Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * cosines));
  return {
    x: scale * Math.cos(phi) * Math.sin(turn),
    y: -scale * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * cosines),
  };
}

/** Typical distance between two neighbouring regions without coordinates, km. */
const spacing = 400;
const steps = 300;

/** Springs along ties and repulsion between all, from a golden spiral in the order of ties; places that are given stay. */
function placeByTies(given: readonly (Point | null)[], ties: Float64Array): Point[] {
  const size = given.length;
  const order = orderByTies(size, ties);
  const middle = meanPlace(given);
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  order.forEach((region, k) => {
    const angle = k * 2.399963;
    const distance = spacing * Math.sqrt(k + 0.5);
    x[region] = given[region]?.x ?? middle.x + distance * Math.cos(angle);
    y[region] = given[region]?.y ?? middle.y + distance * Math.sin(angle);
  });
  const strongest = Math.max(1e-9, ...ties);
  for (let step = 0; step < steps; step++) {
    const heat = 0.3 * (1 - step / steps);
    for (let a = 0; a < size; a++) {
      if (given[a]) continue;
      let fx = (middle.x - x[a]!) * 0.08;
      let fy = (middle.y - y[a]!) * 0.08;
      for (let b = 0; b < size; b++) {
        if (a === b) continue;
        const dx = x[b]! - x[a]!;
        const dy = y[b]! - y[a]!;
        const distance = Math.hypot(dx, dy) || 1;
        const force = (ties[a * size + b]! / strongest) * (distance - spacing) - spacing ** 2 / distance;
        fx += (dx / distance) * force * 0.5;
        fy += (dy / distance) * force * 0.5;
      }
      const length = Math.hypot(fx, fy) || 1;
      const stride = Math.min(length * heat, spacing * heat) / length;
      x[a] = x[a]! + fx * stride;
      y[a] = y[a]! + fy * stride;
    }
  }
  return given.map((place, i) => place ?? { x: x[i]!, y: y[i]! });
}

/** Strongest region first, then always the one tied most to those before. */
function orderByTies(size: number, ties: Float64Array): number[] {
  const reached = new Float64Array(size);
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) reached[a]! += ties[a * size + b]! * 1e-6;
  const left = new Set(Array.from({ length: size }, (_, i) => i));
  const order: number[] = [];
  while (left.size > 0) {
    let next = -1;
    for (const region of left) if (next < 0 || reached[region]! > reached[next]!) next = region;
    left.delete(next);
    order.push(next);
    for (const region of left) reached[region]! += ties[next * size + region]!;
  }
  return order;
}

function meanPlace(places: readonly (Point | null)[]): Point {
  const known = places.filter((place) => place !== null);
  const count = Math.max(1, known.length);
  return {
    x: known.reduce((sum, place) => sum + place.x, 0) / count,
    y: known.reduce((sum, place) => sum + place.y, 0) / count,
  };
}
