/** What of Explore is shown only when somebody asks for it: brought when the map stands, so that nobody waits for it either. */
import { lazy } from "react";

const load = {
  connect: async () => ({ default: (await import("./connect-dialog.tsx")).ConnectDialog }),
  expand: async () => ({ default: (await import("./expand-dialog.tsx")).ExpandDialog }),
  inspector: async () => ({ default: (await import("./inspector/inspector-panel.tsx")).InspectorPanel }),
  menu: async () => ({ default: (await import("./node-menu.tsx")).NodeMenu }),
  outline: async () => ({ default: (await import("./outline-view.tsx")).OutlineView }),
  table: async () => ({ default: (await import("./table-view.tsx")).TableView }),
  ways: async () => ({ default: (await import("./ways-panel.tsx")).WaysPanel }),
};

export const ConnectDialog = lazy(load.connect);
export const ExpandDialog = lazy(load.expand);
export const InspectorPanel = lazy(load.inspector);
export const NodeMenu = lazy(load.menu);
export const OutlineView = lazy(load.outline);
export const TableView = lazy(load.table);
export const WaysPanel = lazy(load.ways);

export function bringLaterParts(): void {
  for (const bring of Object.values(load)) void bring();
}
