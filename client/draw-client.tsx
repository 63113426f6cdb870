import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/create-query-client.ts";
import { createClientRouter } from "./router.tsx";
import { startTheme } from "./shell/theme.ts";

/** The frame and the screen of the address; the texts of a language have to be there. */
export function drawClient(place: HTMLElement): void {
  startTheme();
  const queries = createQueryClient();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createClientRouter(queries)} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
