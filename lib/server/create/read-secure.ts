import { AppError } from '../../errors';
import type { Parameters } from './read-parameters';
import { fixedText } from './fixed-text';

const TOKEN_LENGTH = 36;

/**
 * The API token of a call. A letter that is not Latin is named with its place, since the service's own help page shows a token with
 * Cyrillic `с` and `у` and people copy it; look-alikes are never folded. Anything of 36 ASCII characters may be a token.
 */
export function readSecure(parameters: Parameters): string {
  const token = fixedText(parameters, 'secure', 'bad_secure');
  if (token === '') throw new AppError('no_secure');
  const letters = [...token];
  const position = letters.findIndex((letter) => !/^[!-~]$/.test(letter));
  if (position >= 0) throw new AppError('bad_secure', { reason: 'letter', letter: letters[position] ?? '', position: position + 1 });
  if (token.length !== TOKEN_LENGTH) throw new AppError('bad_secure', { reason: 'length', length: token.length });
  return token;
}
