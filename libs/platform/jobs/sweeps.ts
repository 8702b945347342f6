import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DirectoryDatabase } from '../database/directory-database';
import type { TenantScope } from '../database/scope';

/** Looks through one portal's rows for work; harmless when another worker does the same at the same time. */
export type Sweep = (scope: TenantScope) => Promise<void>;

/** Portals that one sweep looks through at the same time. */
const portalsAtOnce = 6;

interface RegisteredSweep {
  name: string;
  everyMs: number;
  /** One round of it; never throws. */
  round(): Promise<void>;
}

/** Runs each sweep over all portals, again and again. What no nudge announced is found here. */
@Injectable()
export class Sweeps implements OnModuleDestroy {
  private readonly logger = new Logger(Sweeps.name);
  readonly #registered: RegisteredSweep[] = [];
  /** What ends each pause that is going on: as many as sweeps that rest. */
  readonly #pauses = new Set<() => void>();
  #isStopped = false;
  #running: Promise<void>[] = [];

  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  /** Registers a sweep; it runs only where start() is called. */
  register(name: string, everyMs: number, sweep: Sweep): void {
    this.#registered.push({ name, everyMs, round: () => this.#overAllPortals(name, sweep) });
  }

  /** The same for work that belongs to no portal. */
  registerForAll(name: string, everyMs: number, work: () => Promise<void>): void {
    const round = async (): Promise<void> => {
      try {
        await work();
      } catch (error) {
        this.logger.error({ message: 'a sweep failed', sweep: name, error: String(error) });
      }
    };
    this.#registered.push({ name, everyMs, round });
  }

  /** For the worker process. */
  start(): void {
    this.#running = this.#registered.map((registered) => this.#loop(registered));
  }

  /** Every sweep once over every portal, in the order of registration; for tests and for a person who wants it now. */
  async runOnce(): Promise<void> {
    for (const registered of this.#registered) await registered.round();
  }

  async onModuleDestroy(): Promise<void> {
    this.#isStopped = true;
    for (const end of this.#pauses) end();
    await Promise.all(this.#running);
  }

  async #loop(registered: RegisteredSweep): Promise<void> {
    while (!this.#isStopped) {
      await registered.round();
      await this.#pause(registered.everyMs);
    }
  }

  async #overAllPortals(name: string, sweep: Sweep): Promise<void> {
    try {
      const waiting = await this.directory.portalIds();
      // Several portals at once, so that one whose Loket or mail server is slow does not hold up the others.
      const work = async (): Promise<void> => {
        for (let portalId = waiting.shift(); portalId && !this.#isStopped; portalId = waiting.shift())
          await this.#one(name, portalId, sweep);
      };
      await Promise.all(Array.from({ length: Math.min(portalsAtOnce, waiting.length) }, work));
    } catch (error) {
      this.logger.error({ message: 'a sweep could not list the portals', sweep: name, error: String(error) });
    }
  }

  async #one(name: string, portalId: string, sweep: Sweep): Promise<void> {
    try {
      await sweep({ portalId, actor: { kind: 'system' } });
    } catch (error) {
      // One portal's trouble does not stop the others; it is tried again on the next round.
      this.logger.error({
        message: 'a sweep failed for a portal',
        sweep: name,
        portalId,
        error: error instanceof Error ? error.message : String(error),
      });
    }
  }

  #pause(ms: number): Promise<void> {
    if (this.#isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#pauses.add(end);
    });
  }
}
