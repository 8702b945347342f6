import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { DemonstrationFailure } from './failure';
import type { Running, RunningThing } from './running';

/** A program of the product that the demonstration runs beside itself. */
export interface PartPlan {
  /** As it is called in messages and as its log file. */
  name: string;
  /** The compiled program. */
  script: string;
  parameters?: string[];
  environment: NodeJS.ProcessEnv;
}

const graceMs = 10_000;
const readyLimitMs = 60_000;
const rememberedLines = 20;
const errorLevels = ['error', 'fatal', 50, 60];

/** Whether a line of a log is about an error: what people should see at once. */
export function tellsAnError(line: string): boolean {
  try {
    const { level } = JSON.parse(line) as { level?: string | number };
    return level !== undefined && errorLevels.includes(level);
  } catch {
    return false;
  }
}

/** A running part: a node process that ends with this one, whatever becomes of it. */
export class Part implements RunningThing {
  readonly name: string;
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;
  private readonly lines: string[] = [];
  private readonly listeners = new Set<(line: string) => void>();
  private hasEnded = false;

  private constructor(
    plan: PartPlan,
    private readonly running: Running,
    private readonly show: (line: string) => void,
  ) {
    this.name = plan.name;
    const before = ['--disable-warning=ExperimentalWarning', '--require', path.join(__dirname, 'parent-watch.cjs')];
    // A session of its own: Ctrl-C in the terminal is for us, who stop the parts in order. The channel tells the part when we are gone.
    this.child = spawn(process.execPath, [...before, plan.script, ...(plan.parameters ?? [])], {
      env: plan.environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.ended = new Promise((resolve) => {
      const end = (word: string): void => {
        this.hasEnded = true;
        resolve([word, ...this.lines].join('\n'));
      };
      this.child.once('error', (error) => end(error.message));
      this.child.once('close', (code, signal) => end(signal ? `by ${signal}` : `with exit code ${code}`));
    });
    this.follow(this.child.stdout as Readable, tellsAnError);
    this.follow(this.child.stderr as Readable, (line) => line.trim() !== '');
  }

  static async start(plan: PartPlan, running: Running, show: (line: string) => void): Promise<Part> {
    const part = new Part(plan, running, show);
    await running.add(part);
    return part;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** The first line of its output that the reader makes something of. */
  async firstLine<T>(read: (line: string) => T | undefined): Promise<T> {
    let listener: (line: string) => void = () => undefined;
    const found = new Promise<T>((resolve) => {
      listener = (line) => {
        const result = read(line);
        if (result !== undefined) resolve(result);
      };
      this.listeners.add(listener);
    });
    try {
      return await Promise.race([found, this.tooLate(), this.endedEarly()]);
    } finally {
      this.listeners.delete(listener);
    }
  }

  /** Waits until the address answers with success. */
  async answers(address: string): Promise<void> {
    for (const until = Date.now() + readyLimitMs; Date.now() < until && !this.hasEnded; await wait(50)) {
      const isReady = await fetch(address, { signal: AbortSignal.timeout(5000) }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isReady) return;
    }
    throw new DemonstrationFailure(`${this.name} does not answer at ${address}: ${[...this.lines].join('\n')}`);
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    this.child.kill('SIGTERM');
    const isOver = await Promise.race([this.ended.then(() => true), wait(graceMs, false, { ref: false })]);
    if (isOver) return;
    this.show(`[${this.name}] does not stop within ${graceMs / 1000} s and is ended`);
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private follow(stream: Readable, isShown: (line: string) => boolean): void {
    createInterface({ input: stream }).on('line', (line) => {
      this.running.log(this.name, line);
      this.lines.push(line);
      this.lines.splice(0, this.lines.length - rememberedLines);
      for (const listener of this.listeners) listener(line);
      if (isShown(line)) this.show(`[${this.name}] ${line}`);
    });
  }

  private async tooLate(): Promise<never> {
    await wait(readyLimitMs, undefined, { ref: false });
    throw new DemonstrationFailure(`${this.name} is not ready after ${readyLimitMs / 1000} seconds: ${this.lines.join('\n')}`);
  }

  private async endedEarly(): Promise<never> {
    throw new DemonstrationFailure(`${this.name} ended: ${await this.ended}`);
  }
}
