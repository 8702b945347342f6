import type { LoggerService } from '@nestjs/common';
import pino, { type Logger as PinoLogger } from 'pino';

/** Fields that never reach the log, wherever they stand in an object. */
const redacted = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'clientSecret',
  'authorization',
  'cookie',
  'bsn',
  'email',
  'secondFact',
  'environmentCode',
  'netCents',
];

/** The process's logger: one JSON line an event, secrets and personal data cut out. */
export function createLogger(level: string, process_: 'api' | 'worker'): PinoLogger {
  return pino({
    level,
    base: { process: process_ },
    redact: { paths: redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}

/** Nest's logger interface on pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: PinoLogger) {}

  log(message: unknown, ...context: unknown[]): void {
    this.#write('info', message, context);
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.#write('warn', message, context);
  }

  error(message: unknown, ...context: unknown[]): void {
    this.#write('error', message, context);
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.#write('debug', message, context);
  }

  verbose(message: unknown, ...context: unknown[]): void {
    this.#write('debug', message, context);
  }

  #write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, context: unknown[]): void {
    const source = context.at(-1);
    const fields = typeof source === 'string' ? { source } : {};
    if (typeof message === 'object' && message !== null) {
      const { message: text, ...rest } = message as { message?: string };
      this.logger[level]({ ...fields, ...rest }, text);
    } else {
      this.logger[level](fields, String(message));
    }
  }
}
