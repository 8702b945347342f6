import type { MessageEvent } from '@nestjs/common';
import { LoonbrugError } from '@loonbrug/platform';
import { FetchEvents, type FollowedFetch, TooManyStreams } from './fetch-events';

/** A reader's stream: what it was told, and when it ended. */
interface Reader {
  readonly events: MessageEvent[];
  endedAt: number | undefined;
  leave(): void;
}

describe('open event streams', () => {
  const revoked = new Set<string>();
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const shown = { revision: 0, state: 'running' };
  let events: FetchEvents;

  beforeEach(() => {
    jest.useFakeTimers();
    revoked.clear();
    const database = { read: () => wait(3).then(() => []) };
    const view = { one: async () => shown };
    const access = {
      admitAgain: async ({ person }: { person: string }) => {
        await wait(10);
        if (revoked.has(person)) throw new LoonbrugError('unauthenticated', 'auth.not_signed_in', 'ended');
      },
    };
    events = new FetchEvents(database as never, view as never, access as never);
  });
  afterEach(() => {
    events.onModuleDestroy();
    jest.useRealTimers();
  });

  async function open(portalId: string, userId: string): Promise<Reader> {
    const followed = { scope: { portalId, userId }, fetchId: 'fetch', language: 'nl', after: -1, request: { person: userId } };
    const stream = await events.follow(followed as unknown as FollowedFetch);
    const reader: Reader = { events: [], endedAt: undefined, leave: () => subscription.unsubscribe() };
    const subscription = stream.subscribe({
      next: (event) => void reader.events.push(event),
      complete: () => (reader.endedAt = Date.now()),
    });
    return reader;
  }
  const openMany = async (portalId: string, people: number): Promise<Array<{ person: string; reader: Reader }>> => {
    const opened = [];
    for (let index = 0; index < people * 5; index += 1) {
      const person = `${portalId} ${index % people}`;
      opened.push({ person, reader: await open(portalId, person) });
    }
    return opened;
  };

  it.each([0, 400, 1_900, 2_950, 3_050, 3_999])(
    'are closed within five seconds of the end of the session, however many there are (%s ms after they began)',
    async (afterMs) => {
      const opened = [];
      for (let portal = 0; portal < 10; portal += 1) opened.push(...(await openMany(`portal ${portal}`, 10)));
      expect(opened).toHaveLength(500);
      await jest.advanceTimersByTimeAsync(afterMs);
      for (const { person } of opened) if (/[02468]$/.test(person)) revoked.add(person);
      await jest.advanceTimersByTimeAsync(5_000);
      const [ended, open] = [opened.filter(({ person }) => revoked.has(person)), opened.filter(({ person }) => !revoked.has(person))];
      expect(ended).toHaveLength(250);
      expect(ended.filter(({ reader }) => reader.endedAt === undefined)).toEqual([]);
      expect(new Set(ended.map(({ reader }) => JSON.stringify(reader.events.at(-1))))).toEqual(
        new Set([JSON.stringify({ type: 'closed', data: { code: 'auth.not_signed_in' } })]),
      );
      expect(open.filter(({ reader }) => reader.endedAt !== undefined)).toEqual([]);
    },
  );

  it('are five of a person and fifty of a portal: the next is refused, whoever else opens one, until one is left', async () => {
    const mine = await openMany('ours', 1);
    await expect(open('ours', 'ours 0')).rejects.toBeInstanceOf(TooManyStreams);
    await expect(open('elsewhere', 'ours 0')).rejects.toMatchObject({ kind: 'throttled', details: { retryAfterSeconds: 10 } });
    for (let person = 1; person < 10; person += 1) for (let count = 0; count < 5; count += 1) await open('ours', `ours ${person}`);
    await expect(open('ours', 'newcomer')).rejects.toBeInstanceOf(TooManyStreams);
    await expect(open('theirs', 'somebody')).resolves.toMatchObject({ endedAt: undefined });
    mine[0]!.reader.leave();
    await expect(open('ours', 'newcomer')).resolves.toMatchObject({ endedAt: undefined });
    await expect(open('ours', 'ours 0')).rejects.toBeInstanceOf(TooManyStreams);
  });

  it('are no more where many are asked for at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => open('ours', 'one')));
    const refused = asked.filter((each) => each.status === 'rejected');
    for (const { reason } of refused) expect(reason).toBeInstanceOf(TooManyStreams);
    const readers = asked.filter((each) => each.status === 'fulfilled').map(({ value }) => value);
    const staying = readers.filter((reader) => reader.endedAt === undefined);
    expect(staying).toHaveLength(5);
    for (const reader of readers.filter((each) => each.endedAt !== undefined))
      expect(reader.events).toEqual([{ type: 'closed', data: { code: 'request.throttled' } }]);
  });
});
