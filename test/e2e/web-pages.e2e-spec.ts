import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { createHttpServer } from '../../apps/api/src/http-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('the web that the API serves', () => {
  let database: TestDatabase;
  const script = `export const words = '${'loon '.repeat(500)}';`;
  let folder: string;
  let app: Awaited<ReturnType<typeof createHttpServer>>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-web-'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), '<title>Loonbrug</title>');
    await mkdir(path.join(folder, '.git'));
    await writeFile(path.join(folder, '.git', 'HEAD'), 'ref: not for anybody');
    await writeFile(path.join(folder, '.env'), 'KEY=not for anybody');
    await writeFile(path.join(folder, 'assets', 'page.js'), script);
    await writeFile(path.join(folder, 'assets', 'page.js.gz'), gzipSync(script));
    await writeFile(path.join(folder, 'assets', 'page.js.br'), brotliCompressSync(script));
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database, { WEB_FOLDER: folder }));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (address: string) => request(app.getHttpServer()).get(address);

  it('is one page for every address that people have, and never kept by the browser', async () => {
    for (const address of ['/', '/sign-in', '/portals/x/journal-runs?state=to_review']) {
      const response = await get(address).expect(200);
      expect(response.text).toContain('<title>Loonbrug</title>');
      expect(response.headers['cache-control']).toContain('max-age=0');
      expect(response.headers['content-security-policy']).toContain("script-src 'self'");
    }
  });

  it('has its files by name', async () => {
    const response = await get('/assets/page.js').expect(200);
    expect(response.headers['content-type']).toContain('javascript');
  });

  it('sends its scripts as small as the browser can take them, and lets it keep them, for another content has another name', async () => {
    for (const encoding of ['br', 'gzip', undefined]) {
      const response = await get('/assets/page.js')
        .set('accept-encoding', encoding ?? 'identity')
        .responseType('arraybuffer')
        .expect(200);
      expect(response.headers['content-encoding']).toBe(encoding);
      expect(response.headers['content-type']).toContain('javascript');
      expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await get('/assets/page.js').set('accept-encoding', 'gzip').expect(200)).text).toBe(script);
  });

  it('lists no folder, and hands out nothing hidden that lies in it', async () => {
    for (const address of ['/.git/HEAD', '/.env', '/.git/', '/assets/', '/assets', '/assets/../.env', '/%2egit/HEAD']) {
      const { text } = await get(address);
      expect({ address, isThere: text.includes('not for anybody'), isList: text.includes('page.js') }).toEqual({
        address,
        isThere: false,
        isList: false,
      });
    }
  });

  it('is no answer to a file that is not there, nor to an address of the API, nor a way out of its folder', async () => {
    for (const address of ['/assets/old-build.js', '/api/nowhere', '/assets/..%2f..%2fpackage.json']) {
      const response = await get(address);
      expect({ address, status: response.status, isPage: response.text.includes('<title>') }).toEqual({
        address,
        status: 404,
        isPage: false,
      });
    }
  });
});
