import { variableName } from '../../document/schema';
import { isSystemVariable } from '../../document/system-variables';
import { variableSettings, type VariableSettings } from '../../document/variable-settings';
import type { Editor } from '../editor';
import { latinName } from './latin-name';
import { withVariableRenamed } from './rename-variable';
import { variableUses } from './variable-uses';

/** Why a variable cannot be called so. */
export type RefusedName = 'empty' | 'not_latin' | 'taken';

/** The name without `%` as a person wrote it with or without, or why it cannot be one; `latin` is what to offer instead. */
export function readNewName(
  editor: Editor,
  from: string,
  written: string,
): { readonly name: string } | { readonly refused: RefusedName; readonly latin?: string } {
  const name = written.trim().replace(/^%/, '');
  if (name === '') return { refused: 'empty' };
  if (!variableName.safeParse(name).success) {
    const latin = latinName(name);
    return { refused: 'not_latin', ...(latin !== undefined && { latin }) };
  }
  const taken = isSystemVariable(name) || variableUses(editor.state.document).some((other) => other.name === name);
  return taken && name !== from ? { refused: 'taken' } : { name };
}

/** Calls a variable otherwise in the whole document, in one step. */
export function renameVariable(editor: Editor, from: string, to: string): void {
  editor.change('variables', (document) => withVariableRenamed(document, from, to));
}

/** Sets what is said of a variable. `burst` joins what is typed in one go. */
export function setVariable(editor: Editor, name: string, change: Partial<Omit<VariableSettings, 'name'>>, burst?: string): void {
  editor.change(
    'variables',
    (document) => {
      const known = document.variables.find((variable) => variable.name === name);
      const read = variableSettings.safeParse({ ...(known ?? { name }), ...change });
      if (!read.success) return document;
      const variables = known
        ? document.variables.map((variable) => (variable === known ? read.data : variable))
        : [...document.variables, read.data];
      return { ...document, variables };
    },
    {},
    burst,
  );
}

/** Takes away what is said of a variable that stands nowhere any more. */
export function forgetVariable(editor: Editor, name: string): void {
  editor.change('variables', (document) => ({ ...document, variables: document.variables.filter((variable) => variable.name !== name) }));
}
