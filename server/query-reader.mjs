// `query-reader` in development and in tests, where there is no bundle: the sources are compiled as they are loaded.
import { register } from "tsx/esm/api";

register();
await import("./query-reader.ts");
