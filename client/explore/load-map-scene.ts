/** Cytoscape and the map are the largest part of the client: asked for with the screen, drawn after the words. */
export const loadMapScene = async () => ({ default: (await import("../canvas/map-scene.tsx")).MapScene });
