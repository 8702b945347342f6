const beginning = Buffer.from('%PDF-', 'latin1');
const ending = Buffer.from('%%EOF', 'latin1');
/** Within so many bytes of the end every reader of PDFs looks for the end mark. */
const tailBytes = 1_024;

export type PdfProblem = 'empty' | 'not_a_pdf' | 'too_large';

/** What was received is not a document that we keep; the noun that wanted it says so in its own words. */
export class PdfRefused extends Error {
  constructor(
    readonly problem: PdfProblem,
    readonly byteSize: number,
  ) {
    super(`no usable PDF: ${problem} after ${byteSize} bytes`);
    this.name = 'PdfRefused';
  }
}

/** Collects a PDF that comes in chunks, at most so many bytes, and checks that it begins and ends as one. Throws PdfRefused. */
export async function readPdf(chunks: AsyncIterable<Buffer>, maximumBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    // Leaving the loop ends the iteration, and with it the connection: the rest is not read.
    if (size > maximumBytes) throw new PdfRefused('too_large', size);
    parts.push(chunk);
  }
  const content = Buffer.concat(parts);
  if (size === 0) throw new PdfRefused('empty', 0);
  const isWhole = content.subarray(0, beginning.length).equals(beginning) && content.subarray(-tailBytes).includes(ending);
  if (!isWhole) throw new PdfRefused('not_a_pdf', size);
  return content;
}
