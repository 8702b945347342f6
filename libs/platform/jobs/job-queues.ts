import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import { Environment } from '../config/environment';
import { LoonbrugError } from '../errors/loonbrug-error';

/** A nudge's data: ids only; a lost nudge is found again by a sweep. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>;

export interface JobHandler {
  concurrency: number;
  /** Reads the row and does what it needs; called twice for one row it does it once. */
  perform(data: JobData): Promise<void>;
}

// A worker whose backend fails for another reason than the connection would loop without delay until the memory is full.
const maximumWorkerErrors = 50;
/** After so many errors the worker rests this long, and a new one takes its place. */
const restMs = 5_000;
/** A queue that is down takes no nudge; whoever nudges does not wait for it. */
const nudgeMs = 2_000;

interface QueueClasses {
  Queue: typeof Queue;
  Worker: typeof Worker;
  connection: Record<string, unknown>;
}

/** The queues: on PostgreSQL, or on Redis where REDIS_URL is set. Every process can nudge; only the worker process performs. */
@Injectable()
export class JobQueues implements OnModuleDestroy {
  private readonly logger = new Logger(JobQueues.name);
  readonly #handlers = new Map<string, JobHandler>();
  readonly #queues = new Map<string, Queue>();
  readonly #workers = new Set<Worker>();
  readonly #rests = new Set<NodeJS.Timeout>();
  readonly #classes: QueueClasses;

  constructor(@Inject(Environment) private readonly environment: Environment) {
    this.#classes = environment.redisUrl ? onRedis(environment.redisUrl) : onPostgres(environment.queueDatabaseUrl!);
  }

  /** Declares who performs a queue's jobs; each queue has one handler. */
  handle(queue: string, handler: JobHandler): void {
    if (this.#handlers.has(queue)) throw new Error(`queue ${queue} has a handler already`);
    this.#handlers.set(queue, handler);
  }

  /** Asks for a row to be looked at soon. With a key, asking again while it waits is asking once. Throws when the queue does not take it in time; a sweep finds the row. */
  async nudge(queue: string, data: JobData, key?: string): Promise<void> {
    const taken = this.#queue(queue).add(queue, data, { jobId: key, removeOnComplete: true, removeOnFail: true, attempts: 1 });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        taken.catch((error: Error) => this.logger.warn({ message: 'a late nudge failed', queue, error: error.message }));
        reject(new LoonbrugError('unavailable', 'jobs.queue_unreachable', `queue ${queue} does not answer`));
      }, nudgeMs);
    });
    await Promise.race([taken, late]).finally(() => clearTimeout(timer));
  }

  /** Starts performing; for the worker process. */
  start(): void {
    for (const [name, handler] of this.#handlers) this.#employ(name, handler);
  }

  async onModuleDestroy(): Promise<void> {
    for (const rest of this.#rests) clearTimeout(rest);
    await Promise.all([...this.#workers].map((worker) => worker.close()));
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }

  #employ(name: string, handler: JobHandler): void {
    this.#workers.add(this.#worker(name, handler));
  }

  /** Lets a worker go whose backend does nothing but fail, and tries with a new one later: nobody else would. */
  #replace(worker: Worker, name: string, handler: JobHandler): void {
    if (!this.#workers.delete(worker)) return;
    worker
      .close(true)
      .catch((error: Error) => this.logger.warn({ message: 'a queue worker did not close', queue: name, error: error.message }));
    const rest = setTimeout(() => {
      this.#rests.delete(rest);
      this.#employ(name, handler);
    }, restMs);
    this.#rests.add(rest);
  }

  #worker(name: string, handler: JobHandler): Worker {
    const worker = new this.#classes.Worker(name, async (job: { data: JobData }) => handler.perform(job.data), {
      connection: this.#classes.connection,
      concurrency: handler.concurrency,
      prefix: this.environment.queuePrefix,
      maxStalledCount: 10,
    } as never);
    let errors = 0;
    worker.on('error', (error) => {
      errors += 1;
      this.logger.error({ message: 'a queue worker has an error', queue: name, error: error.message, errors });
      if (errors === maximumWorkerErrors) this.#replace(worker, name, handler);
    });
    worker.on('completed', () => (errors = 0));
    worker.on('failed', (_job, error) =>
      this.logger.warn({ message: 'a job failed; its row will be swept', queue: name, error: error.message }),
    );
    return worker;
  }

  #queue(name: string): Queue {
    const known = this.#queues.get(name);
    if (known) return known;
    const queue = new this.#classes.Queue(name, { connection: this.#classes.connection, prefix: this.environment.queuePrefix } as never);
    queue.on('error', (error) => this.logger.error({ message: 'a queue has an error', queue: name, error: error.message }));
    this.#queues.set(name, queue);
    return queue;
  }
}

function onRedis(url: string): QueueClasses {
  return { Queue, Worker, connection: { url, maxRetriesPerRequest: null } };
}

function onPostgres(url: string): QueueClasses {
  const classes = withBackend(createPostgresBackend);
  return {
    Queue: classes.Queue as unknown as typeof Queue,
    Worker: classes.Worker as unknown as typeof Worker,
    connection: { connectionString: url, schema: 'queue', max: 4 },
  };
}
