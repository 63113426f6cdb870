import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/create-query-client.ts";
import { remembered } from "./parts/remember.ts";
import { createClientRouter } from "./router.tsx";
import { writeLanguageIntoAddress } from "./shell/choose-language.ts";
import { startTheme } from "./shell/theme.ts";
import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/overlays.css";
import "./styles/marks.css";
import "./styles/states.css";
import "./styles/search.css";
import "./styles/lists.css";
import "./styles/choose.css";
import "./shell/shell.css";
import "./shell/top-bar.css";
import "./shell/bottom-tabs.css";
import "./shell/keys.css";
import "./home/home.css";
import "./home/region.css";
import "./home/matrix.css";
import "./home/matrix-table.css";
import "./home/matrix-phone.css";
import "./home/freshness.css";
import "./home/number-lists.css";

startTheme();
writeLanguageIntoAddress(remembered("language"));

const place = document.getElementById("clusterix");
if (place === null) throw new Error("The page has no element for the client to be drawn in.");
const queries = createQueryClient();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={createClientRouter(queries)} />
    </QueryClientProvider>
  </StrictMode>,
);
