import packageFile from "../package.json" with { type: "json" };

/** The version of the product. The bundle carries it, so that no file has to be found at run time. */
export const { version } = packageFile;
