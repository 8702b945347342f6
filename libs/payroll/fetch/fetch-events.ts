import { Inject, Injectable, Logger, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import type { AuthenticatedRequest } from '@loonbrug/auth';
import { asLoonbrugError, groupedBy, type Language, LoonbrugError, TenantDatabase } from '@loonbrug/platform';
import { AccessService, type ReachScope, type RouteDeclaration } from '@loonbrug/tenancy';
import { Observable, type Subscriber } from 'rxjs';
import { FetchView } from './fetch-view';

export interface FollowedFetch {
  scope: ReachScope;
  fetchId: string;
  language: Language;
  /** The last revision that the reader saw; -1 for none. */
  after: number;
  request: AuthenticatedRequest;
  declaration: RouteDeclaration;
}

interface Stream extends FollowedFetch {
  subscriber: Subscriber<MessageEvent>;
  admittedAt: number;
  sentAt: number;
}

const tickMs = 1_000;
/** Each stream is admitted anew after this time: with the tick and the looking itself, a revoked session or right ends it within five seconds. */
const admissionMs = 3_000;
/** So that something in between does not take the connection for a dead one. */
const silenceMs = 15_000;
/** In this process: in all, below one portal, and of one person with however many sessions, so that nobody can hold them all. */
const mostStreams = 500;
const mostOfPortal = 50;
const mostOfPerson = 5;
/** Looked after at the same time; the rest of the process needs connections too. */
const servedAtOnce = 8;

/** Too many screens follow a fetch: of this person, of this portal, or in this process. */
export class TooManyStreams extends LoonbrugError {
  constructor() {
    super('throttled', 'request.throttled', 'too many open event streams', { retryAfterSeconds: 10 });
  }
}

/** Progress as server-sent events: one look a second at the rows of all open streams of this process, by their revision. */
@Injectable()
export class FetchEvents implements OnModuleDestroy {
  private readonly logger = new Logger(FetchEvents.name);
  readonly #streams = new Set<Stream>();
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(FetchView) private readonly view: FetchView,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  /** Throws before the first byte where the reader does not reach the fetch. Completes when the fetch is finished. */
  async follow(followed: FollowedFetch): Promise<Observable<MessageEvent>> {
    if (this.#isFull(followed.scope)) throw new TooManyStreams();
    await this.view.one(followed.scope, followed.fetchId, { language: followed.language, after: Number.MAX_SAFE_INTEGER });
    return new Observable<MessageEvent>((subscriber) => {
      const stream: Stream = { ...followed, subscriber, admittedAt: Date.now(), sentAt: Date.now() };
      // Others may have opened theirs since.
      if (this.#isFull(stream.scope)) return this.#end(stream, new TooManyStreams());
      this.#streams.add(stream);
      this.#timer ??= setInterval(() => void this.#tick(), tickMs);
      void this.#show(stream);
      return () => this.#drop(stream);
    });
  }

  onModuleDestroy(): void {
    for (const stream of this.#streams) stream.subscriber.complete();
  }

  #isFull({ portalId, userId }: ReachScope): boolean {
    const streams = [...this.#streams];
    const ofPortal = streams.filter(({ scope }) => scope.portalId === portalId);
    const ofPerson = streams.filter(({ scope }) => scope.userId === userId);
    return streams.length >= mostStreams || ofPortal.length >= mostOfPortal || ofPerson.length >= mostOfPerson;
  }

  #drop(stream: Stream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #tick(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const changed = await this.#changed();
      await eachOf([...this.#streams], (stream) => this.#serve(stream, changed.has(stream)));
    } catch (error) {
      this.logger.warn({ message: 'open event streams were not served this time', error: String(error) });
    } finally {
      this.#isLooking = false;
    }
  }

  /** Streams whose fetch has a later revision than they showed: one question per portal. */
  async #changed(): Promise<Set<Stream>> {
    const changed = new Set<Stream>();
    await eachOf([...groupedBy(this.#streams, ({ scope }) => scope.portalId)], async ([portalId, streams]) => {
      const revisions = await this.database.read({ portalId, actor: { kind: 'system' } }, (tx) =>
        tx.query<{ fetchId: string; revision: number }>(
          'select fetch_id as "fetchId", revision from loket_fetch where portal_id = $1 and fetch_id = any($2::uuid[])',
          [portalId, [...new Set(streams.map((stream) => stream.fetchId))]],
        ),
      );
      const latest = new Map(revisions.map(({ fetchId, revision }) => [fetchId, revision]));
      for (const stream of streams) if ((latest.get(stream.fetchId) ?? 0) > stream.after) changed.add(stream);
    });
    return changed;
  }

  async #serve(stream: Stream, hasChanged: boolean): Promise<void> {
    const now = Date.now();
    if (hasChanged || now - stream.admittedAt >= admissionMs) {
      if (!(await this.#isStillAdmitted(stream))) return;
      stream.admittedAt = now;
    }
    if (hasChanged) await this.#show(stream);
    else if (now - stream.sentAt >= silenceMs) {
      stream.sentAt = now;
      stream.subscriber.next({ type: 'alive', data: {} });
    }
  }

  async #isStillAdmitted(stream: Stream): Promise<boolean> {
    try {
      await this.access.admitAgain(stream.request, stream.declaration);
      return true;
    } catch (error) {
      this.#end(stream, error);
      return false;
    }
  }

  async #show(stream: Stream): Promise<void> {
    try {
      const fetch = await this.view.one(stream.scope, stream.fetchId, { language: stream.language, after: stream.after });
      stream.after = fetch.revision;
      stream.sentAt = Date.now();
      const isFinished = fetch.state === 'finished';
      stream.subscriber.next({ type: isFinished ? 'finished' : 'progress', id: String(fetch.revision), data: fetch });
      if (isFinished) stream.subscriber.complete();
    } catch (error) {
      this.#end(stream, error);
    }
  }

  /** The reader is told why, in a last event: a stream has no other way to say that it is closed for good. */
  #end(stream: Stream, error: unknown): void {
    const { code } = asLoonbrugError(error);
    stream.subscriber.next({ type: 'closed', data: { code } });
    stream.subscriber.complete();
  }
}

/** Acts on each, some at the same time. */
async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const turn = async (): Promise<void> => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: servedAtOnce }, turn));
}
