import { expect, test, vi } from 'vitest';

test('an error of another copy of its module is recognised', async () => {
  const { AppError } = await import('./errors');
  vi.resetModules();
  const copy = await import('./errors');
  expect(copy.AppError).not.toBe(AppError);
  expect(new copy.AppError('bad_image')).toBeInstanceOf(AppError);
});

test('an error of another kind is not', async () => {
  const { AppError } = await import('./errors');
  const { OwnError } = await import('./own-error');
  class OtherError extends OwnError {
    static override readonly errorName = 'OtherError';
  }
  expect(new OtherError('')).not.toBeInstanceOf(AppError);
  expect(new AppError('bad_image')).not.toBeInstanceOf(OtherError);
  expect(new Error('')).not.toBeInstanceOf(AppError);
  expect(undefined).not.toBeInstanceOf(AppError);
});
