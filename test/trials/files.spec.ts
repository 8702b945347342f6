import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createInflate, deflateRawSync, deflateSync } from 'node:zlib';
import { readWageDeclaration } from '@loonbrug/loket';
import { DocumentStore, LoonbrugError, TenantDatabase } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { PdfRefused, readPdf } from '../../libs/payroll/document/pdf-content';
import { scopeOf } from '../support/builders';
import { IsolationWorld } from '../support/isolation-world';
import { createTestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

const pdf = (body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body as string), Buffer.from('\n%%EOF\n')]);
const megabyte = 1_048_576;
const gigabyte = 1_024 * megabyte;

/**
 * A gigabyte of nothing as zlib packs it, in a megabyte: the same packed megabyte again and again, an empty last block, and the checksum (Adler-32 of n
 * zeros is n modulo 65521, and 1), so that nobody has to hold the gigabyte to make it.
 */
function packedGigabyte(): Buffer {
  const block = deflateRawSync(Buffer.alloc(megabyte), { finishFlush: constants.Z_FULL_FLUSH });
  const checksum = Buffer.from([0, 0, 0, 1]);
  checksum.writeUInt16BE(gigabyte % 65_521, 0);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 1_024 }, () => block), Buffer.from([0x03, 0x00]), checksum]);
}

/** A PDF with this as a packed stream. */
const inflating = (packed: Buffer): Buffer =>
  pdf(Buffer.concat([Buffer.from('1 0 obj <</Filter/FlateDecode>> stream\n'), packed, Buffer.from('\nendstream endobj')]));

/** S7: what is refused, and what is kept as the bytes that it is: nobody here ever runs, shows or unpacks it. */
const refused: Array<[form: string, content: Buffer]> = [
  ['empty', Buffer.alloc(0)],
  ['cut off', pdf('1 0 obj endobj').subarray(0, 12)],
  ['without an end', Buffer.from('%PDF-1.7\n1 0 obj endobj')],
  ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['HTML that ends as a PDF', Buffer.from('<html><script>alert(1)</script>%PDF-1.7\n%%EOF')],
  ['an archive before the PDF', Buffer.concat([Buffer.from('PK\x03\x04'), pdf('x')])],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['larger than what is kept', pdf(Buffer.alloc(2 * megabyte))],
];
const inert: Array<[form: string, content: Buffer]> = [
  ['with a script of PDF', pdf('1 0 obj <</S/JavaScript/JS(app.alert\\(1\\))>> endobj 2 0 obj <</OpenAction 1 0 R>> endobj')],
  ['that starts a program', pdf('1 0 obj <</S/Launch/F(cmd.exe)>> endobj')],
  ['that is a page of HTML, too', pdf('<html><script>alert(document.cookie)</script></html>')],
  ['that is an archive, too', pdf(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('../../etc/passwd')]))],
  ['that inflates to a gigabyte', inflating(packedGigabyte())],
  ['that inflates twice', inflating(deflateSync(packedGigabyte()))],
];

const traversals = [
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%2f..%2fetc%2fpasswd',
  '..%252f..%252fetc%252fpasswd',
  '....//....//etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'passwd%00.pdf',
  '..%c0%af..%c0%afetc/passwd',
];

const declarationOf = (content: string): string =>
  `<Loonaangifte xmlns="http://xml.belastingdienst.nl/schemas/Loonaangifte/2026/01">${content}</Loonaangifte>`;

/** The least processor time of three readings, in milliseconds, and with which code they ended. */
function effortOf(work: () => unknown): { ms: number; code: string } {
  const efforts = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    const code = codeOf(work);
    return { ms: process.cpuUsage(started).user / 1_000, code };
  });
  return efforts.reduce((least, each) => (each.ms < least.ms ? each : least));
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof LoonbrugError ? error.code : String(error);
  }
  return 'accepted';
}

