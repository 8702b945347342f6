import type { FastifyInstance } from 'fastify';
import { deliver, record } from '../http/dispatch';
import type { Office } from '../http/dispatch';
import { jsonAnswer } from '../http/envelope';
import type { HttpAnswer } from '../http/envelope';
import { meet } from '../http/faults';
import type { Client } from './client';
import { accountFor, fieldsOf, isSame } from './client';
import type { TokenAnswer } from './token-store';

/** The token endpoint: authorization code, rotating refresh, and password with environment code. */
export function serveToken(server: FastifyInstance, office: Office, client: Client): void {
  server.post('/oauth/token', async (request, reply) => {
    record(office, request, 'token');
    const fault = office.faults.take('token', '/oauth/token');
    const instead = fault && (await meet(fault));
    const fields = fieldsOf(new URLSearchParams(typeof request.body === 'string' ? request.body : ''));
    return deliver(reply, fault, instead ?? tokenAnswer(office, client, fields));
  });
}

function tokenAnswer(office: Office, client: Client, fields: Map<string, string>): HttpAnswer {
  const isClient = fields.get('client_id') === client.clientId && isSame(fields.get('client_secret') ?? '', client.clientSecret);
  if (!isClient) return jsonAnswer(400, { error: 'invalid_client' });
  const grant = grants[fields.get('grant_type') ?? ''];
  if (!grant) return jsonAnswer(400, { error: 'unsupported_grant_type' });
  const tokens = grant(office, fields);
  return tokens ? jsonAnswer(200, tokens) : jsonAnswer(400, { error: 'invalid_grant' });
}

const grants: Record<string, (office: Office, fields: Map<string, string>) => TokenAnswer | undefined> = {
  authorization_code: ({ tokens }, fields) => tokens.exchange(fields.get('code') ?? '', fields.get('redirect_uri') ?? ''),
  refresh_token: ({ tokens }, fields) => tokens.refresh(fields.get('refresh_token') ?? ''),
  password: ({ tokens, world }, fields) => {
    const account = accountFor(world, fields);
    return account && tokens.give(account);
  },
};
