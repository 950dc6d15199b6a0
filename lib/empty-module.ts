/** Stands in a browser for a Node module that a dependency names and never uses there (`next.config.ts`). */
export {};
