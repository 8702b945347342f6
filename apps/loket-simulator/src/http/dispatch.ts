import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../data/world';
import type { TokenStore } from '../oauth/token-store';
import { negotiate } from './accept';
import type { HttpAnswer } from './envelope';
import { answerOf, brokenRuleAnswer, emptyAnswer, refusalAnswer } from './envelope';
import { cutOff, meet, spoilt } from './faults';
import type { Fault, Faults } from './faults';
import { BrokenBusinessRule, NotFound } from './operation';
import type { Operation } from './operation';
import { matchOperation } from './operations';
import type { MatchedOperation } from './operations';
import type { RequestLog } from './request-log';
import { subjectsOf } from './subject';

/** What every request needs of the simulator. */
export interface Office {
  world: World;
  tokens: TokenStore;
  faults: Faults;
  log: RequestLog;
  clock: () => Date;
}

const prefix = '/v2';

/** Serves every path below /v2 from the table of operations. */
export function serveApi(server: FastifyInstance, office: Office): void {
  server.all(`${prefix}/*`, (request, reply) => dispatch(office, request, reply));
}

async function dispatch(office: Office, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { pathname, searchParams } = new URL(request.url, 'http://simulator');
  const matched = matchOperation(request.method, pathname.slice(prefix.length));
  const operationId = matched?.operation.id ?? null;
  record(office, request, operationId);
  const fault = office.faults.take(operationId, pathname);
  if (fault?.kind === 'repeat_page') searchParams.delete('pageNumber');
  const instead = fault && (await meet(fault));
  return deliver(reply, fault, instead ?? (await answerFor(office, request, matched, searchParams)));
}

/** Writes a request down, with its body as text. */
export function record(office: Pick<Office, 'log'>, request: FastifyRequest, operationId: string | null): void {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const body = typeof request.body === 'string' && request.body !== '' ? request.body : null;
  office.log.record({ method: request.method, url: request.url, headers: Object.fromEntries(headers), body, operationId });
}

export function deliver(reply: FastifyReply, fault: Fault | undefined, answer: HttpAnswer): unknown {
  const final = fault ? spoilt(fault, answer) : answer;
  if (fault?.kind === 'cut_off') return cutOff(reply, final);
  return reply.code(final.status).headers(final.headers).send(final.body);
}

async function answerFor(
  office: Office,
  request: FastifyRequest,
  matched: MatchedOperation | undefined,
  query: URLSearchParams,
): Promise<HttpAnswer> {
  const account = office.tokens.accountOf(request.headers.authorization);
  if (!account) return refusalAnswer(401, 'Authorization has been denied for this request.');
  if (!matched) return emptyAnswer(404);
  const { operation, params } = matched;
  try {
    const refused = subjectsOf(office.world, params).some(
      (employer) => !account.employers.includes(employer) || account.missingActivities.get(employer.id)?.has(operation.id),
    );
    if (refused)
      return refusalAnswer(
        403,
        'Insufficient rights for this request, reason "User doesn\'t have rechten to perform activity for the given Id."',
      );
    const body = typeof request.body === 'string' ? request.body : '';
    const negotiated = negotiate(operation, request.headers.accept);
    const call = { world: office.world, account, params, query, body, now: office.clock(), ...negotiated };
    return answerOf(operation, call, await operation.answer(call));
  } catch (error) {
    return answerOfError(operation, error);
  }
}

function answerOfError(operation: Operation, error: unknown): HttpAnswer {
  if (error instanceof NotFound) return emptyAnswer(404);
  if (error instanceof BrokenBusinessRule) return brokenRuleAnswer(operation, error);
  throw error;
}
