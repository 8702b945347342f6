import { LoketClient, LoketOAuth, readWageDeclaration, requiredActivities } from '@loonbrug/loket';
import type { LoketEmployer, LoketPayrollAdministration } from '@loonbrug/loket';
import { OutgoingHttp, privateAddressesOnlyFor } from '@loonbrug/platform';
import { startSimulator } from '../../apps/loket-simulator/src/simulator';
import type { RecordedRequest, Simulator } from '../../apps/loket-simulator/src/simulator';
import type { LoketDocument } from './loket-document';
import { loketDocument, operationOf } from './loket-document';
import { checkRequest, recordRequests } from './request-contract';

const document = loketDocument() as LoketDocument;
const describeWithDocument = document ? describe : describe.skip;

/** Operations that every method of the client together calls; a method without a place in the walk below would be missing here. */
const calledOperations = [...requiredActivities.map(({ activity }) => activity), 'GetEmployersByUserId', 'GetAuthorizationsByEmployerId'];

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What was read of one simulator by every method of the client. */
interface Walk {
  client: LoketClient;
  calls: Set<string>;
  counts: Record<string, number>;
}

/** The client, with the names of the methods that were called on it. */
function countedClient(client: LoketClient): { client: LoketClient; calls: Set<string> } {
  const calls = new Set<string>();
  const counted = new Proxy(client, {
    get: (target, name: string) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member === 'function') calls.add(name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  return { client: counted, calls };
}

function count(walk: Walk, name: string, by = 1): void {
  walk.counts[name] = (walk.counts[name] ?? 0) + by;
}

async function walkEmployer(walk: Walk, { loketEmployerId }: LoketEmployer): Promise<void> {
  const { client } = walk;
  count(walk, 'activities', (await client.authorizations(loketEmployerId)).size);
  count(walk, 'employees', (await client.employees(loketEmployerId)).length);
  count(walk, 'employments', (await client.employments(loketEmployerId)).length);
  for (const administration of await client.payrollAdministrations(loketEmployerId)) await walkAdministration(walk, administration);
}

async function walkAdministration(walk: Walk, { loketPayrollAdministrationId }: LoketPayrollAdministration): Promise<void> {
  const { client } = walk;
  count(walk, 'payroll administrations');
  const approved = (await client.payrollPeriods(loketPayrollAdministrationId))
    .flatMap(({ payrollRuns }) => payrollRuns)
    .filter(({ status }) => status.status === 'approved');
  for (const { loketPayrollRunId, journalRuns } of approved.slice(0, 2)) {
    await walkPayrollRun(walk, loketPayrollRunId);
    for (const { loketJournalRunId, status } of journalRuns)
      if (status.status === 'finished') await walkJournalRun(walk, loketJournalRunId);
  }
  for (const { loketWageDeclarationId } of (await client.wageDeclarations(loketPayrollAdministrationId)).slice(0, 2))
    await walkDeclaration(walk, loketWageDeclarationId);
}

async function walkPayrollRun(walk: Walk, loketPayrollRunId: string): Promise<void> {
  const { client } = walk;
  const run = await client.payrollRun(loketPayrollRunId);
  const results = await client.payrollRunResults(loketPayrollRunId);
  expect(results.every(({ netCents }) => netCents !== null)).toBe(true);
  count(walk, 'payroll runs');
  const [first] = results;
  if (!first) return;
  expect(await client.payslipResults(first.loketEmploymentId, loketPayrollRunId)).toEqual(first);
  expect((await client.payslipsOfEmployment(first.loketEmploymentId)).map((payslip) => payslip.loketPayrollRunId)).toContain(
    loketPayrollRunId,
  );
  expect((await bytesOf(client.payslipPdf(first.loketEmploymentId, loketPayrollRunId))).subarray(0, 5).toString()).toBe('%PDF-');
  await bytesOf(client.yearEndStatement(first.loketEmploymentId, run.year));
  count(walk, 'payslips');
}

async function walkJournalRun(walk: Walk, loketJournalRunId: string): Promise<void> {
  const { client } = walk;
  expect((await client.journalRun(loketJournalRunId)).loketJournalRunId).toBe(loketJournalRunId);
  const { lines } = await client.journalRunResults(loketJournalRunId);
  expect(lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
  await client.journalRunErrors(loketJournalRunId);
  await client.exportAuditTrail(loketJournalRunId);
  count(walk, 'journal lines', lines.length);
}

async function walkDeclaration(walk: Walk, loketWageDeclarationId: string): Promise<void> {
  const { client } = walk;
  const declaration = await client.wageDeclaration(loketWageDeclarationId);
  const message = readWageDeclaration(await client.wageDeclarationMessage(loketWageDeclarationId), {
    expectedYear: declaration.period.year,
  });
  expect([message.totalCents, message.wageTaxNumber]).toEqual([declaration.totalCents, declaration.wageTaxNumber]);
  await bytesOf(client.wageDeclarationOverview(loketWageDeclarationId));
  count(walk, 'wage declarations');
}

/** Reports on two finished journal runs. */
async function report({ client }: Walk): Promise<void> {
  const employers = await client.employers();
  const finished: string[] = [];
  for (const { loketEmployerId } of employers) {
    for (const { loketPayrollAdministrationId } of await client.payrollAdministrations(loketEmployerId)) {
      const periods = await client.payrollPeriods(loketPayrollAdministrationId);
      const runs = periods.flatMap(({ payrollRuns }) => payrollRuns.flatMap(({ journalRuns }) => journalRuns));
      finished.push(...runs.filter(({ status }) => status.status === 'finished').map(({ loketJournalRunId }) => loketJournalRunId));
    }
  }
  const [booked = '', refused = ''] = finished;
  await client.reportProcessed(booked, 'Geboekt als LON-2026-0001');
  await client.reportFailed(refused, 'é'.repeat(400));
  expect([(await client.journalRun(booked)).status.status, (await client.journalRun(refused)).status.status]).toEqual([
    'exported',
    'export_failed',
  ]);
}

describeWithDocument("every request of the client, against Loket's own document", () => {
  let http: OutgoingHttp;
  let simulator: Simulator;
  let walk: Walk;
  let requests: RecordedRequest[];

  beforeAll(async () => {
    simulator = await startSimulator();
    http = new OutgoingHttp({ allowInsecure: true, checkAddress: privateAddressesOnlyFor([new URL(simulator.apiUrl).host]) });
    const recording = recordRequests(simulator);
    const { clientId, clientSecret, username, password, environmentCode, oauthUrl, apiUrl } = simulator;
    const oauth = new LoketOAuth({ oauthUrl, http });
    const signedIn = await oauth.passwordGrant({ clientId, clientSecret, username, password, environmentCode });
    const tokens = await oauth.refresh({ clientId, clientSecret, refreshToken: signedIn.refreshToken ?? '' });
    const counted = countedClient(new LoketClient({ apiUrl, http, accessToken: async () => tokens.accessToken }));
    walk = { ...counted, counts: {} };
    const employers = await walk.client.employers();
    count(walk, 'employers', employers.length);
    for (const employer of employers) await walkEmployer(walk, employer);
    await report(walk);
    recording.stop();
    requests = recording.requests.filter(({ url }) => url.startsWith('/v2/'));
  }, 120_000);

  afterAll(async () => {
    await http.close();
    await simulator.close();
  });

  it('is an operation of the document, with a documented method, path, query, Accept and body', () => {
    expect(requests.flatMap((request) => checkRequest(document, request))).toEqual([]);
    const operations = new Set(requests.map(({ operationId }) => operationId));
    process.stdout.write(
      `Contract: ${requests.length} requests of the client, ${operations.size} operations of Loket's document, ${JSON.stringify(walk.counts)}\n`,
    );
  });

  it('was made by every method of the client', () => {
    const methods = Object.getOwnPropertyNames(LoketClient.prototype).filter(
      (name) => !['constructor', 'list', 'detail', 'report'].includes(name),
    );
    expect([...walk.calls].sort()).toEqual(methods.sort());
  });

  it('needs a right that the link asks for, and nothing more', () => {
    expect([...new Set(requests.map(({ operationId }) => operationId))].sort()).toEqual([...new Set(calledOperations)].sort());
    for (const activity of calledOperations) expect(operationOf(document, activity).operation.operationId).toBe(activity);
  });

  it('would be found if it were not documented', () => {
    const [first] = requests;
    expect(first && checkRequest(document, { ...first, url: `${first.url}x` })).toHaveLength(1);
  });

  it('brought something of each kind', () => {
    expect(Object.values(walk.counts).every((found) => found > 0)).toBe(true);
    expect(Object.keys(walk.counts)).toHaveLength(9);
  });
});
