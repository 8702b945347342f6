import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const program = path.resolve(__dirname, '../../dist/apps/worker/src/main.js');
const startMs = 120_000;

/** A worker as it runs for real: a process of its own, from what was built. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #output = '';
  #complaints = '';

  private constructor(variables: Record<string, string>) {
    this.#child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
      env: { PATH: process.env['PATH'] ?? '', ...variables, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#complaints += chunk.toString()));
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
  }

  /** Comes back when it works. */
  static async start(variables: Record<string, string>): Promise<WorkerProcess> {
    if (!existsSync(program)) throw new Error('dist/ is not built: run npm run build first');
    const worker = new WorkerProcess(variables);
    for (const until = Date.now() + startMs; !worker.#output.includes('the worker works'); await new Promise((go) => setTimeout(go, 20))) {
      if (worker.#child.exitCode === null && Date.now() < until) continue;
      await worker.kill();
      throw new Error(`the worker did not start: ${worker.#output}${worker.#complaints}`);
    }
    return worker;
  }

  /** What it wrote beside its log: nothing, or Node.js complains. */
  get complaints(): string {
    return this.#complaints;
  }

  /** As kill -9 does: whatever it is at, it does no more of it. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 20_000);
    this.#child.kill('SIGTERM');
    await this.#ended;
    clearTimeout(timer);
  }
}
