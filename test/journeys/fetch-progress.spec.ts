import { newId } from '@loonbrug/platform';
import { type FetchWords, fetchWords } from './support/fetch-words';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, type Member, signedIn } from './support/people';
import { keepPicture } from './support/pictures';
import { screens } from './support/screens';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const administrations = 200;

const names = { nl: 'Kantoor Breed', en: 'Kantoor Wijd' } as const;

/** For each screen a firm with two hundred linked administrations, and somebody who works there. */
interface WideFirm {
  portalId: string;
  backOffice: Member;
  /** A fetch whose every item is held by a worker that is not there; what is asked for meanwhile waits for it. */
  heldFetchId: string;
}

/** A whole firm is fetched at once: what is seen while it goes on. */
describeJourney('following a fetch over two hundred administrations', () => {
  let world: World;
  const firms = {} as Record<'nl' | 'en', WideFirm>;

  beforeAll(async () => {
    world = await startWorld();
    for (const { language } of screens) {
      const { portalId } = await world.builders.portal({ name: names[language] });
      const backOffice = await addMember(world, { portalId }, { name: 'Backoffice', role: 'back_office' });
      firms[language] = { portalId, backOffice, heldFetchId: await plantLinks(portalId) };
    }
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const sql = ({ portalId }: Pick<WideFirm, 'portalId'>, statement: string, ...more: unknown[]) =>
    world.builders.sql(statement, [portalId, ...more]);

  /** Links of one domain, of which the schedule's fetch has just begun. */
  async function plantLinks(portalId: string): Promise<string> {
    const fetchId = newId();
    const { domainId } = await world.builders.domain({ portalId }, { name: 'Alle klanten' });
    await sql({ portalId }, "insert into loket_settings (portal_id, environment, client_id) values ($1, 'configured', 'client')");
    await sql(
      { portalId },
      `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, feature, kind, state, decided_at)
       select portal_id, gen_random_uuid(), contract_id, domain_id, 'payroll_link_loket', 'all_administrations', 'granted', now()
       from contract where portal_id = $1`,
    );
    await sql(
      { portalId },
      `insert into administration (portal_id, administration_id, domain_id, name, number, is_standard)
       select $1, gen_random_uuid(), $2, 'Klant ' || to_char(n, 'FM000'), 5000 + n, n = 1 from generate_series(1, $3::integer) n`,
      domainId,
      administrations,
    );
    await sql(
      { portalId },
      `insert into loket_link (portal_id, administration_id, loket_link_id, domain_id, environment, client_number, is_primary, loket_employer_id, employer_name,
         loket_payroll_administration_id, payroll_administration_name, period_kind, starts_on)
       select portal_id, administration_id, gen_random_uuid(), domain_id, 'configured', 90000 + number, true, gen_random_uuid(), name,
         gen_random_uuid(), name, 'month', '2026-01-01' from administration where portal_id = $1`,
    );
    await sql(
      { portalId },
      "insert into loket_fetch (portal_id, fetch_id, cause, domain_id, state, revision, started_at) values ($1, $2, 'schedule', $3, 'running', 1, now())",
      fetchId,
      domainId,
    );
    await sql(
      { portalId },
      `insert into loket_fetch_item (portal_id, fetch_id, administration_id, loket_link_id, state, leased_until, attempts, revision, started_at)
       select portal_id, $2, administration_id, loket_link_id, 'running', now() + interval '1 day', 1, 1, now() from loket_link where portal_id = $1`,
      fetchId,
    );
    return fetchId;
  }

  /** That worker takes all of them, so that only this test moves them. */
  const takeAll = (firm: WideFirm, fetchId: string) =>
    sql(
      firm,
      `with begun as (update loket_fetch set state = 'running', revision = revision + 1, started_at = now() where portal_id = $1 and fetch_id = $2 returning revision)
       update loket_fetch_item set state = 'running', leased_until = now() + interval '1 day', attempts = 1, started_at = now(),
         revision = (select revision from begun) where portal_id = $1 and fetch_id = $2`,
      fetchId,
    );

  /** The next so many end, by name, with one change of the fetch's revision; every tenth of all fails. */
  const endNext = (firm: WideFirm, fetchId: string, count: number) =>
    sql(
      firm,
      `with bumped as (update loket_fetch set revision = revision + 1 where portal_id = $1 and fetch_id = $2 returning revision)
       update loket_fetch_item i set state = case when a.number % 10 = 0 then 'failed' else 'done' end, finished_at = now(), leased_until = null,
         revision = (select revision from bumped),
         counts = case when a.number % 10 = 0 then '{}' else '{"payrollRuns": 1, "payslips": 3}' end::jsonb,
         problem_details = case when a.number % 10 = 0 then '{"problems": [{"part": "runs", "code": "loket.unreachable", "details": {}}]}'::jsonb end
       from administration a where a.portal_id = $1 and i.portal_id = $1 and i.fetch_id = $2 and a.administration_id = i.administration_id
         and a.administration_id in (select todo.administration_id from loket_fetch_item todo join administration named
           on named.portal_id = todo.portal_id and named.administration_id = todo.administration_id
           where todo.portal_id = $1 and todo.fetch_id = $2 and todo.state = 'running' order by named.name limit $3)`,
      fetchId,
      count,
    );

  const finish = (firm: WideFirm, fetchId: string) =>
    sql(
      firm,
      "update loket_fetch set state = 'finished', finished_at = now(), revision = revision + 1 where portal_id = $1 and fetch_id = $2",
      fetchId,
    );

  const says = ({ page }: Visitor, words: string) => page.locator(`[role="progressbar"][aria-valuetext="${words}"]`).waitFor();

  /** Tells for how many milliseconds of the processor's time the page has worked: for how long by the clock depends on what runs beside it. */
  async function workOf({ page }: Visitor): Promise<() => Promise<number>> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
  }

  /** "Fetch everything now", and what is seen before anything ended; the id of what was begun. */
  async function start(visitor: Visitor, word: FetchWords, firm: WideFirm): Promise<string> {
    await visitor.open(word.fetches);
    await visitor.button(word.all).click();
    await visitor.page.getByRole('progressbar', { name: word.progress }).waitFor();
    await visitor.see(word.asked);
    await says(visitor, word.ended(0));
    const fetchId = new URL(visitor.page.url()).pathname.split('/').at(-1)!;
    expect(fetchId).not.toBe(firm.heldFetchId);
    await takeAll(firm, fetchId);
    await visitor.see(word.now);
    return fetchId;
  }

  it.each(screens)(
    'is started, and shows how far it is, what it is at and what failed as it comes, also after a reload, and stays quick, in $language at $width',
    (screen) =>
      world.watch(async () => {
        const word = fetchWords[screen.language];
        const firm = firms[screen.language];
        const visitor = await signedIn(world, firm.backOffice, screen);
        await visitor.arrive(names[screen.language]);
        const fetchId = await start(visitor, word, firm);

        const worked = await workOf(visitor);
        const works: number[] = [];
        for (let step = 1; step <= 6; step += 1) {
          const before = await worked();
          await endNext(firm, fetchId, 20);
          await says(visitor, word.ended(step * 20));
          works.push(Math.round((await worked()) - before));
        }
        process.stdout.write(`milliseconds of work in the page for each 20 of 200 that ended: ${JSON.stringify(works)}\n`);
        expect(works.filter((ms) => ms > 500)).toEqual([]);
        const failures = visitor.section(word.failed).getByRole('alert');
        expect(await failures.count()).toBe(12);
        await visitor.see(/^Klant 1[12]0 \(951[12]0\)$/, failures.first());
        await visitor.see(word.problem, failures.first());
        await visitor.see(word.remedy, failures.first());
        await keepPicture(visitor, `fetch-busy-${screen.language}-${screen.width}`);

        await visitor.page.reload();
        await says(visitor, word.ended(120));
        await visitor.see(word.brought);
        await endNext(firm, fetchId, 80);
        await finish(firm, fetchId);
        await visitor.section(word.finished).waitFor();
        await visitor.arrive(word.title);
        expect(await failures.count()).toBe(20);
        await keepPicture(visitor, `fetch-finished-${screen.language}-${screen.width}`);
        await visitor.link(word.toList).click();
        await visitor.arrive(word.fetches);
        await visitor.see(word.someFailed);
        await keepPicture(visitor, `fetches-${screen.language}-${screen.width}`);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'asks to sign in again when the session ends meanwhile, and goes on from there',
    () =>
      world.watch(async () => {
        const word = fetchWords.nl;
        const firm = firms.nl;
        const { heldFetchId, backOffice } = firm;
        const visitor = await signedIn(world, backOffice);
        await visitor.arrive(names.nl);
        await visitor.go(`/portals/${firm.portalId}/fetches/${heldFetchId}`);
        await says(visitor, word.ended(0));
        await world.builders.sql('delete from directory.session where user_id = $1', [backOffice.userId]);
        const again = visitor.page.getByRole('dialog', { name: word.signIn });
        await visitor.field(word.password, again).fill(backOffice.password);
        await endNext(firm, heldFetchId, 40);
        await visitor.button(word.signIn, again).click();
        await again.waitFor({ state: 'detached' });
        await says(visitor, word.ended(40));
        await endNext(firm, heldFetchId, 20);
        await says(visitor, word.ended(60));
        for (const complaint of visitor.complaints.splice(0)) expect(complaint).toMatch(/: 401$/);
        await endNext(firm, heldFetchId, 140);
        await finish(firm, heldFetchId);
        await visitor.section(word.finished).waitFor();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
