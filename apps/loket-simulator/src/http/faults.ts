import type { FastifyReply } from 'fastify';
import type { HttpAnswer } from './envelope';
import { emptyAnswer, refusalAnswer } from './envelope';

export const faultKinds = [
  'unauthorized',
  'forbidden',
  'too_many_requests',
  'server_error',
  'slow',
  'cut_off',
  'invalid_json',
  'unknown_fields',
  'html',
  'repeat_page',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Something that goes wrong on purpose, for the next requests of an operation. */
export interface Fault {
  kind: FaultKind;
  /** An operation id, `token`, `*`, or a path pattern such as `/v2/providers/*`. */
  target: string;
  /** How many requests it hits; without it, all of them. */
  count?: number;
  /** Let this many requests of the target pass first. */
  after?: number;
  delayMs?: number;
  retryAfterSeconds?: number;
}

/** The faults that wait for their requests. */
export class Faults {
  private waiting: Fault[] = [];

  add(fault: Fault): void {
    this.waiting.push({ ...fault });
  }

  clear(): void {
    this.waiting = [];
  }

  list(): Fault[] {
    return this.waiting.map((fault) => ({ ...fault }));
  }

  /** The fault that hits this request, which uses it up once. */
  take(operationId: string | null, path: string): Fault | undefined {
    const matching = this.waiting.filter((fault) => isAimedAt(fault.target, operationId, path));
    const fault = matching.find((candidate) => !candidate.after);
    for (const other of matching) if (other.after) other.after -= 1;
    if (fault?.count !== undefined) {
      fault.count -= 1;
      if (fault.count <= 0) this.waiting = this.waiting.filter((other) => other !== fault);
    }
    return fault;
  }
}

function isAimedAt(target: string, operationId: string | null, path: string): boolean {
  if (target === '*' || target === operationId) return true;
  if (!target.startsWith('/')) return false;
  const pattern = target.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 'i').test(path);
}

/** Waits as long as the fault asks; gives the answer that takes the place of the right one, if it has one. */
export async function meet(fault: Fault): Promise<HttpAnswer | undefined> {
  if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000));
  return answerInstead(fault);
}

function answerInstead(fault: Fault): HttpAnswer | undefined {
  switch (fault.kind) {
    case 'unauthorized':
      return refusalAnswer(401, 'Authorization has been denied for this request.');
    case 'forbidden':
      return refusalAnswer(403, 'Insufficient rights for this request.');
    case 'too_many_requests':
      return { ...emptyAnswer(429), headers: { 'retry-after': String(fault.retryAfterSeconds ?? 1) } };
    case 'server_error':
      return emptyAnswer(500);
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from('<!doctype html><title>Onderhoud</title><p>Even geduld.'),
      };
    default:
      return undefined;
  }
}

/** The right answer, spoilt. */
export function spoilt(fault: Fault, answer: HttpAnswer): HttpAnswer {
  if (fault.kind === 'invalid_json') return { ...answer, body: Buffer.from(`${answer.body.toString('utf8').slice(0, -1)},}`) };
  if (fault.kind !== 'unknown_fields' || !answer.headers['content-type']?.includes('json')) return answer;
  return { ...answer, body: Buffer.from(JSON.stringify(withUnknownFields(JSON.parse(answer.body.toString('utf8'))))) };
}

/** Sends half of the answer and breaks the connection. */
export function cutOff(reply: FastifyReply, answer: HttpAnswer): void {
  reply.hijack();
  reply.raw.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  reply.raw.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => reply.raw.destroy());
}

function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withUnknownFields(field)]);
  return { ...Object.fromEntries(fields), addedByNewerVersion: { key: 1, value: 'onbekend' } };
}
