/** What one call may carry, and how often a wrong one may come. */
export interface CallLimits {
  /** Bytes of the body. */
  readonly body: number;
  /** Bytes of the request target: path and query. */
  readonly target: number;
  /** Files of one call. */
  readonly rows: number;
  /** Variables of one row. */
  readonly variables: number;
  /** UTF-16 code units of one value that is text. */
  readonly value: number;
  /** Bytes of one picture. */
  readonly picture: number;
  /** Pixels of one picture. */
  readonly pixels: number;
  /** Calls without a valid token from one address in a minute. */
  readonly wrongTokens: number;
}

interface LimitSetting {
  readonly name: `LIMIT_${string}`;
  readonly preset: number;
  readonly most: number;
  /** What one of the setting's units is. */
  readonly unit: number;
}

/**
 * The setting of each limit. A target over 96 kB would not fit into what Node reads of a request's head, and a picture over 40 megapixels
 * not into a drawing process.
 */
export const LIMIT_SETTINGS: Readonly<Record<keyof CallLimits, LimitSetting>> = {
  body: { name: 'LIMIT_BODY_MB', preset: 50, most: 200, unit: 1024 * 1024 },
  target: { name: 'LIMIT_TARGET_KB', preset: 64, most: 96, unit: 1024 },
  rows: { name: 'LIMIT_ROWS', preset: 100_000, most: 1_000_000, unit: 1 },
  variables: { name: 'LIMIT_VARIABLES', preset: 1_000, most: 10_000, unit: 1 },
  value: { name: 'LIMIT_VALUE', preset: 10_000, most: 1_000_000, unit: 1 },
  picture: { name: 'LIMIT_PICTURE_MB', preset: 5, most: 50, unit: 1024 * 1024 },
  pixels: { name: 'LIMIT_PICTURE_MEGAPIXELS', preset: 40, most: 40, unit: 1_000_000 },
  wrongTokens: { name: 'LIMIT_WRONG_TOKENS', preset: 60, most: 10_000, unit: 1 },
};

/** Reads the limits; `complain` is told of each setting that cannot be used. */
export function readCallLimits(source: Readonly<Record<string, string | undefined>>, complain: (message: string) => void): CallLimits {
  const read = ({ name, preset, most, unit }: LimitSetting): number => {
    const text = source[name] ?? String(preset);
    const number = Number(text);
    if (!/^\d{1,9}$/.test(text) || number < 1 || number > most)
      complain(`${name} is "${text}", but must be a whole number from 1 to ${most}, such as ${name}=${preset}`);
    return number * unit;
  };
  const { body, target, rows, variables, value, picture, pixels, wrongTokens } = LIMIT_SETTINGS;
  return {
    body: read(body),
    target: read(target),
    rows: read(rows),
    variables: read(variables),
    value: read(value),
    picture: read(picture),
    pixels: read(pixels),
    wrongTokens: read(wrongTokens),
  };
}
