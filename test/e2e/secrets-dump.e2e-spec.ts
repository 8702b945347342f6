import { FetchItemRunner } from '@loonbrug/payroll';
import { DocumentStore, type Mail, MailSender, OutboxWorker, SealingService, Sweeps, TenantDatabase } from '@loonbrug/platform';
import request from 'supertest';
import { PasswordHashingService } from '@loonbrug/auth';
import { Authenticator } from '../support/authenticator';
import { Builders } from '../support/builders';
import { declaredRoutes } from '../support/declared-routes';
import { disguisesOf, dumpDatabase, holds } from '../support/database-dump';
import { work } from '../support/fetches';
import { connect, firm, type Firm, loketStage, type LoketStage } from '../support/loket';
import { redisProgram, type RedisServer, startRedis } from '../support/redis-server';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { isFullForm } from '../trials/scale';

const marker = 'Netto-9f4c1a7e-te-betalen-aan-de-heer-Geheim';
const password = 'een-wachtwoord-dat-nergens-staat-41c7';
const clientNumber = 70101;
/** S11: in the full form the queues are on Redis, whose dump is looked through too; else they are tables of the database, as most have them. */
const redis = isFullForm ? redisProgram() : undefined;

/** What somebody finds who has the whole database, the logs and the mails, and no key; and what the API says of it to whom. */
describe('secrets that were put in by the API and by an import', () => {
  let stage: LoketStage;
  let queues: RedisServer | undefined;
  let ours: Firm;
  let builders: Builders;
  const logged: Buffer[] = [];
  const mails: Mail[] = [];
  const errors: string[] = [];
  /** Everything that must lie nowhere in clear, by what it is. */
  const secrets = new Map<string, string | Buffer>();
  let reader: SignedInAgent;

  beforeAll(async () => {
    process.env['TEST_LOG_LEVEL'] = 'debug';
    const write = process.stdout.write.bind(process.stdout);
    jest.spyOn(process.stdout, 'write').mockImplementation(((data: string | Uint8Array) => {
      if (String(data).startsWith('{')) return logged.push(Buffer.from(data as string)) > 0;
      return write(data);
    }) as typeof process.stdout.write);
    queues = redis === undefined ? undefined : await startRedis(redis);
    stage = await loketStage({}, queues ? { REDIS_URL: queues.url } : {});
    builders = stage.builders;
    jest.spyOn(stage.app.get(MailSender), 'send').mockImplementation(async (mail) => void mails.push(mail));
    ours = await firm(stage);
    await plant();
  }, 600_000);

  afterAll(async () => {
    delete process.env['TEST_LOG_LEVEL'];
    jest.restoreAllMocks();
    await stage.close();
    await queues?.stop();
  });

  /** Asks for what is refused too: its answers are looked through as well. */
  async function plant(): Promise<void> {
    await plantLink();
    await plantImport();
    await plantPeople();
    await openSealed();
    for (let round = 0; round < 3; round += 1) {
      await stage.app.get(OutboxWorker).workOff({ portalId: ours.portal.portalId, actor: { kind: 'system' } });
      await stage.app.get(Sweeps).runOnce();
    }
  }

  async function plantLink(): Promise<void> {
    const secret = 'client-geheim-77aa01bd9c';
    await ours.admin
      .put(`${ours.at.portal}/loket-settings`)
      .send({ environment: 'configured', clientId: 'c', clientSecret: secret, isEnabled: true })
      .expect(200);
    secrets.set('a client secret that was replaced', secret);
    const wrong = { username: 'iemand', password, environmentCode: 'OMG1' };
    await ours.admin.put(`${ours.at.domain}/loket-credential`).send(wrong).expect(200);
    secrets.set('the password of a credential', password);
    errors.push(JSON.stringify((await ours.admin.post(`${ours.at.domain}/loket-credential/test`)).body));
    errors.push(
      JSON.stringify((await ours.admin.put(`${ours.at.domain}/loket-credential`).send({ ...wrong, password: { [password]: 1 } })).body),
    );
    await connect(stage, ours);
    secrets.set('the client secret', stage.simulator.clientSecret);
    secrets.set('the Loket password', stage.simulator.password);
    const { body } = await ours.admin.post(`${ours.at.domain}/push-keys`).send({}).expect(201);
    const [key] = Object.values(body as Record<string, unknown>).filter((value): value is string => /^[\w-]{40,}$/.test(String(value)));
    secrets.set('a push key', key!);
    const pushed = await request(stage.app.getHttpServer())
      .post('/api/loket/push/journal-runs')
      .set('authorization', `Bearer ${key}`)
      .send({ marker });
    errors.push(pushed.text);
  }

  async function plantImport(): Promise<void> {
    const payroll = stage.simulator.control
      .overview()
      .flatMap(({ administrations }) => administrations)
      .find((one) => one.clientNumber === clientNumber)!;
    const approved = payroll.payrollRuns.filter((one) => one.status.key === 9).at(-1)!;
    const [employment] = payroll.employments;
    const bytes = Buffer.from(`%PDF-1.7\n${marker}\ntrailer\n%%EOF\n`);
    stage.simulator.control.people.setPayslipPdf({ employmentId: employment!.id, payrollRunId: approved.id, bytes });
    secrets.set('the text of a payslip', marker);
    secrets.set('a birth date', employment!.dateOfBirth);
    await ours.admin.post(`${ours.at.administration}/loket-links`).send({ clientNumber, startsOn: '2026-01-01' }).expect(201);
    expect(stage.app.get(FetchItemRunner)).toBeDefined();
    await work(stage, ours);
    const user = await builders.user({ passwordHash: await stage.app.get(PasswordHashingService).hash(password) });
    await builders.sql('update employee set user_id = $2, linked_at = now() where portal_id = $1 and employee_number = $3', [
      ours.portal.portalId,
      user.userId,
      employment!.employeeNumber,
    ]);
    await builders.sql("insert into directory.user_portal (user_id, portal_id, ground) values ($1, $2, 'employment')", [
      user.userId,
      ours.portal.portalId,
    ]);
    reader = await signIn(stage.app, user);
  }

  async function plantPeople(): Promise<void> {
    secrets.set('a session', reader.cookie.split('=')[1]!);
    secrets.set('a header token', reader.csrfToken);
    const begun = await reader.post('/api/me/second-factor/enrolment').send({ presentPassword: password }).expect(201);
    const { secret } = begun.body as { secret: string };
    secrets.set('the secret of a second factor', secret);
    secrets.set('the secret of a second factor (bytes)', Buffer.from(new Authenticator(secret.replaceAll(' ', '')).secretInHex, 'hex'));
    const invitation = {
      email: 'nieuw@example.test',
      role: 'back_office',
      domainId: null,
      administrationIds: null,
      mayOpenPayslips: false,
      language: 'nl',
    };
    await ours.admin.post(`${ours.at.portal}/membership-invitations`).send(invitation).expect(201);
    const [{ email }] = (await builders.sql<{ email: string }>('select email from directory.user_account where user_id = $1', [
      reader.userId,
    ])) as [{ email: string }];
    await request(stage.app.getHttpServer()).post('/api/password-reset').send({ email }).expect(202);
    const wrong = await request(stage.app.getHttpServer()).post('/api/session').send({ email, password: 'een-ander-wachtwoord-a81b' });
    secrets.set('a password that is wrong', 'een-ander-wachtwoord-a81b');
    errors.push(wrong.text);
    const employees = await builders.sql<{ employeeId: string }>(
      'select employee_id as "employeeId" from employee where portal_id = $1 and user_id is null and email is not null limit 3',
      [ours.portal.portalId],
    );
    for (const { employeeId } of employees) await ours.admin.post(`${ours.at.administration}/employees/${employeeId}/invitation`);
    await stage.app.get(OutboxWorker).workOff({ portalId: ours.portal.portalId, actor: { kind: 'system' } });
    const tokens = [...new Set(mails.flatMap(({ text }) => [...text.matchAll(/#([\w-]{43})/g)].map(([, token]) => token!)))];
    expect(tokens.length).toBeGreaterThan(2);
    for (const [index, token] of tokens.entries()) secrets.set(`a mailed token (${index})`, token);
  }

  /** What came from Loket is known only by opening what was sealed. */
  async function openSealed(): Promise<void> {
    const scope = { portalId: ours.portal.portalId, actor: { kind: 'system' as const } };
    const sealing = stage.app.get(SealingService);
    await stage.app.get(TenantDatabase).read(scope, async (tx) => {
      const tokens = await tx.query<{ id: string; access: Buffer | null; refresh: Buffer | null }>(
        'select loket_credential_id as id, access_token_sealed as access, refresh_token_sealed as refresh from loket_token',
      );
      for (const { id, access, refresh } of tokens) {
        if (access)
          secrets.set('an access token', await sealing.openText(tx, { table: 'loket_token', column: 'access_token', row: id }, access));
        if (refresh)
          secrets.set('a refresh token', await sealing.openText(tx, { table: 'loket_token', column: 'refresh_token', row: id }, refresh));
      }
      const documents = await tx.query<{ documentId: string; kind: string }>(
        'select distinct on (kind) document_id as "documentId", kind from document order by kind',
      );
      for (const { documentId, kind } of documents) {
        const content = await stage.app.get(DocumentStore).content(tx, documentId);
        secrets.set(`a document (${kind})`, content.subarray(Math.floor(content.length / 2), Math.floor(content.length / 2) + 60));
        for (const [, bsn] of content.toString('latin1').matchAll(/<SofiNr>(\d{9})</g)) secrets.set(`a BSN ${bsn}`, bsn!);
      }
    });
  }

  it('are of every kind', () => {
    const kinds = [...secrets.keys()].map((kind) => kind.replace(/ ?[(\d].*$/, ''));
    expect([...new Set(kinds)].sort()).toEqual(
      expect.arrayContaining([
        'a BSN',
        'a document',
        'a mailed token',
        'a push key',
        'a refresh token',
        'an access token',
        'the secret of a second factor',
      ]),
    );
    expect(secrets.size).toBeGreaterThan(20);
    process.stdout.write(`${secrets.size} secrets are looked for\n`);
  });

  it('lie in clear nowhere in the database, in no table of no schema', async () => {
    const dump = await dumpDatabase(builders, queues);
    expect(dump.filter(({ rows }) => rows > 0).map(({ table }) => table)).toEqual(
      expect.arrayContaining(['public.outbox', 'public.audit_entry', 'public.document_segment', 'directory.session']),
    );
    const jobs = dump.filter(({ table }) => table.startsWith('queue.')).flatMap(({ content }) => content);
    expect(holds(Buffer.concat(jobs), [Buffer.from(ours.portal.portalId)])).toBe(true);
    const found: string[] = [];
    for (const [kind, secret] of secrets) {
      const disguises = disguisesOf(secret);
      for (const { table, content } of dump) if (content.some((bytes) => holds(bytes, disguises))) found.push(`${kind} in ${table}`);
    }
    expect(found).toEqual([]);
    // The search finds what is there, whatever it is disguised as.
    for (const [kind, disguised] of [
      ['text', password],
      ['base64', Buffer.from(`x${password}`).toString('base64')],
      ['hex', Buffer.from(password).toString('hex')],
    ] as const) {
      await builders.sql(
        `insert into outbox (portal_id, outbox_id, kind, key, payload) values ($1, gen_random_uuid(), 'planted', $2, $3)`,
        [ours.portal.portalId, kind, JSON.stringify({ disguised })],
      );
      const again = await dumpDatabase(builders, queues);
      const hits = again.filter(({ content }) => content.some((bytes) => holds(bytes, disguisesOf(password)))).map(({ table }) => table);
      expect({ kind, hits }).toEqual({ kind, hits: ['public.outbox'] });
      await builders.sql(`delete from outbox where kind = 'planted'`);
    }
  }, 300_000);

  it('are in no log line and in no error that was answered', () => {
    const log = Buffer.concat(logged);
    expect(log.toString('utf8')).toContain('answered');
    expect(errors.length).toBeGreaterThan(3);
    for (const [kind, secret] of secrets)
      for (const [place, content] of [
        ['log', log],
        ['error', Buffer.from(errors.join('\n'))],
      ] as const)
        expect({ kind, place, isThere: holds(content, disguisesOf(secret)) }).toEqual({ kind, place, isThere: false });
  });

  it('are in no mail but the link for the one whom it is for', () => {
    const others = [...secrets].filter(([kind]) => !kind.startsWith('a mailed token'));
    for (const mail of mails)
      for (const [kind, secret] of others)
        expect({ kind, to: mail.to, isThere: holds(Buffer.from(JSON.stringify(mail)), disguisesOf(secret)) }).toEqual({
          kind,
          to: mail.to,
          isThere: false,
        });
  });

  it('never come back from the API, whichever route is read by whom', async () => {
    const routes = declaredRoutes(stage.app).filter(
      ({ method, path }) => method === 'GET' && !/events|stream|document|message|overview|export/.test(path),
    );
    const ids = await idsOf(builders, ours);
    let answered = 0;
    for (const agent of [ours.admin, reader])
      for (const { path } of routes) {
        const address = `/api${path.replace(/:(\w+)/g, (_, name: string) => ids.get(name) ?? '00000000-0000-7000-8000-000000000000')}`;
        const response = await agent.get(address);
        expect({ address, status: response.status }).not.toEqual({ address, status: 500 });
        if (response.status === 200) answered += 1;
        const told = Buffer.from(JSON.stringify([response.headers, response.text ?? response.body]));
        for (const [kind, secret] of secrets)
          // A page that was loaded anew asks for the header token of its own session.
          if (kind !== 'a header token' || address !== '/api/session')
            expect({ address, kind, isThere: holds(told, disguisesOf(secret)) }).toEqual({ address, kind, isThere: false });
      }
    process.stdout.write(`${routes.length} routes were read by two people, ${answered} answers had content\n`);
    expect(answered).toBeGreaterThan(60);
  }, 300_000);
});

/** An id for each name that a path has, of what the firm has most of. */
async function idsOf(builders: Builders, { portal, domain, administration }: Firm): Promise<Map<string, string>> {
  const ids = new Map(
    Object.entries({ portalId: portal.portalId, domainId: domain.domainId, administrationId: administration.administrationId }),
  );
  const columns = {
    runId: 'journal_run.journal_run_id',
    payslipId: 'payslip.payslip_id',
    employeeId: 'employee.employee_id',
    wageDeclarationId: 'wage_declaration.wage_declaration_id',
    fetchId: 'loket_fetch.fetch_id',
    loketLinkId: 'loket_link.loket_link_id',
    incidentId: 'incident.incident_id',
    membershipId: 'membership.membership_id',
    invitationId: 'membership_invitation.membership_invitation_id',
    accountId: 'account.account_id',
    journalId: 'journal.journal_id',
  };
  for (const [name, place] of Object.entries(columns)) {
    const [table, column] = place.split('.');
    const [row] = await builders.sql<{ id: string }>(`select ${column} as id from ${table} where portal_id = $1 limit 1`, [
      portal.portalId,
    ]);
    if (row) ids.set(name, row.id);
  }
  return ids;
}
