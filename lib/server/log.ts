import pino, { type DestinationStream, type Logger } from 'pino';
import { maskText, withoutSecrets } from './process/without-secrets.mjs';

/**
 * A log of one JSON object a line. Whatever is logged, fields of child logs too, passes `withoutSecrets` first, so tokens, passwords and
 * cookies never reach it, neither as fields nor inside addresses. Errors go under `err`: `log.error({ err }, 'what was being done')`;
 * `err.type` is the error's own class.
 */
export function logTo(destination: DestinationStream): Logger {
  const fieldsWithoutSecrets = (fields: object) => withoutSecrets(fields) as Record<string, unknown>;
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: fieldsWithoutSecrets },
      // It is a plain object by then, and pino would take that for an error of the class `Object`.
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest]: unknown[] = args;
          // An error alone would lend its message as it is.
          const whole = first instanceof Error ? [{ err: first }, ...(rest.length > 0 ? rest : [first.message])] : args;
          method.apply(this, whole.map((part: unknown, at) => maskArgument(part, at)) as Parameters<typeof method>);
        },
      },
    },
    destination,
  );
  const child = log.child;
  // What a child is bound to, pino writes past the formatters; children of children inherit this.
  log.child = function (this: Logger, bindings, options) {
    return child.call(this, fieldsWithoutSecrets(bindings), options);
  } as typeof child;
  return log;
}

/** The first object's fields are masked on their way out; what fills the places in a message is not. */
function maskArgument(part: unknown, at: number): unknown {
  if (typeof part === 'string') return maskText(part);
  return at === 0 ? part : withoutSecrets(part);
}

/** The server's log, on standard output. */
export const log = logTo(pino.destination({ fd: 1, sync: true }));
