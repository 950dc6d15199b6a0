import type { Draws } from './file-values';

/** Variables that the server gives itself, for every file; what a caller sends by their names is not printed. */
const SYSTEM_VARIABLES = {
  /** The address of the file's public page, `/v/{code}`. */
  verify_url: ({ verifyUrl = '' }) => verifyUrl,
} satisfies Readonly<Record<string, (draws: Draws) => string>>;

export type SystemVariable = keyof typeof SYSTEM_VARIABLES;

/** Their names, without `%`. */
export const systemVariables: readonly SystemVariable[] = ['verify_url'];

export function isSystemVariable(name: string): name is SystemVariable {
  return Object.hasOwn(SYSTEM_VARIABLES, name);
}

/** What a system variable prints; undefined for any other. */
export function systemValue(draws: Draws, name: string): string | undefined {
  return isSystemVariable(name) ? SYSTEM_VARIABLES[name](draws) : undefined;
}
