import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { zipOf, type ZippedFile } from './zip-stream';

async function zipped(files: ZippedFile[]): Promise<Buffer> {
  async function* each() {
    yield* files;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipOf(each())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('an archive that is made piece by piece', () => {
  it('holds every file byte for byte, whatever its pieces', async () => {
    const files = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[a-z]{1,8}$/), parts: fc.array(fc.uint8Array({ maxLength: 300 })) }),
      {
        selector: ({ name }) => name,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const unpacked = unzipSync(await zipped(given.map(({ name, parts }) => ({ name: `${name}.pdf`, content: parts }))));
        const expected = given.map(({ name, parts }) => [`${name}.pdf`, Buffer.concat(parts)] as const);
        expect(Object.keys(unpacked).sort()).toEqual(expected.map(([name]) => name).sort());
        for (const [name, content] of expected) expect(Buffer.from(unpacked[name]!).equals(content)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
