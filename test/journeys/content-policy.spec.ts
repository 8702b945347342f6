import { describeJourney, journeyTimeoutMs } from './support/journey';
import { startWorld, type World } from './support/world';

/** What a browser does with something that got into the page. Text, because these tests are compiled for Node. */
const plant = `new Promise((resolve) => {
  const refused = [];
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
  const inline = document.createElement('script');
  inline.textContent = 'window.planted = true';
  const elsewhere = document.createElement('script');
  elsewhere.src = 'https://elsewhere.invalid/script.js';
  const handler = document.createElement('img');
  handler.setAttribute('onerror', 'window.planted = true');
  handler.src = 'data:,nothing';
  const frame = document.createElement('iframe');
  frame.src = 'https://elsewhere.invalid/';
  document.body.append(inline, elsewhere, handler, frame);
  fetch('https://elsewhere.invalid/data').catch(() => undefined);
  setTimeout(() => resolve({ planted: window.planted === true, refused: [...new Set(refused)].sort() }), 1500);
})`;

describeJourney('a page into which somebody got something', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  it(
    'works under its policy, and runs, frames and asks nothing that is not ours',
    () =>
      world.watch(async () => {
        const visitor = await world.visitor();
        await visitor.go('/sign-in');
        await visitor.arrive(/^(Welkom bij Loonbrug|Welcome to Loonbrug)$/);
        expect(visitor.complaints).toEqual([]);
        const outcome = await visitor.page.evaluate<{ planted: boolean; refused: string[] }>(plant);
        expect(outcome.planted).toBe(false);
        expect(outcome.refused).toEqual(expect.arrayContaining(['connect-src', 'frame-src', 'script-src-attr', 'script-src-elem']));
        // Those were asked for.
        visitor.complaints.length = 0;
      }),
    journeyTimeoutMs,
  );
});
