import { inflateSync } from 'node:zlib';

/** The text that the simulator's PDFs show, one line per piece of text. */
export function pdfText(bytes: Buffer): string {
  const source = bytes.toString('latin1');
  const streams = [...source.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)].map((match) =>
    inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1'),
  );
  const shown = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map((match) => match[1] ?? ''));
  return shown
    .map((pieces) => [...pieces.matchAll(/<([0-9a-f]*)>/g)].map((piece) => Buffer.from(piece[1] ?? '', 'hex').toString('latin1')).join(''))
    .join('\n');
}
