import { PdfRefused, readPdf } from './pdf-content';

async function* chunksOf(bytes: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const whole = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n', 'latin1');
const problemOf = async (bytes: Buffer, maximumBytes = 1_000_000) =>
  readPdf(chunksOf(bytes), maximumBytes).catch((error: unknown) => (error instanceof PdfRefused ? error.problem : error));

describe('a PDF that comes in', () => {
  it('is kept byte for byte when it begins and ends as one', async () => {
    expect(await readPdf(chunksOf(whole), whole.length)).toEqual(whole);
    const followed = Buffer.concat([whole, Buffer.from('\r\n\0\0')]);
    expect(await readPdf(chunksOf(followed), 1_000)).toEqual(followed);
  });

  it('is refused when there is nothing', async () => {
    expect(await problemOf(Buffer.alloc(0))).toBe('empty');
  });

  it('is refused when it is something else, or only looks like one at the beginning, or somewhere', async () => {
    expect(await problemOf(Buffer.from('<html>Onderhoud</html>'))).toBe('not_a_pdf');
    expect(await problemOf(whole.subarray(0, whole.length - 6))).toBe('not_a_pdf');
    expect(await problemOf(Buffer.from(' %PDF-1.7 %%EOF'))).toBe('not_a_pdf');
    expect(await problemOf(Buffer.from('%PDF'))).toBe('not_a_pdf');
    expect(await problemOf(Buffer.concat([whole, Buffer.alloc(2_000)]))).toBe('not_a_pdf');
  });

  it('is refused as soon as it is one byte too large, and the rest is not asked for', async () => {
    expect(await problemOf(whole, whole.length - 1)).toBe('too_large');
    let asked = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        asked += 1;
        yield Buffer.alloc(1_000);
      }
    }
    await expect(readPdf(endless(), 10_000)).rejects.toMatchObject({ problem: 'too_large', byteSize: 11_000 });
    expect(asked).toBe(11);
  });
});
