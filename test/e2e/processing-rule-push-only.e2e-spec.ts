import { JournalRunSweep } from '../../libs/payroll/journal-run/journal-run-sweep';
import { JournalRunWorld, type Said } from '../support/journal-runs';
import { type SignedInAgent, signIn } from '../support/sign-in';

const ordinary: Said = { '4000': 100_000, '1001': -100_000 };

/** Runs come by Koppel, and no account reads Loket: no results, payslips or declarations ever come. */
describe('a client whose runs only come by push', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  let books: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });
  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'portal_admin');
    agent = await signIn(world.app, user);
    books = `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}`;
    // The rules stay as they are by default.
    await agent.put(`${books}/link-settings/auto_process`).send({ value: true }).expect(204);
    for (const month of [1, 2, 3]) await world.process((await push(month)).journalRunId);
  });

  const push = (month: number) => world.arrive(ordinary, { month, channel: 'push', loketPayrollRunId: null });
  const rule = (key: string, value: unknown) => agent.put(`${books}/processing-rules/${key}`).send({ value }).expect(204);
  const setting = (key: string, value: unknown) => agent.put(`${books}/link-settings/${key}`).send({ value }).expect(204);
  const findings = async (journalRunId: string, language: 'nl' | 'en') =>
    (await agent.get(`${books}/journal-runs/${journalRunId}/preview`).set('accept-language', language).expect(200)).body.findings as Array<{
      code: string;
      remedy: string;
    }>;
  const look = () => world.app.get(JournalRunSweep).sweep({ portalId: world.portal.portalId, actor: { kind: 'system' } }, 'to_review');

  it('is told why each run waits, by mail as well, and that the rule can be turned off or an account be given', async () => {
    const mails = () => world.builders.sql(`select 1 from outbox where portal_id = $1 and kind = 'mail.notice'`, [world.portal.portalId]);
    const before = (await mails()).length;
    const { journalRunId } = await push(4);
    expect((await world.run(journalRunId)).state).toBe('to_review');
    expect(await mails()).toHaveLength(before + 1);
    const [dutch, english] = [await findings(journalRunId, 'nl'), await findings(journalRunId, 'en')];
    expect(dutch.map(({ code }) => code)).toEqual(['processing_rule.retro_unknown']);
    expect(dutch[0]!.remedy).toMatch(/alleen met Koppel.*account.*zet de regel voor deze administratie uit.*Verwerkingsregels/);
    expect(english[0]!.remedy).toMatch(/by push only.*account.*turn the rule off for this administration.*Processing rules/);
  });

  it('has its runs booked by themselves once that rule is off, the one that waits as well', async () => {
    const { journalRunId } = await push(4);
    await look();
    expect((await world.run(journalRunId)).state).toBe('to_review');
    await rule('no_retro', false);
    await look();
    await push(5);
    expect((await world.runs()).slice(3)).toMatchObject([4, 5].map(() => ({ state: 'booked', isBookedAutomatically: true, findings: [] })));
  });

  it('is told the same of whatever else would come from Loket only: people, declaration, and periods of amounts', async () => {
    await rule('no_retro', false);
    await rule('declaration_present', true);
    await setting('retro_period', 'own');
    // Once, an account read payslips here.
    await world.builders.sql(
      `with known as (select payroll_run_id from payroll_run where payroll_run_id = $2)
       update journal_run_chain set payroll_run_id = known.payroll_run_id from known
       where administration_id = $1 and chain_id = (select chain_id from journal_run where administration_id = $1 and period_number = 3)`,
      [world.administration.administrationId, await paidPeople(12)],
    );
    const { journalRunId } = await push(4);
    const [dutch, english] = [await findings(journalRunId, 'nl'), await findings(journalRunId, 'en')];
    expect(dutch.map(({ code }) => code).sort()).toEqual([
      'journal_run.retro_unknown',
      'processing_rule.declaration_missing',
      'processing_rule.head_count_unknown',
    ]);
    for (const { code, remedy } of dutch)
      expect(remedy).toMatch(code.startsWith('processing_rule') ? /zet de regel voor deze administratie uit/ : /in de periode van de run/);
    for (const { code, remedy } of english)
      expect(remedy).toMatch(code.startsWith('processing_rule') ? /turn the rule off for this administration/ : /in the run’s period/);
    await rule('declaration_present', false);
    await rule('head_count_change', null);
    await setting('retro_period', 'run');
    const next = await push(5);
    expect(await world.run(next.journalRunId)).toMatchObject({ state: 'booked', isBookedAutomatically: true });
  });

  /** A payroll run of March of which payslips told so many people. */
  async function paidPeople(headCount: number): Promise<string> {
    const payrollRunId = await world.payrollRun(crypto.randomUUID(), { periodNumber: 3 });
    await world.builders.sql('update payroll_run set head_count = $2 where payroll_run_id = $1', [payrollRunId, headCount]);
    return payrollRunId;
  }
});
