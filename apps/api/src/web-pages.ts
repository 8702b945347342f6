import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import path from 'node:path';

/** Serves the built web: its files by name, and its one page for every address that is not the API's. */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  // Files come compressed as the build wrote them; names of assets change with their content, so that a browser may keep them.
  const options = { root: path.resolve(folder), wildcard: false, index: false, preCompressed: true, maxAge: '1h', setHeaders: keepAssets };
  await fastify.register(fastifyStatic as never, options as never);
  // By a route of its own: what nothing below /api answers is counted as the API is, and no page, however its address is written.
  fastify.get('/api/*', (_request, reply) => reply.callNotFound());
  fastify.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    // A file that is not there (of a build before this one) is no page of the portal.
    if (request.params['*'].startsWith('assets/')) return reply.callNotFound();
    return (reply as unknown as { sendFile(name: string, options: object): typeof reply }).sendFile('index.html', { maxAge: 0 });
  });
}

function keepAssets(reply: { header(name: string, value: string): void }, file: string): void {
  if (file.includes(`${path.sep}assets${path.sep}`)) reply.header('cache-control', 'public, max-age=31536000, immutable');
}
