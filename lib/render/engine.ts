/**
 * Raised by one whenever layout or painting changes what a file looks like. It is stored with each made file, so that a picture of an old
 * file is never drawn by a newer engine.
 */
export const ENGINE = 1;
