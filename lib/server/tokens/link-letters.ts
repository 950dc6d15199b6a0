import { getDatabase } from '../../../db/client';
import { listMailTemplates } from '../../../db/queries/mail-template';
import type { Scope } from '../../../db/scope';
import { textVariables } from '../../document/document-needs';
import { isSystemVariable } from '../../document/system-variables';

/** More than anybody looks through in a list of choices. */
const MOST_CHOICES = 500;

/** A letter that a link can send, with the variables that its text uses. */
export interface LinkLetter {
  readonly id: string;
  readonly name: string;
  readonly variables: readonly string[];
}

/** Mail templates that a link can name. */
export async function lettersOf(scope: Scope): Promise<readonly LinkLetter[]> {
  const { db } = await getDatabase();
  const templates = await listMailTemplates(db, scope, MOST_CHOICES);
  return templates.map(({ id, name, subject, body }) => {
    const used = [subject, body].flatMap((text) => textVariables(text));
    return { id, name, variables: [...new Set(used)].filter((variable) => !isSystemVariable(variable)) };
  });
}
