import { mkdirSync, createWriteStream, existsSync, renameSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import { DemonstrationFailure } from './failure';

/** Something that was started, and has to be stopped. */
export interface RunningThing {
  name: string;
  /** Resolves with its last words when it ends; before stop() was called that is a failure. */
  ended?: Promise<string>;
  stop(): Promise<void>;
}

/** Everything that was started, in order; stops it in the opposite order, and notices what ends by itself. */
export class Running {
  private readonly things: RunningThing[] = [];
  private readonly logs = new Map<string, WriteStream>();
  private isStopping = false;
  private fail: (reason: DemonstrationFailure) => void = () => undefined;
  /** Rejects with the first thing that ended though nobody asked it to. */
  readonly failed: Promise<never>;

  constructor(
    private readonly logFolder: string,
    private readonly show: (line: string) => void,
  ) {
    this.failed = new Promise<never>((_resolve, reject) => {
      this.fail = reject;
    });
    // Looked at in a race that may be over by then.
    this.failed.catch(() => undefined);
    mkdirSync(logFolder, { recursive: true });
  }

  /** Takes over the duty to stop it. When all is being stopped already, it is stopped at once and the start that made it ends here. */
  async add(thing: RunningThing): Promise<void> {
    if (this.isStopping) {
      await thing.stop();
      throw new DemonstrationFailure('stopped while starting');
    }
    this.things.push(thing);
    void thing.ended?.then((lastWords) => {
      if (!this.isStopping) this.fail(new DemonstrationFailure(`${thing.name} ended: ${lastWords}\nIts log is in ${this.logFolder}.`));
    });
  }

  /** Appends to that part's log file; the file of the start before is kept beside it. */
  log(part: string, line: string): void {
    const log = this.logOf(part);
    if (log.writable) log.write(`${line}\n`);
  }

  /** Stops everything, last started first; what can't be stopped is told at the end, after the others. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const failures: unknown[] = [];
    for (let thing = this.things.pop(); thing; thing = this.things.pop()) {
      await thing.stop().catch((error: unknown) => failures.push(error));
    }
    await Promise.all([...this.logs.values()].map((log) => new Promise<void>((resolve) => log.end(() => resolve()))));
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
  }

  private logOf(part: string): WriteStream {
    const known = this.logs.get(part);
    if (known) return known;
    const file = path.join(this.logFolder, `${part}.log`);
    if (existsSync(file)) renameSync(file, `${file}.before`);
    const log = createWriteStream(file, { mode: 0o600 });
    log.once('error', (error) => this.show(`can't write ${file}: ${error.message}`));
    this.logs.set(part, log);
    return log;
  }
}
