import { inflateRawSync } from 'node:zlib';

export interface Answer {
  status: number;
  code: string | undefined;
  /** Everything that came back, headers too, for looking through. */
  text: string;
  body: string;
}

/** An answer as it came. */
export function answerOf(status: number, headers: object, body: string): Answer {
  const isProblem = JSON.stringify(headers).includes('problem+json') && body !== '';
  const code = isProblem ? (JSON.parse(body) as { code: string }).code : undefined;
  return { status, code, body, text: `${JSON.stringify(headers)}\n${body}` };
}

/** What the parts of a workbook say. */
export function unpacked(zip: Buffer): string {
  const parts: string[] = [];
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    parts.push((zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
  }
  return parts.join('\n');
}
