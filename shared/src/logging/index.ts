import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** JSON logs on standard output. Secrets that could end up in an object are redacted by name. */
export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    redact: [
      'password',
      '*.password',
      'token',
      '*.token',
      'authorization',
      '*.authorization',
      'headers.authorization',
    ],
  });
}
