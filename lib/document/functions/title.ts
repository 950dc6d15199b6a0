import { titleCase } from '../title-case';
import { defineTextFunction } from './define-text-function';

/** `{title %name}` — names as they are written, from names in all small or all capital letters: Иванова Анжела. */
export const title = defineTextFunction('title', titleCase);
