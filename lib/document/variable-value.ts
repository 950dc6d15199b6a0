import { cleanText } from './clean-text';
import type { FileValues } from './file-values';
import { ownValue } from './own-value';

/** What a variable prints; empty when it has no value. */
export function variableValue(values: FileValues, name: string): string {
  return cleanText(ownValue(values.variables, name) ?? '');
}
