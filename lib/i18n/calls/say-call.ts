import type { ErrorCode, ErrorDetails } from '../../errors';
import { calls as en } from './en';
import { calls as ru } from './ru';

export type CallLocale = 'ru' | 'en';
export type CallWarningCode = keyof typeof ru.warnings;

const catalogues = { ru, en } as const;

/** Why something was refused and how to put it right; by `code.reason` when the details give a reason with a text of its own. */
export function refusalMessage(locale: CallLocale, code: ErrorCode, details: ErrorDetails): string {
  const texts: Readonly<Record<string, string>> = catalogues[locale].refusals;
  const reason = `${code}.${String(details['reason'] ?? details['limit'] ?? '')}`;
  const text = Object.hasOwn(texts, reason) ? texts[reason] : texts[code];
  // A text whose values are not all there would show its braces: then the plain one of the code says enough.
  return filled(text ?? code, details) ?? filled(texts[code] ?? code, details) ?? code;
}

/** What a caller should know though files are made, chosen by code and reason as a refusal's text is. */
export function warningMessage(locale: CallLocale, warning: { readonly code: CallWarningCode } & ErrorDetails): string {
  const texts: Readonly<Record<string, string>> = catalogues[locale].warnings;
  const reason = `${warning.code}.${String(warning['reason'] ?? '')}`;
  return filled((Object.hasOwn(texts, reason) ? texts[reason] : texts[warning.code]) ?? warning.code, warning) ?? warning.code;
}

/**
 * A warning that is kept with a file, for whoever reads it now: by its details where they are kept, otherwise (an older file, a code that
 * is no longer known) as it was told to the caller.
 */
export function keptWarningMessage(
  locale: CallLocale,
  { code, message, details }: { readonly code: string; readonly message: string; readonly details?: ErrorDetails | undefined },
): string {
  return details !== undefined && isWarningCode(code) ? warningMessage(locale, { ...details, code }) : message;
}

function isWarningCode(code: string): code is CallWarningCode {
  return Object.hasOwn(ru.warnings, code);
}

/** Values put in for `{name}`; undefined when one is missing. Braces that hold anything else are text. */
function filled(text: string, values: ErrorDetails): string | undefined {
  let whole = true;
  const result = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    whole &&= value !== undefined;
    return String(value);
  });
  return whole ? result : undefined;
}
