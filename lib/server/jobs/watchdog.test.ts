import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchdog } from './watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts once when the loop was stuck at two looks in a row', () => {
  const giveUp = vi.fn();
  watchdog(() => true, giveUp, 1_000);
  vi.advanceTimersByTime(1_500);
  expect(giveUp).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(giveUp).toHaveBeenCalledOnce();
});

it('forgives a loop that was only frozen for a while', () => {
  const giveUp = vi.fn();
  let stuck = true;
  watchdog(() => (stuck = !stuck), giveUp, 1_000);
  vi.advanceTimersByTime(60_000);
  expect(giveUp).not.toHaveBeenCalled();
});

it('looks no more when it is stopped', () => {
  const giveUp = vi.fn();
  watchdog(() => true, giveUp, 1_000)();
  vi.advanceTimersByTime(60_000);
  expect(giveUp).not.toHaveBeenCalled();
});
