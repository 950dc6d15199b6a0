import { optionNamed, tidyOption } from '../../document/choice-option';
import { shortened } from '../../shortened';
import { LONGEST_OPTION, MOST_OPTIONS } from '../../document/variable-settings';

/** Why what is written cannot be a variable's list of values. */
export type RefusedOptions =
  | { readonly reason: 'too_many'; readonly most: number; readonly written: number }
  | { readonly reason: 'too_long'; readonly longest: number; readonly option: string };

/**
 * The values of a list written one on a line: spaces are folded as those of a call's values are, and empty lines and those that stand
 * there already, in whatever case, are left out.
 */
export function readOptions(written: string): { readonly options: readonly string[] } | { readonly refused: RefusedOptions } {
  const options: string[] = [];
  for (const line of written.split(/\r\n?|\n/u)) {
    const option = tidyOption(line);
    if (option !== '' && optionNamed(options, option) === undefined) options.push(option);
  }
  const long = options.find((option) => option.length > LONGEST_OPTION);
  if (long !== undefined) return { refused: { reason: 'too_long', longest: LONGEST_OPTION, option: shortened(long, 30) } };
  if (options.length > MOST_OPTIONS) return { refused: { reason: 'too_many', most: MOST_OPTIONS, written: options.length } };
  return { options };
}
