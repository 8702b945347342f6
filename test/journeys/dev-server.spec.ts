import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { freePort } from '../support/free-port';
import { launchBrowser } from './support/browser';
import { describeJourney, journeyTimeoutMs } from './support/journey';

const root = path.resolve(__dirname, '../..');

// What the browser computes is text here: these tests are compiled for Node, which knows no document.
const looks = `(() => {
  const { borderTopStyle, textTransform, fontWeight, backgroundColor } = getComputedStyle(document.querySelector('button[type=submit]'));
  return { borderTopStyle, textTransform, fontWeight, hasGround: backgroundColor !== 'rgba(0, 0, 0, 0)' };
})()`;

describeJourney("Vite's own server, for work on the screens", () => {
  let browser: Browser;
  let server: ChildProcess;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const vite = path.join(root, 'node_modules/vite/bin/vite.js');
    server = spawn(process.execPath, [vite, 'apps/web', '--port', String(port), '--strictPort'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server.stdout?.resume();
    await untilItAnswers();
    browser = await launchBrowser();
  }, journeyTimeoutMs);

  /** That it writes something does not say so: where what it kept of a run before is out of date, it tells that before it listens. */
  async function untilItAnswers(): Promise<void> {
    while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))) {
      if (server.exitCode !== null) throw new Error(`Vite's server ended with ${server.exitCode}`);
      await wait(50);
    }
  }

  afterAll(async () => {
    await browser?.close();
    server?.kill();
  }, journeyTimeoutMs);

  it(
    'shows the page to sign in with the looks of its parts',
    async () => {
      const page = await browser.newPage({ locale: 'nl-NL' });
      await page.goto(`http://127.0.0.1:${port}/sign-in`);
      const button = page.getByRole('button', { name: 'Inloggen', exact: true });
      await button.waitFor({ timeout: 120_000 });
      expect(await page.evaluate(looks)).toEqual({ borderTopStyle: 'none', textTransform: 'none', fontWeight: '600', hasGround: true });
    },
    journeyTimeoutMs,
  );
});
