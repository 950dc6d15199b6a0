/** The option of a list that a value names, whatever case it is written in; undefined when none is. */
export function optionNamed(options: readonly string[], value: string): string | undefined {
  if (options.includes(value)) return value;
  const sought = folded(value);
  return options.find((option) => folded(option) === sought);
}

/** An option as it is kept: no space around it, and one where there were more. */
export function tidyOption(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** What of two spellings of an option is compared. */
function folded(text: string): string {
  return tidyOption(text).toLowerCase();
}
