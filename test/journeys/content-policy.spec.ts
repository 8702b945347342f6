import { describeJourney, journeyTimeoutMs } from './support/journey';
import { startWorld, type World } from './support/world';

/** What is refused of what is planted below, each by the part of the policy that is about it. */
const directives = ['connect-src', 'frame-src', 'script-src-attr', 'script-src-elem'];

/**
 * What a browser does with something that got into the page, as soon as it has told of all that it refuses and of the picture that can not be shown; after
 * half a minute, what it told by then. Text, because these tests are compiled for Node.
 */
const plant = `new Promise((resolve) => {
  const refused = new Set();
  let isPictureOver = false;
  const tell = () => resolve({ planted: window.planted === true, refused: [...refused].sort() });
  const look = () => {
    if (isPictureOver && ${JSON.stringify(directives)}.every((one) => refused.has(one))) tell();
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    refused.add(event.effectiveDirective);
    look();
  });
  const inline = document.createElement('script');
  inline.textContent = 'window.planted = true';
  const elsewhere = document.createElement('script');
  elsewhere.src = 'https://elsewhere.invalid/script.js';
  const handler = document.createElement('img');
  handler.setAttribute('onerror', 'window.planted = true');
  // After what stands in the attribute.
  handler.addEventListener('error', () => {
    isPictureOver = true;
    look();
  });
  handler.src = 'data:,nothing';
  const frame = document.createElement('iframe');
  frame.src = 'https://elsewhere.invalid/';
  document.body.append(inline, elsewhere, handler, frame);
  fetch('https://elsewhere.invalid/data').catch(() => undefined);
  setTimeout(tell, 30_000);
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
        expect(outcome.refused).toEqual(expect.arrayContaining(directives));
        // Those were asked for.
        visitor.complaints.length = 0;
      }),
    journeyTimeoutMs,
  );
});
