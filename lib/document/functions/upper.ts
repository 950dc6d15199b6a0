import { upperCase } from '../letter-case';
import { defineTextFunction } from './define-text-function';

/** `{upper %name}` — ИВАНОВА АНЖЕЛА. */
export const upper = defineTextFunction('upper', upperCase);
