import { newId } from '@loonbrug/platform';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { addMember, type Member } from './support/people';
import { startWorld, type World } from './support/world';

const administrations = 200;

/** A whole firm is fetched at once: what is seen while it goes on. */
describeJourney('following a fetch over two hundred administrations', () => {
  let world: World;
  let backOffice: Member;
  let portalId: string;
  const fetchId = newId();

  beforeAll(async () => {
    world = await startWorld();
    ({ portalId } = await world.builders.portal({ name: 'Kantoor Breed' }));
    backOffice = await addMember(world, { portalId }, { name: 'Backoffice Breed', role: 'back_office' });
    await plantFetch();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  const sql = (statement: string, ...more: unknown[]) => world.builders.sql(statement, [portalId, ...more]);

  /** Every item is held by a worker that is not there, so that only this test moves them. */
  async function plantFetch(): Promise<void> {
    const { domainId } = await world.builders.domain({ portalId }, { name: 'Alle klanten' });
    await sql(
      `insert into administration (portal_id, administration_id, domain_id, name, number, is_standard)
       select $1, gen_random_uuid(), $2, 'Klant ' || to_char(n, 'FM000'), 5000 + n, n = 1 from generate_series(1, $3::integer) n`,
      domainId,
      administrations,
    );
    await sql(
      `insert into loket_link (portal_id, administration_id, loket_link_id, domain_id, environment, client_number, is_primary, loket_employer_id, employer_name,
         loket_payroll_administration_id, payroll_administration_name, period_kind, starts_on)
       select portal_id, administration_id, gen_random_uuid(), domain_id, 'configured', 90000 + number, true, gen_random_uuid(), name,
         gen_random_uuid(), name, 'month', '2026-01-01' from administration where portal_id = $1`,
    );
    await sql(
      "insert into loket_fetch (portal_id, fetch_id, cause, state, revision, started_at) values ($1, $2, 'person', 'running', 1, now())",
      fetchId,
    );
    await sql(
      `insert into loket_fetch_item (portal_id, fetch_id, administration_id, loket_link_id, state, leased_until, attempts, revision, started_at)
       select portal_id, $2, administration_id, loket_link_id, 'running', now() + interval '1 day', 1, 1, now() from loket_link where portal_id = $1`,
      fetchId,
    );
  }

  /** The next so many end, by name, with one change of the fetch's revision; every tenth of all fails. */
  async function endNext(count: number): Promise<void> {
    await sql(
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
  }

  it(
    'shows how far it is, what it is at and what failed as it comes, also after a reload, and stays quick',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.signIn(backOffice);
        await visitor.arrive('Kantoor Breed');
        await visitor.link('Ophalen', visitor.menu).click();
        await visitor.arrive('Ophalen');
        await visitor.page.getByRole('table').getByRole('link').click();
        const bar = visitor.page.getByRole('progressbar', { name: 'Voortgang' });
        const says = (words: string) => visitor.page.locator(`[role="progressbar"][aria-valuetext="${words}"]`).waitFor();
        await bar.waitFor();
        await says('0 van 200 koppelingen klaar');
        await visitor.see(/^Nu: Klant 001, Klant 002, Klant 003, Klant 004, Klant 005 en nog 195$/);

        await visitor.page.evaluate(`window.longTasks = []; new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
        }).observe({ type: 'longtask' })`);
        for (let step = 0; step < 6; step += 1) {
          await endNext(20);
          await says(`${(step + 1) * 20} van 200 koppelingen klaar`);
        }
        const longTasks = await visitor.page.evaluate<number[]>('window.longTasks');
        process.stdout.write(`tasks longer than 50 ms while 120 of 200 ended: ${JSON.stringify(longTasks)}\n`);
        expect(longTasks.filter((ms) => ms > 500)).toEqual([]);
        const failures = visitor.section('Mislukt').getByRole('alert');
        expect(await failures.count()).toBe(12);
        await visitor.see(/^Klant 1[12]0 \(951[12]0\)$/, failures.first());

        await visitor.page.reload();
        await says('120 van 200 koppelingen klaar');
        await visitor.see(/: 108 · .*: 324/);
        await endNext(80);
        await sql(
          "update loket_fetch set state = 'finished', finished_at = now(), revision = revision + 1 where portal_id = $1 and fetch_id = $2",
          fetchId,
        );
        await visitor.section('Klaar').waitFor();
        await visitor.arrive(/^Ophalen van /);
        expect(await failures.count()).toBe(20);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'asks to sign in again when the session ends meanwhile, and goes on from there',
    () =>
      world.watch(async () => {
        await sql(
          "update loket_fetch set state = 'running', finished_at = null, revision = revision + 1 where portal_id = $1 and fetch_id = $2",
          fetchId,
        );
        await sql(
          `update loket_fetch_item set state = 'running', finished_at = null, leased_until = now() + interval '1 day', problem_details = null, counts = '{}',
             revision = (select revision from loket_fetch where portal_id = $1 and fetch_id = $2) where portal_id = $1 and fetch_id = $2`,
          fetchId,
        );
        const visitor = await world.visitor();
        await visitor.signIn(backOffice);
        await visitor.arrive('Kantoor Breed');
        await visitor.go(`/portals/${portalId}/fetches/${fetchId}`);
        const says = (words: string) => visitor.page.locator(`[role="progressbar"][aria-valuetext="${words}"]`).waitFor();
        await says('0 van 200 koppelingen klaar');
        await world.builders.sql('delete from directory.session where user_id = $1', [backOffice.userId]);
        const again = visitor.page.getByRole('dialog', { name: 'Inloggen' });
        await visitor.field('Wachtwoord', again).fill(backOffice.password);
        await endNext(40);
        await visitor.button('Inloggen', again).click();
        await again.waitFor({ state: 'detached' });
        await says('40 van 200 koppelingen klaar');
        await endNext(20);
        await says('60 van 200 koppelingen klaar');
        for (const complaint of visitor.complaints.splice(0)) expect(complaint).toMatch(/: 401$/);
        await endNext(140);
        await sql(
          "update loket_fetch set state = 'finished', finished_at = now(), revision = revision + 1 where portal_id = $1 and fetch_id = $2",
          fetchId,
        );
        await visitor.section('Klaar').waitFor();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'fits on a phone, in English',
    () =>
      world.watch(async () => {
        await world.builders.sql("update directory.user_account set language = 'en' where user_id = $1", [backOffice.userId]);
        const visitor = await world.visitor({ width: 390, language: 'en', colours: 'dark' });
        await visitor.signIn(backOffice);
        await visitor.arrive('Kantoor Breed');
        await visitor.go(`/portals/${portalId}/fetches/${fetchId}`);
        await visitor.arrive(/^Fetch of /);
        await visitor.see('Finished');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
