import { blankDocument } from '../new-document';
import type { StartingDesign } from './starting-design';

/** An empty sheet, for who draws everything themselves. */
export const blank: StartingDesign = { draw: (lang) => blankDocument('a4-landscape', { lang }) };
