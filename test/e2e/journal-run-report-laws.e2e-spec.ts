import fc from 'fast-check';
import { LoketUnreachable } from '@loonbrug/loket';
import { newId, OutboxWorker } from '@loonbrug/platform';
import { LoketConnection } from '../../libs/payroll/connection/loket-connection';
import { JournalRunProcessing } from '../../libs/payroll/journal-run/journal-run-processing.service';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { timeLimit, times } from '../trials/scale';

const v1: Said = { '4000': 390_000, '1001': -390_000 };

/** fails: nothing arrives · loses: it is done, and the answer never comes · slow: decided otherwise while Loket is being told. */
type Mood = 'answers' | 'fails' | 'loses' | 'slow';
type Step = { kind: 'call'; mood: Mood } | { kind: 'refuse' } | { kind: 'book' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('call' as const), mood: fc.constantFrom<Mood>('answers', 'fails', 'loses', 'slow') }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'refuse' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'book' as const }) },
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

  async function decide(kind: 'refuse' | 'book', journalRunId: string): Promise<void> {
    const { state, rowVersion } = await world.run(journalRunId);
    const processing = world.app.get(JournalRunProcessing);
    if (kind === 'refuse' && state === 'to_review')
      await processing.refuse(world.scope, journalRunId, { rowVersion, reason: 'Verkeerde maand' });
    if (kind === 'book' && (state === 'to_review' || state === 'refused'))
      await processing.process(world.scope, journalRunId, { rowVersion });
  }

  it(
    'is in the end what the books say, after any outage, lost answer or change of mind',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          await world.newFirm();
          shown = new Map();
          const loketJournalRunId = newId();
          const { journalRunId } = await world.arrive(v1, { loketJournalRunId, loketLinkId: await world.link() });
          meanwhile = () => decide('book', journalRunId);
          for (const each of steps) {
            if (each.kind === 'call') {
              mood = each.mood;
              await work();
            } else await decide(each.kind, journalRunId);
          }
          mood = 'answers';
          await work();
          await work();
          const { state, reportState, voucherNumber } = await world.run(journalRunId);
          const expected: Record<string, [string | undefined, string]> = {
            to_review: [undefined, 'none'],
            refused: ['failed: Verkeerde maand', 'reported'],
            booked: [`processed: Geboekt als ${voucherNumber}`, 'reported'],
          };
          expect([shown.get(loketJournalRunId), reportState]).toEqual(expected[state]);
          const open = await world.builders.sql(
            `select 1 from outbox where portal_id = $1 and kind = 'loket.report' and state = 'waiting'`,
            [world.portal.portalId],
          );
          expect(open).toEqual([]);
        }),
        { numRuns: times(60, 1_000) },
      );
    },
    timeLimit(120_000),
  );
});
