import fc from 'fast-check';
import { newId, TenantDatabase } from '@loonbrug/platform';
import type { WagePayableDto } from '../../libs/payroll/wage-declaration/wage-payable.dto';
import { WagePayableService } from '../../libs/payroll/wage-declaration/wage-payable.service';
import { scopeOf } from '../support/builders';
import { everyPage } from '../support/every-page';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { timeLimit, times } from '../trials/scale';

/** A payable as state, what its declaration asks, what was paid before, and what is to be paid now. */
type Shown = [state: string, amountCents: number, paidBeforeCents: number, openCents: number];

const step = fc.record({
  what: fc.constantFrom<'declare' | 'change' | 'withdraw' | 'return' | 'pay' | 'unpay'>(
    'declare',
    'change',
    'withdraw',
    'return',
    'pay',
    'pay',
    'unpay',
  ),
  which: fc.nat(),
  cents: fc.integer({ min: -3, max: 9 }),
});
type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never;

describe('what a period still asks after something was paid for it', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let agent: SignedInAgent;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());
  beforeEach(async () => {
    books = await people.books(70101);
    const user = await people.builders.user();
    await people.builders.membership(user, books.administration, 'back_office');
    agent = await signIn(people.app, user);
  });

  const keep = () => {
    const scope = scopeOf(books.administration);
    return people.app.get(TenantDatabase).transaction(scope, (tx) => people.app.get(WagePayableService).keepIn(tx, scope));
  };

  let made = 0;
  /** A declaration as the fetch stores it; each was made after the one before. */
  async function declare(totalCents: number, more: Record<string, unknown> = {}): Promise<string> {
    made += 1;
    const id = newId();
    const row = {
      portal_id: books.administration.portalId,
      administration_id: books.administration.administrationId,
      wage_declaration_id: id,
      loket_link_id: books.link.loketLinkId,
      loket_payroll_tax_return_id: newId(),
      wage_tax_number: '111111110L29',
      year: 2026,
      period_number: 9,
      period_starts_on: '2026-09-01',
      period_ends_on: '2026-09-30',
      loket_status_key: 6,
      period_amount_cents: totalCents,
      correction_amount_cents: 0,
      total_amount_cents: totalCents,
      due_on: '2026-12-31',
      state: 'received',
      message_created_at: new Date(Date.UTC(2026, 9, 1) + made * 60_000),
      ...more,
    };
    await people.builders.sql(
      `insert into wage_declaration (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
      Object.values(row),
    );
    await keep();
    return id;
  }

  async function change(wageDeclarationId: string, set: string, ...values: unknown[]): Promise<void> {
    await people.builders.sql(`update wage_declaration set ${set} where wage_declaration_id = $1`, [wageDeclarationId, ...values]);
    await keep();
  }
  const withdraw = (wageDeclarationId: string) => change(wageDeclarationId, "state = 'withdrawn'");

  const list = (query = '') =>
    everyPage<WagePayableDto>(agent, `/api/portals/${books.administration.portalId}/wage-payables?pageSize=200${query}`);
  /** In the order in which they were made. */
  const shown = async (): Promise<Shown[]> =>
    (await list())
      .sort((one, other) => (one.wagePayableId < other.wagePayableId ? -1 : 1))
      .map(({ state, amountCents, paidBeforeCents, openCents }) => [state, amountCents, paidBeforeCents, openCents]);

  const mark = async ({ administrationId, wagePayableId, rowVersion }: WagePayableDto, paidOn: string | null) =>
    (
      await agent
        .patch(`/api/portals/${books.administration.portalId}/administrations/${administrationId}/wage-payables/${wagePayableId}`)
        .send({ rowVersion, paidOn })
        .expect(200)
    ).body as WagePayableDto;
  const payOpen = async (): Promise<WagePayableDto> => mark((await list('&state=open'))[0]!, '2026-10-15');

  it('is the rest, where the declaration that was paid is withdrawn and another one made', async () => {
    const first = await declare(100_000);
    await payOpen();
    await withdraw(first);
    await declare(120_000);
    expect(await shown()).toEqual([
      ['paid', 100_000, 0, 0],
      ['open', 120_000, 100_000, 20_000],
    ]);
  });

  it('is nothing, where the other one asks the same', async () => {
    const first = await declare(100_000);
    await payOpen();
    await withdraw(first);
    await declare(100_000);
    expect(await shown()).toEqual([
      ['paid', 100_000, 0, 0],
      ['settled', 100_000, 100_000, 0],
    ]);
  });

  it('counts every payment, those for a version that was withdrawn between two others, too', async () => {
    await declare(100_000);
    await payOpen();
    const second = await declare(120_000);
    await payOpen();
    await withdraw(second);
    // The first stands again: what was paid for the second is to come back.
    expect(await shown()).toEqual([
      ['paid', 100_000, 0, 0],
      ['paid', 120_000, 100_000, 0],
      ['open', 100_000, 120_000, -20_000],
    ]);
    await declare(130_000);
    expect(await shown()).toEqual([
      ['paid', 100_000, 0, 0],
      ['paid', 120_000, 100_000, 0],
      ['settled', 100_000, 0, 0],
      ['open', 130_000, 120_000, 10_000],
    ]);
  });

  it('is the difference, where Loket changes the total of a declaration that was paid', async () => {
    const id = await declare(100_000);
    await payOpen();
    await change(id, 'total_amount_cents = 130000');
    expect(await shown()).toEqual([
      ['paid', 100_000, 0, 0],
      ['open', 130_000, 100_000, 30_000],
    ]);
    await keep();
    await payOpen();
    await change(id, 'total_amount_cents = 90000');
    expect(await shown()).toEqual([
      ['paid', 100_000, 0, 0],
      ['paid', 130_000, 100_000, 0],
      ['open', 90_000, 130_000, -40_000],
    ]);
    await change(id, 'total_amount_cents = 130000');
    expect((await shown()).at(-1)).toEqual(['settled', 130_000, 130_000, 0]);
  });

  it('is all of it in one, where the payment of a changed declaration turns out not to have been made', async () => {
    const id = await declare(100_000);
    const paid = await payOpen();
    await change(id, 'total_amount_cents = 130000');
    expect(await mark(paid, null)).toMatchObject({ state: 'settled', paidOn: null, openCents: 0 });
    expect((await shown()).at(-1)).toEqual(['open', 130_000, 0, 130_000]);
  });

  it('is to come back, where what was paid is declared as nothing', async () => {
    await declare(100_000);
    await payOpen();
    await declare(0);
    expect(await shown()).toEqual([
      ['paid', 100_000, 0, 0],
      ['open', 0, 100_000, -100_000],
    ]);
  });

  it('leaves alone what was paid for another period, another tax number, and a message about an earlier year', async () => {
    for (const more of [
      { period_number: 10, period_starts_on: '2026-10-01', period_ends_on: '2026-10-31' },
      { wage_tax_number: '123456782L01' },
      { is_prior_year_correction: true },
    ]) {
      const other = await declare(50_000, more);
      await payOpen();
      await withdraw(other);
    }
    await declare(100_000);
    expect((await shown()).at(-1)).toEqual(['open', 100_000, 0, 100_000]);
  });

  describe('by messages about an earlier year, which add up', () => {
    const december = { is_prior_year_correction: true, period_starts_on: '2025-12-01', period_ends_on: '2025-12-31' };

    it.each([
      [5_000, ['open', 5_000, 4_000, 1_000]],
      [4_000, ['settled', 4_000, 4_000, 0]],
      [1_000, ['open', 1_000, 4_000, -3_000]],
    ] as const)('is the rest, where the one that was paid is withdrawn and made anew over %d cents', async (totalCents, rest) => {
      const first = await declare(4_000, december);
      await payOpen();
      await withdraw(first);
      await declare(totalCents, december);
      expect(await shown()).toEqual([['paid', 4_000, 0, 0], rest]);
    });

    it('is all of a further one, while the one that was paid stands, and of one that was made before it', async () => {
      const early = await declare(300, december);
      const paid = await declare(4_000, december);
      await mark(
        (await list('&state=open')).find(({ amountCents }) => amountCents === 4_000)!,
        '2026-10-15',
      );
      await declare(700, december);
      const all: Shown[] = [
        ['open', 300, 0, 300],
        ['paid', 4_000, 0, 0],
        ['open', 700, 0, 700],
      ];
      expect(await shown()).toEqual(all);
      await withdraw(paid);
      expect(await shown()).toEqual([all[0], all[1], ['open', 700, 4_000, -3_300]]);
      await withdraw(early);
      await change(paid, "state = 'received'");
      expect(await shown()).toEqual([['settled', 300, 0, 0], all[1], all[2]]);
    });

    it('counts a payment once, for the first that was made after it, and all that were made anew in turn', async () => {
      const first = await declare(4_000, december);
      await payOpen();
      await withdraw(first);
      const second = await declare(5_000, december);
      await declare(900, december);
      expect((await shown()).slice(1)).toEqual([
        ['open', 5_000, 4_000, 1_000],
        ['open', 900, 0, 900],
      ]);
      await mark(
        (await list('&state=open')).find(({ openCents }) => openCents === 1_000)!,
        '2026-10-20',
      );
      await withdraw(second);
      expect((await shown()).slice(1)).toEqual([
        ['paid', 5_000, 4_000, 0],
        ['open', 900, 5_000, -4_100],
      ]);
    });
  });

  it(
    'is, after whatever happens, what stands less what was paid, in one payable at most',
    async () => {
      let period = 0;
      const check = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        period += 1;
        const day = new Date(Date.UTC(2000, 0, period)).toISOString().slice(0, 10);
        const ofPeriod = async (state: string) => (await list(`&state=${state}`)).filter(({ periodStartsOn }) => periodStartsOn === day);
        const ids: string[] = [];
        const take: { readonly [what in Step['what']]: (taken: Step) => Promise<unknown> } = {
          declare: async ({ cents }) => ids.push(await declare(cents, { period_starts_on: day, period_ends_on: day })),
          change: async ({ which, cents }) => ids.length && change(ids[which % ids.length]!, 'total_amount_cents = $2', cents),
          withdraw: async ({ which }) => ids.length && withdraw(ids[which % ids.length]!),
          return: async ({ which }) => ids.length && change(ids[which % ids.length]!, "state = 'received'"),
          pay: async () => Promise.all((await ofPeriod('open')).map((payable) => mark(payable, '2026-10-15'))),
          unpay: async ({ which }) => {
            const paid = await ofPeriod('paid');
            return paid.length && mark(paid[which % paid.length]!, null);
          },
        };
        for (const taken of steps) {
          await take[taken.what](taken);
          const [standing] = await people.builders.sql<{ cents: number }>(
            `select total_amount_cents::int as cents from wage_declaration where administration_id = $1 and period_starts_on = $2
               and state = 'received' and replaced_by_id is null`,
            [books.administration.administrationId, day],
          );
          const paidCents = (await ofPeriod('paid')).reduce(
            (sum, { amountCents, paidBeforeCents }) => sum + amountCents - paidBeforeCents,
            0,
          );
          const asked = standing ? standing.cents - paidCents : 0;
          expect((await ofPeriod('open')).map(({ openCents }) => openCents)).toEqual(asked === 0 ? [] : [asked]);
        }
      });
      await fc.assert(check, { numRuns: times(20, 1_000), endOnFailure: true });
    },
    timeLimit(240_000),
  );
});
