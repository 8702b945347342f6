import { Clock, newId } from '@loonbrug/platform';
import type { BuiltAdministration, BuiltDomain } from '../support/builders';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

const balanced: Said = { '4000': 390_000, '1001': -390_000 };
const unmapped: Said = { '4999': 3, '1001': -3 };

type Counts = Record<string, number>;

/** The start page and the search: one firm with two clients, and another firm with the very same names that nothing of may be seen. */
describe('what waits, and what is found', () => {
  let world: JournalRunWorld;
  let portalId: string;
  let bakker: BuiltAdministration;
  let sibling: BuiltAdministration;
  let otherClient: BuiltAdministration;
  let foreign: BuiltAdministration;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    // It stays one day, though midnight passes between what is planted and what is counted.
    const now = new Date();
    jest.spyOn(world.app.get(Clock), 'now').mockImplementation(() => now);
    foreign = await firmAtWork();
    bakker = await firmAtWork();
    portalId = bakker.portalId;
    sibling = await world.builders.administration(world.domain, { isStandard: false, name: 'Bakker Vastgoed' });
    await plantWork(sibling);
    otherClient = await world.builders.administration(await namedDomain('Slager Groep'), { name: 'Slager Winkels' });
    await plantWork(otherClient);
  });

  afterAll(async () => {
    await world.stop();
  });

  const namedDomain = (name: string): Promise<BuiltDomain> => world.builders.domain(world.portal, { name });

  /** A run to review, a blocked one and a booked one, and a little of everything else. */
  async function firmAtWork(): Promise<BuiltAdministration> {
    await world.newFirm();
    await world.builders.sql("update domain set name = 'Bakker Groep' where domain_id = $1", [world.domain.domainId]);
    await world.builders.sql("update administration set name = 'Bakker Winkels' where administration_id = $1", [
      world.administration.administrationId,
    ]);
    await world.arrive(balanced, { month: 1 });
    await world.arrive(unmapped, { month: 2 });
    await world.process((await world.arrive(balanced, { month: 3 })).journalRunId);
    await plantWork(world.administration);
    return world.administration;
  }

  /** An incident, a contract request, payslips in doubt and not yet released, declarations due, due later, too late, paid and to be received, somebody to invite. */
  async function plantWork(books: BuiltAdministration): Promise<void> {
    const { sql } = world.builders;
    const run = (statement: string, ...more: unknown[]) =>
      sql.call(world.builders, statement, [books.portalId, books.administrationId, ...more]);
    await run(
      `insert into incident (portal_id, incident_id, cause_key, code, domain_id, administration_id)
       select portal_id, gen_random_uuid(), 'test:' || administration_id, 'loket.unreachable', domain_id, administration_id
       from administration where portal_id = $1 and administration_id = $2`,
    );
    await run(
      `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, administration_id, feature, kind, state, requested_by)
       select a.portal_id, gen_random_uuid(), c.contract_id, a.domain_id, a.administration_id, 'payroll_link_loket', 'administration', 'requested', gen_random_uuid()
       from administration a join contract c on c.portal_id = a.portal_id and c.domain_id = a.domain_id where a.portal_id = $1 and a.administration_id = $2`,
    );
    await run(
      `insert into employee (portal_id, administration_id, employee_id, loket_employer_id, loket_employee_id, name, email)
       values ($1, $2, $3, gen_random_uuid(), gen_random_uuid(), 'Een Werknemer', 'werknemer@example.test')`,
      newId(),
    );
    const payrollRunId = newId();
    await run(
      `insert into payroll_run (portal_id, administration_id, payroll_run_id, loket_payroll_run_id, year, period_number, period_kind, period_starts_on, period_ends_on)
       values ($1, $2, $3, gen_random_uuid(), 2026, 1, 'month', '2026-01-01', '2026-01-31')`,
      payrollRunId,
    );
    for (let index = 0; index < 2; index += 1)
      await run(
        `insert into payslip (portal_id, administration_id, payslip_id, payroll_run_id, loket_employment_id, loket_payroll_run_id, state, waiting_cause)
         values ($1, $2, gen_random_uuid(), $3, gen_random_uuid(), gen_random_uuid(), 'waiting', 'no_employee')`,
        payrollRunId,
      );
    const loketLinkId = await world.link(books);
    const today = world.app.get(Clock).today();
    for (const days of [3, 7, 14, 15, -1, 4, 5, -2])
      await run(
        `insert into wage_declaration (portal_id, administration_id, wage_declaration_id, loket_link_id, loket_payroll_tax_return_id, year,
           period_number, period_starts_on, period_ends_on, loket_status_key, period_amount_cents, correction_amount_cents, total_amount_cents, due_on, state)
         values ($1, $2, gen_random_uuid(), $3, gen_random_uuid(), 2026, 1, '2026-01-01', '2026-01-31', 5, 100, 0, 100,
           $5::date + $4::integer, 'received')`,
        loketLinkId,
        days,
        today,
      );
    await run(
      `insert into wage_payable (portal_id, administration_id, wage_payable_id, wage_declaration_id, amount_cents, due_on)
       select portal_id, administration_id, gen_random_uuid(), wage_declaration_id, total_amount_cents, due_on from wage_declaration
       where portal_id = $1 and administration_id = $2`,
    );
    // More was paid before than is asked now: the rest is received back, and due on no day.
    await run(
      `update wage_payable set paid_before_cents = 150
       where portal_id = $1 and administration_id = $2 and due_on - $3::date in (4, 5, -2)`,
      today,
    );
    // Paid before it is due, a declaration is no work any more.
    await run(
      `update wage_payable set state = 'paid', paid_on = due_on where portal_id = $1 and administration_id = $2 and due_on = $3::date + 7`,
      today,
    );
  }

  async function person(role: 'portal_admin' | 'back_office' | 'management' | 'hrm', terms: object = {}): Promise<SignedInAgent> {
    const user = await world.builders.user();
    await world.builders.membership(user, { portalId }, role, terms);
    return signIn(world.app, user);
  }

  const work = async (agent: SignedInAgent): Promise<{ counts: Counts; places: Record<string, string[]> }> => {
    const { body } = await agent.get(`/api/portals/${portalId}/work`).expect(200);
    const items = body.items as Array<{ kind: string; count: number; places: Array<{ administrationName: string; count: number }> }>;
    return {
      counts: Object.fromEntries(items.map(({ kind, count }) => [kind, count])),
      places: Object.fromEntries(items.map(({ kind, places }) => [kind, places.map((at) => `${at.administrationName} ${at.count}`)])),
    };
  };

  describe('the work of today', () => {
    it('is counted over everything that the administrator of the portal reaches, and of no other firm', async () => {
      const { counts, places } = await work(await person('portal_admin'));
      expect(counts).toEqual({
        runsOffered: 0,
        runsToReview: 1,
        runsBlocked: 1,
        openIncidents: 3,
        contractRequests: 3,
        payslipsInDoubt: 6,
        payslipsToRelease: 0,
        declarationsDue: 6,
        employeesToInvite: 3,
      });
      expect(places['payslipsInDoubt']).toEqual(['Bakker Vastgoed 2', 'Bakker Winkels 2', 'Slager Winkels 2']);
      expect(places['runsOffered']).toEqual([]);
    });

    it('is as much as the list says that it leads to, in each place', async () => {
      const agent = await person('portal_admin');
      const { body } = await agent.get(`/api/portals/${portalId}/work`).expect(200);
      const lists: Record<string, string> = {
        declarationsDue: 'wage-payables?state=open&watch=due_soon',
        payslipsInDoubt: 'pending-payslips?waitsFor=mending',
        openIncidents: 'incidents?isOpen=true&isResting=false',
      };
      for (const [kind, path] of Object.entries(lists)) {
        const item = body.items.find((one: { kind: string }) => one.kind === kind);
        const total = async (query: string) => (await agent.get(`/api/portals/${portalId}/${path}${query}`).expect(200)).body.total;
        expect({ kind, all: await total('') }).toEqual({ kind, all: item.count });
        for (const { administrationId, count } of item.places)
          expect({ kind, administrationId, count: await total(`&administrationId=${administrationId}`) }).toEqual({
            kind,
            administrationId,
            count,
          });
      }
    });

    it('is no declaration that asks nothing, and the list calls none of those due or too late', async () => {
      const agent = await person('portal_admin');
      const { body } = await agent.get(`/api/portals/${portalId}/wage-payables?state=open&pageSize=200`).expect(200);
      const watched = body.items.map(({ openCents, watch }: { openCents: number; watch: string | null }) => [
        openCents > 0,
        watch !== null,
      ]);
      expect(watched.filter(([isToPay]: boolean[]) => !isToPay)).toHaveLength(9);
      for (const [isToPay, isWatched] of watched) expect(isWatched).toBe(isToPay);
      expect(body.due).toMatchObject({ overdue: 3, overdueCents: 300, dueSoon: 6, dueSoonCents: 600, open: 21 });
    });

    it('is of one client only for whoever works for that one, and of one set of books for whoever is limited to it', async () => {
      const ofClient = await work(await person('back_office', { domainId: otherClient.domainId }));
      expect(ofClient.counts).toMatchObject({ runsToReview: 0, runsBlocked: 0, openIncidents: 1, payslipsInDoubt: 2, declarationsDue: 2 });
      const limited = await work(await person('back_office', { domainId: bakker.domainId, administrationIds: [sibling.administrationId] }));
      expect(limited.counts).toMatchObject({ runsToReview: 0, openIncidents: 1, payslipsInDoubt: 2 });
      expect(Object.values(limited.places).flat()).not.toContain('Bakker Winkels 2');
    });

    it('names to nobody what is not theirs to do', async () => {
      const { counts: ofManagement } = await work(await person('management', { domainId: bakker.domainId }));
      expect(Object.keys(ofManagement).sort()).toEqual(['declarationsDue', 'payslipsInDoubt', 'payslipsToRelease']);
      const { counts: ofHrm } = await work(await person('hrm', { domainId: bakker.domainId }));
      expect(ofHrm).toEqual({ payslipsInDoubt: 4, payslipsToRelease: 0, declarationsDue: 4, employeesToInvite: 2 });
      expect(Object.keys((await work(await person('back_office'))).counts)).not.toContain('contractRequests');
    });

    it('is read by nobody in a portal where they do not work', async () => {
      const agent = await person('portal_admin');
      await agent.get(`/api/portals/${foreign.portalId}/work`).expect(404);
      await agent.get(`/api/portals/${newId()}/work`).expect(404);
    });
  });

  describe('the search', () => {
    const found = async (agent: SignedInAgent, text: string): Promise<string[]> => {
      const { body } = await agent.get(`/api/portals/${portalId}/search?text=${encodeURIComponent(text)}`).expect(200);
      return [
        ...body.domains.map((each: { name: string }) => `domain ${each.name}`),
        ...body.administrations.map((each: { name: string }) => `books ${each.name}`),
        ...body.journalRuns.map((each: { periodNumber: number; voucherNumber: string | null }) =>
          `run ${each.periodNumber} ${each.voucherNumber ?? ''}`.trim(),
        ),
      ];
    };

    it('finds clients, administrations and runs by name, number, voucher and period, each once though another firm has the same', async () => {
      const agent = await person('back_office');
      expect(await found(agent, 'bakker')).toEqual([
        'domain Bakker Groep',
        'books Bakker Vastgoed',
        'books Bakker Winkels',
        'run 3 LON-2026-0001',
        'run 2',
        'run 1',
      ]);
      expect(await found(agent, 'winkels slager')).toEqual(['books Slager Winkels']);
      expect(await found(agent, `${sibling.number}-0`)).toEqual(['books Bakker Vastgoed']);
      expect(await found(agent, 'lon-2026-0001')).toEqual(['run 3 LON-2026-0001']);
      expect(await found(agent, 'februari 2026')).toEqual(['run 2']);
      expect(await found(agent, '2026-03 winkels')).toEqual(['run 3 LON-2026-0001']);
      expect(await found(agent, '%')).toEqual([]);
      expect(await found(agent, '_akker')).toEqual([]);
    });

    it('finds nothing that a person does not reach, or may not read', async () => {
      const limited = await person('back_office', { domainId: bakker.domainId, administrationIds: [sibling.administrationId] });
      expect(await found(limited, 'bakker')).toEqual(['domain Bakker Groep', 'books Bakker Vastgoed']);
      expect(await found(limited, 'winkels')).toEqual([]);
      const ofClient = await person('management', { domainId: otherClient.domainId });
      expect(await found(ofClient, 'a')).toEqual(['domain Slager Groep', 'books Slager Winkels']);
      const hrm = await person('hrm', { domainId: bakker.domainId });
      expect(await found(hrm, 'winkels')).toEqual(['books Bakker Winkels']);
    });

    it('answers nobody of another portal, and nothing to no words', async () => {
      const agent = await person('portal_admin');
      await agent.get(`/api/portals/${foreign.portalId}/search?text=bakker`).expect(404);
      await agent.get(`/api/portals/${portalId}/search?text=`).expect(400);
      await agent.get(`/api/portals/${portalId}/search`).expect(400);
    });
  });
});
