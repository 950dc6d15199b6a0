import type { CallProblem } from '@/lib/api/client';
import type { UiKey } from '@/lib/i18n/ui/words';

/** What is wrong with a field, by the name that the server gives it; undefined for what no field is to blame for. */
const FIELD_PROBLEMS: Readonly<Record<string, UiKey>> = {
  email: 'ui.sign_in.bad_email',
  password: 'ui.sign_in.too_short',
  school: 'ui.sign_in.no_school',
};

/** The field that a refusal names, with its problem in words: the server's own where it says more than "wrong". */
export function fieldProblem(
  problem: CallProblem | undefined,
  say: (key: UiKey) => string,
): { readonly field: string; readonly text: string } | undefined {
  if (problem === undefined || problem.code === 'unreachable') return undefined;
  const { field, reason } = problem.details;
  if (typeof field !== 'string') return undefined;
  const key = reason === undefined ? FIELD_PROBLEMS[field] : undefined;
  return { field, text: key === undefined ? problem.message : say(key) };
}
