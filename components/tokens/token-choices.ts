import type { SelectOption } from '../ui/select';
import type { useSay } from '../locale-context';

type Say = ReturnType<typeof useSay>;

/** Seconds in which an equal call is not made twice; one that is set otherwise stays among the choices. */
export function repeatChoices(say: Say, current: number): readonly SelectOption<string>[] {
  const seconds = [...new Set([0, 30, 300, 3600, 86_400, current])].sort((one, other) => one - other);
  return seconds.map((count) => ({ value: String(count), label: repeatLabel(say, count) }));
}

function repeatLabel(say: Say, seconds: number): string {
  if (seconds === 0) return say('ui.tokens.repeat_off');
  if (seconds % 3600 === 0) return say('ui.tokens.repeat_hours', { count: seconds / 3600 });
  return seconds % 60 === 0
    ? say('ui.tokens.repeat_minutes', { count: seconds / 60 })
    : say('ui.tokens.repeat_seconds', { count: seconds });
}

/** How long a token is good: `never`, days, or `keep` for an end that is set already. */
export function expiryChoices(say: Say, kept: string | undefined): readonly SelectOption<string>[] {
  const days = [30, 90, 365].map((count) => ({ value: String(count), label: say('ui.tokens.expiry_days', { count }) }));
  const keep = kept === undefined ? [] : [{ value: 'keep', label: say('ui.tokens.expiry_keep', { date: kept }) }];
  return [...keep, { value: 'never', label: say('ui.tokens.expiry_never') }, ...days];
}

/** The end that a choice means; undefined: as it is. */
export function expiryOf(choice: string, now: number): string | null | undefined {
  if (choice === 'keep') return undefined;
  return choice === 'never' ? null : new Date(now + Number(choice) * 86_400_000).toISOString();
}
