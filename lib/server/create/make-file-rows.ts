import type { Tx } from '../../../db/client';
import { drawNumbers, nextNumbers } from '../../../db/queries/draw-numbers';
import type { NewFile } from '../../../db/queries/store-creation';
import type { Scope } from '../../../db/scope';
import type { FileValues } from '../../document/file-values';
import { newId } from '../../ids';
import { warningMessage } from '../../i18n/calls/say-call';
import type { Caller } from '../auth/token-scope';
import { mapInTurns } from '../in-turns';
import { fewWrongAddresses } from '../mail/email-warnings';
import { newVerifyCode, verifyUrl } from '../verify/verify-code';
import { DistinctWarnings, type CreateWarning } from './create-warning';
import { drawValues } from './draw-values';
import type { PlacedFiles } from './ensure-folders';
import { nameFile } from './name-file';
import type { CreationPlan } from './plan-creation';
import { valueWarnings } from './value-warnings';

/** The rows of a creation's files with what is drawn for each, and what the caller is told of all. A test takes no numbers. */
export async function makeFileRows(
  tx: Tx,
  caller: Caller,
  { plan, placed, linkBase, test }: { plan: CreationPlan; placed: PlacedFiles; linkBase: string; test: boolean },
) {
  // On the Disk and in the call log another person may read them, in another language.
  const say = (warnings: readonly CreateWarning[]) =>
    warnings.map((warning) => ({
      code: warning.code,
      message: warningMessage(caller.workspace.locale, warning),
      details: detailsOf(warning),
    }));
  const numbers = test
    ? await numbersToShow(tx, caller.scope, plan)
    : await drawNumbers(tx, caller.scope, { names: plan.draws.numbers, count: plan.rows.length });
  const all = new DistinctWarnings([...plan.warnings, ...placed.warnings]);
  const rows = await mapInTurns(plan.rows, (row, position): NewFile => {
    const own = [...(plan.rowWarnings[position] ?? []), ...valueWarnings(row, plan.variables)];
    all.add(own);
    const verifyCode = newVerifyCode();
    const draws = drawValues(plan.draws, { now: plan.now, numbers, position, verifyUrl: verifyUrl(linkBase, verifyCode) });
    const values: FileValues = { variables: row.variables, pictures: row.pictures, draws };
    const warnings = say(new DistinctWarnings([...plan.warnings, ...placed.warnings, ...own]).list());
    const name = nameFile(plan.document, values);
    return { id: newId(), verifyCode, folderId: placed.folderIds[position] ?? null, name, ...values, warnings };
  });
  return { rows, warnings: say(fewWrongAddresses(all.list())) };
}

/** The numbers that come next, the same for every row. */
async function numbersToShow(tx: Tx, scope: Scope, { draws, rows }: CreationPlan): Promise<ReadonlyMap<string, readonly number[]>> {
  const next = await nextNumbers(tx, scope, draws.numbers);
  return new Map(Object.entries(next).map(([name, number]) => [name, rows.map(() => number)]));
}

/** What a warning's words name. */
function detailsOf(warning: CreateWarning): Record<string, string> {
  return Object.fromEntries(Object.entries(warning).filter(([name]) => name !== 'code'));
}
