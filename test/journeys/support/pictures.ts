import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Visitor } from './visitor';

/** Where pictures go; without it the pages are only looked at. */
const folder = process.env['SCREENS_FOLDER'];

/** Looks at what is on the screen now as a whole, and keeps a picture of it where one is wanted. */
export async function look(visitor: Visitor, name: string): Promise<void> {
  await visitor.inspect(name);
  await keepPicture(visitor, name);
}

/** A picture of what was looked at already, where one is wanted. */
export async function keepPicture({ page }: Visitor, name: string): Promise<void> {
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
