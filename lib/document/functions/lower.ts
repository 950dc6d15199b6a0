import { lowerCase } from '../letter-case';
import { defineTextFunction } from './define-text-function';

/** `{lower %city}` — москва. */
export const lower = defineTextFunction('lower', lowerCase);
