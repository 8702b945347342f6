import type { Readable } from 'node:stream';
import { OutgoingHttpError } from './outgoing-http.errors';
import { translateFailure } from './failure-reason';

/** What bounds a body; `release` is called once, however reading ends. */
export interface BodyBounds {
  host: string;
  headers: Record<string, string>;
  maxBytes: number;
  release: () => void;
}

/** The chunks of a body. Fails before the first chunk when its announced length is too large, else as soon as it is. */
export function readBounded(body: Readable, bounds: BodyBounds): AsyncIterable<Buffer> {
  return { [Symbol.asyncIterator]: () => chunksOf(body, bounds) };
}

async function* chunksOf(body: Readable, { host, headers, maxBytes, release }: BodyBounds): AsyncGenerator<Buffer> {
  let size = 0;
  const tooLarge = () => new OutgoingHttpError('answer_too_large', `${host} answered with more than ${maxBytes} bytes`);
  try {
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
    for await (const chunk of body) {
      size += (chunk as Buffer).length;
      if (size > maxBytes) throw tooLarge();
      yield chunk as Buffer;
    }
    const announced = headers['content-length'];
    if (announced !== undefined && Number(announced) !== size)
      throw new OutgoingHttpError('answer_cut_off', `${host} announced another length`);
  } catch (error) {
    throw translateFailure(error, host);
  } finally {
    release();
    dropBody(body);
  }
}

/** Ends a body that nobody reads any further; what ends its connection then is of no interest any more. */
export function dropBody(body: Readable): void {
  body.on('error', () => undefined);
  body.destroy();
}
