import fc from 'fast-check';
import { LoketUnreachable } from '@loonbrug/loket';
import { newId, OutboxWorker } from '@loonbrug/platform';
import { LoketConnection } from '../../libs/payroll/connection/loket-connection';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { lawLimit, lawRuns } from '../trials/scale';

const v1: Said = { '4000': 390_000, '1001': -390_000 };

/** fails: nothing arrives · loses: it is done, and the answer never comes · slow: decided otherwise while Loket is being told. */
type Mood = 'answers' | 'fails' | 'loses' | 'slow';
/** What a person does with the run. */
type Deed = 'refuse' | 'book' | 'reverse' | 'reverse_and_book';
type Step = { kind: 'call'; mood: Mood; meanwhile: Deed } | { kind: Deed };

const deed = fc.constantFrom<Deed>('refuse', 'book', 'reverse', 'reverse_and_book');

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('call' as const),
      mood: fc.constantFrom<Mood>('answers', 'fails', 'loses', 'slow'),
      meanwhile: deed,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: deed }) },
);

describe('what Loket hears of a run', () => {
  let world: JournalRunWorld;
  /** What Loket shows last of each run. */
  let shown: Map<string, string>;
  let mood: Mood;
  let meanwhile: () => Promise<unknown>;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    const tell = (what: string) => async (loketJournalRunId: string, message: string) => {
      expect(message.length).toBeLessThanOrEqual(255);
      if (mood === 'fails') throw new LoketUnreachable('timeout');
      shown.set(loketJournalRunId, `${what}: ${message}`);
      if (mood === 'loses') throw new LoketUnreachable('timeout');
      if (mood === 'slow') await meanwhile();
    };
    const client = { reportProcessed: tell('processed'), reportFailed: tell('failed') };
    jest.spyOn(world.app.get(LoketConnection), 'open').mockImplementation(async () => ({ client }) as never);
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await world.stop();
  });

  async function work(): Promise<void> {
    await world.builders.sql(`update outbox set available_at = now() where portal_id = $1 and state = 'waiting'`, [world.portal.portalId]);
    await world.app.get(OutboxWorker).workOff({ portalId: world.portal.portalId, actor: { kind: 'system' } });
  }

  async function decide(kind: Deed, journalRunId: string): Promise<void> {
    const { state } = await world.run(journalRunId);
    if (kind === 'refuse' && state === 'to_review') await world.refuse(journalRunId, 'Verkeerde maand');
    if (kind === 'book' && ['to_review', 'refused', 'reversed'].includes(state)) await world.process(journalRunId);
    if ((kind === 'reverse' || kind === 'reverse_and_book') && state === 'booked') await world.reverse(journalRunId);
    if (kind === 'reverse_and_book' && state === 'booked') await world.process(journalRunId);
  }

  const reversalOf = async (journalRunId: string): Promise<string | undefined> =>
    (
      await world.builders.sql<{ number: string }>(
        `select entry.voucher_number as number from journal_run run join journal_entry entry on entry.entry_id = run.reversal_entry_id
         where run.journal_run_id = $1`,
        [journalRunId],
      )
    )[0]?.number;

  it(
    'is in the end what the books say, after any outage, lost answer or change of mind',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          await world.newFirm();
          shown = new Map();
          const loketJournalRunId = newId();
          const { journalRunId } = await world.arrive(v1, { loketJournalRunId, loketLinkId: await world.link() });
          for (const each of steps) {
            if (each.kind === 'call') {
              mood = each.mood;
              // Once: what is decided while Loket is called is told by a second call, which is not slow again.
              meanwhile = async () => {
                mood = 'answers';
                await decide(each.meanwhile, journalRunId);
              };
              await work();
            } else await decide(each.kind, journalRunId);
          }
          mood = 'answers';
          await work();
          await work();
          const { state, reportState, voucherNumber } = await world.run(journalRunId);
          const reversal = `failed: Teruggeboekt als ${await reversalOf(journalRunId)}`;
          const expected: Record<string, [string | undefined, string]> = {
            to_review: [undefined, 'none'],
            refused: ['failed: Verkeerde maand', 'reported'],
            booked: [`processed: Geboekt als ${voucherNumber}`, 'reported'],
            reversed: [reversal, 'reported'],
          };
          expect([shown.get(loketJournalRunId), reportState]).toEqual(expected[state]);
          const open = await world.builders.sql(
            `select 1 from outbox where portal_id = $1 and kind = 'loket.report' and state = 'waiting'`,
            [world.portal.portalId],
          );
          expect(open).toEqual([]);
        }),
        lawRuns(60),
      );
    },
    lawLimit(120_000),
  );
});
