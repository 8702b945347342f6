import { createHash } from 'node:crypto';
import type { Answer } from '../support/answer';
import { expectedOf, type Expected, levelOf, openTo } from '../support/expected-answers';
import type { DescribedRoute } from '../support/api-requests';
import { callerKinds, type CallerName, callerNames, IsolationWorld, type Place, places } from '../support/isolation-world';
import { Leaks } from '../support/leaks';

interface Cell {
  route: DescribedRoute;
  caller: CallerName;
  place: Place;
  expected: Expected;
}

/** Reads that may answer something else than 200 although the caller may ask, and why. */
const otherReads: Record<string, { statuses: number[]; why: string }> = {
  'GET /loket/consent-callback': { statuses: [302, 400, 404, 422], why: 'nobody began a consent' },
  'GET /portals/:portalId/administrations/:administrationId/loket-link-candidates': {
    statuses: [409, 422],
    why: 'no account of Loket works here',
  },
  'GET /portals/:portalId/domains/:domainId/loket-link-candidates': { statuses: [409, 422], why: 'no account of Loket works here' },
  'GET /portals/:portalId/administrations/:administrationId/journal-runs/:runId/reversal': {
    statuses: [422],
    why: 'the run is not booked',
  },
  'GET /portals/:portalId/administrations/:administrationId/opening-balance': {
    statuses: [200, 404],
    why: 'these books may have no opening entry',
  },
  'GET /me/payslips/:portalId/:payslipId/document': { statuses: [200, 404], why: 'somebody’s own only: no other caller has one' },
};

type Refusal = Exclude<Expected, 'answered' | 'public'>;

/** One thing as planted may be in a state in which this is not asked of it; lists and pages always answer. */
const readsOfOneThing = [200, 404, 409, 422];
const statusesOf = (route: DescribedRoute): readonly number[] =>
  otherReads[route.key]?.statuses ?? (/:(?!portalId|domainId|administrationId)\w+/.test(route.path) ? readsOfOneThing : [200]);

const statusOf: Record<Refusal, [number, string]> = {
  unauthenticated: [401, 'auth.'],
  forbidden: [403, 'access.forbidden'],
  closed: [403, 'access.second_factor_required'],
  'not found': [404, 'request.not_found'],
};

/**
 * Every route × every kind of caller × every place, out of the running application's own table: a new route is in it by itself,
 * and one that can't be called fails here. Each place has a row in every table, so that there is something to leak.
 */
