import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where a system keeps its own Chromium, for machines that the packaged one is not made for. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The Chromium of the package on Linux x64, the system's elsewhere; undefined where there is none. */
export async function browserPath(): Promise<string | undefined> {
  if (process.env['CHROMIUM_PATH']) return process.env['CHROMIUM_PATH'];
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  return systemBrowsers.find((path) => existsSync(path));
}

/** Whether there is one to be launched, as far as can be told without unpacking it. */
export function hasBrowser(): boolean {
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  return Boolean(process.env['CHROMIUM_PATH']) || isPackaged || systemBrowsers.some((path) => existsSync(path));
}

/** A headless Chromium that asks nobody anything. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  if (!executablePath) throw new Error('no Chromium found: install one, or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: quietFlags, headless: true });
}
