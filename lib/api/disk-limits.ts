/** Files that one ZIP takes at most. */
export const ZIP_MOST_FILES = 1000;