describe('the matrix of routes, callers and places', () => {
  let world: IsolationWorld;
  let leaks: Leaks;
  let cells: Cell[];

  beforeAll(async () => {
    world = await IsolationWorld.start();
    leaks = new Leaks(world);
    cells = world.requests.routes.flatMap((route) =>
      callerNames.flatMap((caller) =>
        (levelOf(route) === 'person' ? (['own'] as const) : places).map((place) => ({
          route,
          caller,
          place,
          expected: expectedOf(route, callerKinds[caller], place),
        })),
      ),
    );
  }, 120_000);

  afterAll(() => world?.stop());

  const isRead = ({ route }: Cell) => route.method === 'GET' || route.method === 'ALL';
  const isRefused = ({ expected }: Cell) => expected in statusOf;
  const nameOf = ({ route, caller, place }: Cell) => `${route.key} by ${caller} at ${place}`;

  async function call(cell: Cell, headers: Record<string, string> = {}): Promise<{ answer: Answer; leaked: string[] }> {
    const { route, caller, place } = cell;
    const request = world.requests.request(route, world.idsOf(place, caller));
    const answer = await world.send(caller, request, headers);
    const text = await world.besidesNameOf(caller, answer.text);
    return { answer, leaked: leaks.in(text, openTo(callerKinds[caller]), JSON.stringify(request)) };
  }

  /** Calls cells one after the other; returns what is not as declared. */
  async function faultsOf(chosen: Cell[], judge: (cell: Cell, answer: Answer) => boolean): Promise<string[]> {
    const faults: string[] = [];
    for (const cell of chosen) {
      const { answer, leaked } = await call(cell);
      if (!judge(cell, answer))
        faults.push(`${nameOf(cell)}: ${answer.status} ${answer.code ?? answer.body.slice(0, 80)}, expected ${cell.expected}`);
      if (leaked.length > 0) faults.push(`${nameOf(cell)}: leaks ${leaked.slice(0, 3).join(', ')}`);
      if (/\bat .+:\d+:\d+|node_modules|select .+ from /i.test(answer.body)) faults.push(`${nameOf(cell)}: tells of our own code`);
    }
    return faults;
  }

  /** What each table holds, as a hash. */
  async function everything(): Promise<Record<string, string | null>> {
    const hashes: Record<string, string | null> = {};
    for (const { name } of world.tables) {
      const [row] = await world.builders.sql<{ rows: string | null }>(
        `select md5(string_agg(row::text, '|' order by row::text)) as rows from ${name} as row`,
      );
      hashes[name] = row!.rows;
    }
    return hashes;
  }

  it('has every route in it, each with something behind it at every place', () => {
    const count = (expected: Expected) => cells.filter((cell) => cell.expected === expected).length;
    process.stdout.write(
      `matrix: ${world.requests.routes.length} routes × ${callerNames.length} kinds of callers × ${places.length} places = ${cells.length} calls ` +
        `(${count('not found')} not found, ${count('forbidden')} forbidden, ${count('closed')} closed, ${count('unauthenticated')} unauthenticated, ${count('answered')} answered, ${count('public')} public); ` +
        `${leaks.size} ids and ${places.length} marks of ${world.tables.length} tables are looked for in every answer\n`,
    );
    expect(cells.length).toBeGreaterThan(5_000);
    expect(leaks.size).toBeGreaterThan(world.tables.length);
    for (const place of places) expect([...world.houses[place].rows.keys()].sort()).toEqual(world.tables.map(({ name }) => name).sort());
  });

  it('refuses exactly as declared, says nothing of anybody, and changes nothing', async () => {
    const before = await everything();
    const faults = await faultsOf(cells.filter(isRefused), ({ expected }, { status, code }) => {
      const [wanted, beginning] = statusOf[expected as Refusal];
      return status === wanted && (code ?? '').startsWith(beginning);
    });
    expect(faults).toEqual([]);
    expect(await everything()).toEqual(before);
  }, 600_000);

  it('answers every read that is declared, with nothing of places out of reach in lists, nested objects, events or documents, and changes nothing', async () => {
    const before = await everything();
    const faults = await faultsOf(
      cells.filter((cell) => isRead(cell) && !isRefused(cell)),
      ({ route }, { status }) => statusesOf(route).includes(status),
    );
    expect(faults).toEqual([]);
    const after = await everything();
    // That somebody else's payslip was read is recorded, and whether Loket still answers where a read asks it.
    const mayChange = ['audit_entry', 'loket_credential', 'loket_token', 'incident', 'outbox'];
    expect(Object.keys(after).filter((name) => after[name] !== before[name] && !mayChange.includes(name))).toEqual([]);
  }, 600_000);

  it('gives every list as a file too, whole, with nothing of places out of reach', async () => {
    const files = cells.filter((cell) => isRead(cell) && !isRefused(cell) && cell.route.parameters.some(({ name }) => name === 'format'));
    const [csv, workbook] = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
    const faults: string[] = [];
    let looked = 0;
    for (const cell of files)
      // A workbook is made of the same rows, and takes longer.
      for (const accept of cell.place === 'own' ? [csv!, workbook!] : [csv!]) {
        looked += 1;
        const { answer, leaked } = await call(cell, { accept });
        if (!statusesOf(cell.route).includes(answer.status) || leaked.length > 0)
          faults.push(`${nameOf(cell)} as ${accept}: ${answer.status} ${answer.code ?? ''} ${leaked.slice(0, 3).join(', ')}`);
      }
    process.stdout.write(`${looked} files of lists were looked through\n`);
    expect(files.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  }, 600_000);

  it('lets every change that is declared be tried, which touches and tells nothing out of reach', async () => {
    const order: CallerName[] = ['back office of these books only', 'hrm', 'management', 'back office of the domain'];
    const outside = await outsideRows();
    const faults: string[] = [];
    const statuses: Record<number, number> = {};
    const callers = [...order, ...callerNames.filter((name) => !order.includes(name))];
    for (const caller of callers) {
      await world.renew(caller);
      await world.closeToOneFactor();
      for (const cell of cells.filter((each) => each.caller === caller && !isRead(each) && !isRefused(each))) {
        faults.push(
          ...(await faultsOf([cell], (_, { status, code }) => {
            statuses[status] = (statuses[status] ?? 0) + 1;
            return status < 500 && code !== 'access.forbidden' && !(code ?? '').startsWith('auth.csrf');
          })),
        );
        if (levelOf(cell.route) === 'person') await world.renew(caller);
      }
      if (caller === order.at(-1)) expect(await outsideRows()).toBe(outside);
    }
    process.stdout.write(`changes that were tried, by status: ${JSON.stringify(statuses)}\n`);
    expect(faults).toEqual([]);
  }, 600_000);

  /** Rows of the books that people of the first domain do not reach. */
  async function outsideRows(): Promise<string> {
    const { otherDomain, otherPortal } = world.houses;
    const hash = createHash('sha256');
    for (const { name, columns } of world.tables) {
      const has = (column: string) => columns.some((each) => each.name === column);
      const conditions = [`portal_id = '${otherPortal.books.portalId}'`];
      if (has('administration_id')) conditions.push(`administration_id = '${otherDomain.books.administrationId}'`);
      else if (has('domain_id')) conditions.push(`domain_id = '${otherDomain.books.domainId}'`);
      const [row] = await world.builders.sql<{ rows: string | null }>(
        `select md5(string_agg(row::text, '|' order by row::text)) as rows from ${name} as row where ${conditions.join(' or ')}`,
      );
      hash.update(`${name}:${row?.rows}\n`);
    }
    return hash.digest('hex');
  }
});
