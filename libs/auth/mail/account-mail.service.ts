import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Mail } from '@loonbrug/platform';
import { setTimeout as wait } from 'node:timers/promises';
import { MailDelivery } from './mail-delivery';

const pausesMs = [500, 3_000];

/**
 * Mails about an account, which belongs to no portal and so has no outbox. They go out after the request was answered, so that the time taken
 * does not tell whether an address is known; a mail lost with the process is asked for again by its reader.
 */
@Injectable()
export class AccountMailService implements OnModuleDestroy {
  private readonly logger = new Logger(AccountMailService.name);
  readonly #underway = new Set<Promise<void>>();

  constructor(@Inject(MailDelivery) private readonly delivery: MailDelivery) {}

  /** Does the work after the answer; what it throws is logged, never told to whoever asked. */
  later(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => this.logger.error({ message: 'work after the answer failed', error: String(error) }))
      .finally(() => this.#underway.delete(done));
    this.#underway.add(done);
  }

  /** Sends, and tries twice again; throws the last failure. */
  async send(mail: Mail): Promise<void> {
    for (const pauseMs of pausesMs) {
      try {
        return await this.delivery.send(mail);
      } catch (error) {
        this.logger.warn({ message: 'a mail was not taken, trying again', error: String(error) });
        await wait(pauseMs);
      }
    }
    await this.delivery.send(mail);
  }

  /** A page of the portal with a token after the #. */
  link(page: string, token: string): string {
    return this.delivery.link(page, token);
  }

  get publicUrl(): string {
    return this.delivery.publicUrl;
  }

  /** Everything that was put off is done; at shutdown, and for tests. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  onModuleDestroy(): Promise<void> {
    return this.settled();
  }
}
