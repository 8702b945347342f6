import { type CallerName, IsolationWorld } from '../support/isolation-world';
import { times } from './scale';

const callers: readonly CallerName[] = ['portal administrator', 'back office that may open payslips', 'hrm', 'employee'];
const copies = 4;

/** Somebody presses twice, two people press at once: whatever the change, the database decides, and nobody is told that something of ours failed. */
describe('the same request several times at once', () => {
  let world: IsolationWorld;

  beforeAll(async () => {
    world = await IsolationWorld.start();
  }, 120_000);

  afterAll(() => world?.stop());

  it('is answered each time, on every changing route', async () => {
    const changes = world.requests.routes.filter(({ method }) => method !== 'GET');
    const failures: string[] = [];
    let succeeded = 0;
    for (const route of changes)
      for (const caller of callers) {
        const request = world.requests.request(route, world.idsOf('own', caller));
        for (let round = 0; round < times(2, 10); round += 1) {
          const answers = await Promise.all(Array.from({ length: copies }, () => world.send(caller, request)));
          succeeded += answers.filter(({ status }) => status < 300).length;
          const failed = answers.find(({ status, code }) => status >= 500 && !/^loket(_credential)?\./.test(code ?? ''));
          if (failed) failures.push(`${route.key} by ${caller}: ${failed.status} ${failed.body}`);
        }
        await world.renew(caller);
      }
    process.stdout.write(`at once: ${changes.length} changing routes, ${succeeded} requests succeeded\n`);
    expect(failures).toEqual([]);
    expect(succeeded).toBeGreaterThan(changes.length);
  }, 1_200_000);
});
