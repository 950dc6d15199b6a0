import { AppError } from '../../errors';
import { shortened } from '../../shortened';

/**
 * Reads `page_id`: zero-based numbers with `,` `;` or spaces between, in the order wanted; a page named twice stands once. Empty: all
 * pages (undefined). Whether the document has them is seen when it is looked up.
 */
export function readPages(value: string): readonly number[] | undefined {
  const parts = value.split(/[,;\s]+/).filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  for (const part of parts) {
    if (!/^[0-9]{1,6}$/.test(part)) throw new AppError('bad_page_id', { reason: 'form', page: shortened(part, 40) });
  }
  return [...new Set(parts.map(Number))];
}
