import { defineTextFunction } from './define-text-function';

/** `{first %name}` — the first word, without a comma after it. */
export const first = defineTextFunction('first', (text) => (text.trim().split(/\s+/u)[0] ?? '').replace(/[,;]+$/u, ''));
