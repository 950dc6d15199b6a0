import pino from 'pino';
import { withoutSecrets } from './without-secrets';

/**
 * The server's log: one JSON object a line on standard output. Whatever is logged passes `withoutSecrets` first, so tokens, passwords
 * and cookies never reach it, neither as fields nor inside addresses. Errors go under `err`: `log.error({ err }, 'what was being done')`.
 */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }), log: (fields) => withoutSecrets(fields) as Record<string, unknown> },
  hooks: {
    logMethod(args, method) {
      const masked = args.map((part: unknown) => (typeof part === 'string' ? withoutSecrets(part) : part));
      method.apply(this, masked as Parameters<typeof method>);
    },
  },
});
