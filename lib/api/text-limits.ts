/** Signs (UTF-16 units) that a name of anything may have: a document, a folder, a file, a token, a school, a person. */
export const LONGEST_NAME = 200;

/** Signs that a letter's subject and text may have; a value's own count on top. */
export const LONGEST_SUBJECT = 1_000;
export const LONGEST_LETTER = 50_000;

/** Signs that a variable's value may have where our pages ask for it. */
export const LONGEST_VALUE = 10_000;
