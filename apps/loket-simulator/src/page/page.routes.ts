import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const files = [
  { url: '/', name: 'office.html', mediaType: 'text/html; charset=utf-8' },
  { url: '/office.js', name: 'office.js', mediaType: 'text/javascript; charset=utf-8' },
  { url: '/office.css', name: 'office.css', mediaType: 'text/css; charset=utf-8' },
];

/** The page on which one plays the payroll office. */
export function servePage(server: FastifyInstance): void {
  for (const { url, name, mediaType } of files) {
    server.get(url, async (_, reply) => reply.type(mediaType).send(await readFile(path.join(__dirname, name))));
  }
}
