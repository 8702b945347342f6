import { readFileSync } from 'node:fs';
import { MailSender, newId, OutboxWorker, TenantDatabase } from '@loonbrug/platform';
import { WagePayableService } from '../../libs/payroll/wage-declaration/wage-payable.service';
import { WagePayableWatch } from '../../libs/payroll/wage-declaration/wage-payable-watch';
import { scopeOf } from '../support/builders';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { storedDeclaration } from '../support/stored-declaration';

describe('the digest of wage declarations to be paid', () => {
  let people: PayrollPeople;
  let portalId: string;
  let linden: LinkedBooks;
  let elm: LinkedBooks;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());

  beforeEach(async () => {
    people.at('2026-11-20T10:00:00Z');
    ({ portalId } = await people.builders.portal());
    linden = await client('Linde BV', 70101);
    elm = await client('Iep BV', 70102);
    await address('kantoor@example.test');
    for (const each of [linden, elm]) {
      await storedDeclaration(people.builders, each, { month: 9, totalCents: 100_000, due_on: '2026-11-19' });
      await storedDeclaration(people.builders, each, { month: 10, totalCents: 100_000, due_on: '2026-11-25' });
      const scope = scopeOf(each.administration);
      await people.app.get(TenantDatabase).transaction(scope, (tx) => people.app.get(WagePayableService).keepIn(tx, scope));
    }
    await people.builders.sql("update wage_payable set created_at = '2026-10-20T08:00:00Z' where portal_id = $1", [portalId]);
  });

  const scope = () => ({ portalId, actor: { kind: 'system' as const } });
  const client = async (name: string, clientNumber: number): Promise<LinkedBooks> =>
    people.books(
      clientNumber,
      await people.builders.administration(await people.builders.domain({ portalId }, { name }), { name: 'Boeken' }),
    );
  /** The address of a client, or of the whole portal. */
  const address = (value: string, of?: LinkedBooks) =>
    people.builders.sql(
      `insert into link_setting (portal_id, link_setting_id, key, value, domain_id) values ($1, $2, 'notice_email', to_jsonb($3::text), $4)`,
      [portalId, newId(), value, of?.administration.domainId ?? null],
    );
  /** Two rounds: what turns out to be for several addresses becomes a mail each, which go with the next. */
  const workOff = async () => {
    const before = people.mails.length;
    for (let round = 0; round < 2; round += 1) await people.app.get(OutboxWorker).workOff(scope());
    return people.mails
      .slice(before)
      .map(({ to, subject, text }) => ({
        to,
        numbers: /\d te laat, \d binnenkort/.exec(subject)?.[0],
        lines: text.split('\n').filter((line) => line.startsWith('- ')),
      }))
      .toSorted((one, other) => one.to.localeCompare(other.to));
  };
  const linesOf = (name: string): string[] => [`- ${name} – Boeken, 2026-09: 19-11-2026`, `- ${name} – Boeken, 2026-10: 25-11-2026`];

  it('goes to the address that each client has when it goes, and tells nobody of a client whose notices go elsewhere', async () => {
    await people.app.get(WagePayableWatch).watch(scope());
    await address('elders@example.test', elm);
    expect(await workOff()).toEqual([
      { to: 'elders@example.test', numbers: '1 te laat, 1 binnenkort', lines: linesOf('Iep BV') },
      { to: 'kantoor@example.test', numbers: '1 te laat, 1 binnenkort', lines: linesOf('Linde BV') },
    ]);
    expect(await workOff()).toEqual([]);
  });

  it('is one mail for all clients of one address, and waits as ids, without a name', async () => {
    await address('elders@example.test', linden);
    await people.app.get(WagePayableWatch).watch(scope());
    const waiting = await people.builders.sql<{ payload: object }>('select payload from outbox where portal_id = $1', [portalId]);
    expect(waiting.length).toBeGreaterThan(0);
    expect(JSON.stringify(waiting)).not.toMatch(/Linde|Iep|Boeken|example/);
    await people.builders.sql('delete from link_setting where portal_id = $1 and domain_id is not null', [portalId]);
    const [only, ...others] = await workOff();
    expect(others).toEqual([]);
    expect(only).toMatchObject({ to: 'kantoor@example.test', numbers: '2 te laat, 2 binnenkort' });
    expect(only!.lines.toSorted()).toEqual([...linesOf('Iep BV'), ...linesOf('Linde BV')]);
  });

  it('is tried again for the address that could not be reached, and not sent twice to the other', async () => {
    await address('elders@example.test', elm);
    await people.app.get(WagePayableWatch).watch(scope());
    const sender = people.app.get(MailSender);
    const deliver = jest.mocked(sender.send).getMockImplementation()!;
    let isDown = true;
    jest.mocked(sender.send).mockImplementation(async (mail) => {
      if (isDown && mail.to === 'elders@example.test') throw new Error('the mailbox is full');
      await deliver(mail);
    });
    expect((await workOff()).map(({ to }) => to)).toEqual(['kantoor@example.test']);
    isDown = false;
    await people.builders.sql('update outbox set available_at = now() where portal_id = $1', [portalId]);
    expect((await workOff()).map(({ to }) => to)).toEqual(['elders@example.test']);
    jest.mocked(sender.send).mockImplementation(deliver);
  });

  it('of an older version, which waits with names in it, is taken back and told anew', async () => {
    const sql = people.builders.sql.bind(people.builders);
    const waits = (template: string, at: string) =>
      sql(
        `insert into outbox (portal_id, outbox_id, kind, key, payload, created_at, available_at) values ($1, $2::uuid, 'mail.notice', $2::uuid::text, $3, $4, $4)`,
        [portalId, newId(), JSON.stringify({ template, details: { overdue: [], dueSoon: [{ domainName: 'Linde BV' }] } }), at],
      );
    await waits('payables_due', '2026-11-20T09:00:00Z');
    await waits('run_ready', '2026-11-20T08:00:00Z');
    const told = (at: string, dueOn: string) =>
      sql('update wage_payable set due_soon_told_at = $2 where portal_id = $1 and due_on = $3', [portalId, at, dueOn]);
    await told('2026-11-20T08:59:59.900Z', '2026-11-25');
    await told('2026-11-14T10:00:00Z', '2026-11-19');
    const migration = readFileSync('migrations/0020_what_is_kept.sql', 'utf8');
    await sql(/^do \$\$.*?^end \$\$;/ms.exec(migration)![0]);
    expect(await sql(`select payload ->> 'template' as template from outbox where portal_id = $1`, [portalId])).toEqual([
      { template: 'run_ready' },
    ]);
    const marks = `select due_on as "dueOn", due_soon_told_at is null as "isTaken" from wage_payable where portal_id = $1 group by 1, 2 order by 1`;
    expect(await sql(marks, [portalId])).toEqual([
      { dueOn: '2026-11-19', isTaken: false },
      { dueOn: '2026-11-25', isTaken: true },
    ]);
  });
});
