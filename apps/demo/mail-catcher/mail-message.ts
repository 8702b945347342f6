/** A caught mail as a person reads it. */
export interface MailMessage {
  id: string;
  receivedAt: string;
  /** As the SMTP session named them, which is who really gets it. */
  from: string;
  to: string[];
  subject: string;
  /** The plain text; of a mail in several parts the first text part. */
  text: string;
}

interface Entity {
  headers: Map<string, string>;
  body: string;
}

/** Splits at the empty line, and unfolds headers; bytes are kept as latin1 characters until their charset is known. */
function entityOf(source: string): Entity {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_match, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  );
}

function inCharset(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** RFC 2047: =?utf-8?Q?Loonstrook_januari?= and its base64 kind; white space between two such words is not part of the text. */
export function decodeWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?([^?]+)\?([QqBb])\?([^?]*)\?=/g, (_match, charset: string, kind: string, word: string) => {
    const bytes = kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : quotedPrintable(word.replaceAll('_', ' '));
    return inCharset(bytes, charset);
  });
}

function parameterOf(header: string, name: string): string | undefined {
  return new RegExp(`${name}="?([^";]+)"?`, 'i').exec(header)?.[1]?.trim();
}

function textOf({ headers, body }: Entity): string {
  const type = headers.get('content-type') ?? 'text/plain; charset=utf-8';
  const boundary = type.toLowerCase().startsWith('multipart/') ? parameterOf(type, 'boundary') : undefined;
  if (boundary !== undefined) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => entityOf(part.replace(/^\r?\n/, '')));
    const text = parts.find((part) => /^(text\/plain|multipart\/)/i.test(part.headers.get('content-type') ?? 'text/plain'));
    return text ? textOf(text) : '';
  }
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : Buffer.from(body, 'latin1');
  return inCharset(bytes, parameterOf(type, 'charset') ?? 'utf-8');
}

/** Reads what came over SMTP. Never fails: what it can't make out is shown as it came. */
export function readMailMessage(raw: Buffer): { subject: string; text: string } {
  const entity = entityOf(raw.toString('latin1'));
  const subject = Buffer.from(entity.headers.get('subject') ?? '', 'latin1').toString('utf8');
  return { subject: decodeWords(subject), text: textOf(entity).replaceAll('\r\n', '\n').trimEnd() };
}
