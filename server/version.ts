/** Same as in package.json, which is not there in a bundle; a test compares the two. */
export const version = "0.1.0";
