import { DeclarationMalformed } from './wage-declaration-message.errors';

const stepBytes = 64 * 1024;

/** The text of an XML message in pieces, so that a large one is never in memory twice. Reads UTF-8 and ISO-8859-1; throws `loket.declaration_malformed` for any other. */
export function* xmlText(xml: Buffer): Generator<string, void, undefined> {
  const encoding = encodingOf(xml);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < xml.length; start += stepBytes) {
    const step = xml.subarray(start, start + stepBytes);
    yield encoding === 'latin1' ? step.toString('latin1') : decoded(decoder, step);
  }
  if (encoding === 'utf-8') yield decoded(decoder);
}

function encodingOf(xml: Buffer): 'utf-8' | 'latin1' {
  const beginning = xml.subarray(0, 200).toString('latin1');
  const hasMark = beginning.startsWith('\xef\xbb\xbf');
  const named = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(beginning)?.[1]?.toLowerCase() ?? 'utf-8';
  if (named === 'utf-8' || named === 'utf8' || named === 'us-ascii') return 'utf-8';
  if ((named === 'iso-8859-1' || named === 'latin1') && !hasMark) return 'latin1';
  throw new DeclarationMalformed('neither UTF-8 nor ISO-8859-1');
}

function decoded(decoder: InstanceType<typeof TextDecoder>, step?: Buffer): string {
  try {
    return step ? decoder.decode(step, { stream: true }) : decoder.decode();
  } catch {
    throw new DeclarationMalformed('not the encoding that it says');
  }
}
