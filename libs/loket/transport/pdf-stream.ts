import { LoketNotAPdf } from '../loket.errors';

const beginning = Buffer.from('%PDF-');
const ending = Buffer.from('%%EOF');
/** Within so many bytes of the end every reader of PDFs looks for the end mark. */
const tailBytes = 1_024;

/**
 * Passes a PDF's bytes on and checks that it begins and ends as one. Nothing is passed on before the beginning is right;
 * a missing end is found after the last byte, as `loket.not_a_pdf`.
 */
export async function* checkedPdf(body: AsyncIterable<Buffer>, activity: string): AsyncGenerator<Buffer, void, undefined> {
  let held: Buffer | null = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of body) {
    tail = Buffer.concat([tail, chunk]).subarray(-tailBytes);
    held = held === null ? null : Buffer.concat([held, chunk]);
    if (held === null) {
      yield chunk;
    } else if (held.length >= beginning.length) {
      if (!held.subarray(0, beginning.length).equals(beginning)) throw new LoketNotAPdf(activity, 'not_a_pdf');
      yield held;
      held = null;
    }
  }
  if (held !== null) throw new LoketNotAPdf(activity, held.length === 0 ? 'empty' : 'not_a_pdf');
  if (tail.indexOf(ending) < 0) throw new LoketNotAPdf(activity, 'end_missing');
}
