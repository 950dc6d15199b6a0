import { cleanText } from './clean-text';
import type { FileValues } from './file-values';
import { ownValue } from './own-value';
import { systemValue } from './system-variables';

/** What a variable prints; empty when it has no value. The server's own variables win over a caller's. */
export function variableValue(values: FileValues, name: string): string {
  return systemValue(values.draws, name) ?? cleanText(ownValue(values.variables, name) ?? '');
}