describe('files', () => {
  let world: IsolationWorld;

  beforeAll(async () => {
    world = await IsolationWorld.start();
  }, 120_000);

  afterAll(() => world?.stop());

  it.each(refused)('S7: a payslip that is %s is refused', async (_, content) => {
    await expect(readPdf(inPieces(content), megabyte)).rejects.toBeInstanceOf(PdfRefused);
  });

  it('S7: what is said to inflate to a gigabyte does', async () => {
    let size = 0;
    await pipeline(inPieces(packedGigabyte()), createInflate(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const piece of unpacked) size += piece.length;
    });
    expect(size).toBe(gigabyte);
  });

  it.each(inert)('S7: a payslip %s is kept as it is, not unpacked, and handed out to be saved only', async (_, content) => {
    const before = process.memoryUsage().rss;
    const kept = await readPdf(inPieces(content), 20 * megabyte);
    const { books } = world.houses.own;
    const { payslip_id: payslipId } = world.houses.own.ids;
    const documentId = await world.app
      .get(TenantDatabase)
      .transaction(scopeOf(books), (tx) =>
        world.app.get(DocumentStore).store(tx, { kind: 'payslip', contentType: 'application/pdf', content: kept }),
      );
    await world.builders.sql('update payslip set document_id = $2 where payslip_id = $1', [payslipId, documentId]);
    const answer = await world.app.inject({
      method: 'GET',
      url: `/api/portals/${books.portalId}/administrations/${books.administrationId}/payslips/${payslipId}/document`,
      headers: world.headersOf('hrm'),
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="loonstrook-\d{4}-\d{2}\.pdf"$/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * megabyte);
  });

  it('S6: a message that would grow or reach out is refused, for no more effort than a harmless one of its size', () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 10 }, (_, index) => `<!ENTITY b${index} "${(index === 0 ? '&a;' : `&b${index - 1};`).repeat(10)}">`).join('')}]><l>&b9;</l>`;
    const messages: string[] = [
      laughs,
      `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(100_000)}">]><l>${'&a;'.repeat(10_000)}</l>`,
      '<!DOCTYPE l [<!ENTITY e SYSTEM "file:///etc/passwd">]><l>&e;</l>',
      '<!DOCTYPE l [<!ENTITY e SYSTEM "http://127.0.0.1:18099/">]><l>&e;</l>',
      '<!DOCTYPE l SYSTEM "http://127.0.0.1:18099/l.dtd"><l/>',
      '<!DOCTYPE l [<!ENTITY % p SYSTEM "http://127.0.0.1:18099/"> %p;]><l/>',
      '<l>'.repeat(200_000),
      `<l ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
    ];
    for (const message of messages) {
      const memory = process.memoryUsage().rss;
      const attack = effortOf(() => readWageDeclaration(Buffer.from(message)));
      expect(attack.code).toMatch(/^loket\.declaration_/);
      // Three readings.
      expect(process.memoryUsage().rss - memory).toBeLessThan(150 * megabyte);
      // Beside something harmless of the same size, in the same moment: what grows is a thousand times as slow, a busy machine is slow at both.
      const harmless = declarationOf('<a b="1"/>'.repeat(Math.ceil(Math.max(message.length, 100_000) / 10)));
      const floor = effortOf(() => readWageDeclaration(Buffer.from(harmless)));
      expect(attack.ms).toBeLessThan(5 * floor.ms);
    }
  });

  it('S10: no name of a file is made of what somebody else typed', async () => {
    const { books } = world.houses.own;
    const { payslip_id: payslipId } = world.houses.own.ids;
    for (const name of traversals) {
      await world.builders.sql('update employee set name = $2 where administration_id = $1', [books.administrationId, name]);
      await world.builders.sql('update administration set name = $2 where administration_id = $1', [books.administrationId, name]);
      const { headers, statusCode } = await world.app.inject({
        method: 'GET',
        url: `/api/portals/${books.portalId}/administrations/${books.administrationId}/payslips/${payslipId}/document`,
        headers: world.headersOf('hrm'),
      });
      expect([statusCode, headers['content-disposition']]).toEqual([200, expect.stringMatching(/^attachment; filename="[\w.-]+"$/)]);
    }
  });

  it('S10: no address leads out of the folder of the web, nor to a document', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-web-'));
    await writeFile(path.join(folder, 'index.html'), '<title>Loonbrug</title>');
    const database = await createTestDatabase();
    const server = await createHttpServer(testEnvironment(database, { WEB_FOLDER: folder }));
    try {
      for (const form of traversals)
        for (const url of [`/assets/${form}`, `/${form}`, `/api/me/payslips/${form}/${form}/document`, `/api/portals/${form}`]) {
          const { statusCode, body } = await server.inject({ method: 'GET', url });
          expect({ url, statusCode, isOutside: /root:|\[fonts\]/.test(body) }).toEqual({
            url,
            statusCode: expect.any(Number),
            isOutside: false,
          });
          expect(statusCode).toBeLessThan(500);
          if (statusCode === 200) expect(body).toContain('<title>Loonbrug</title>');
        }
    } finally {
      await server.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
