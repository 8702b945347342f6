import type { FastifyInstance, FastifyReply } from 'fastify';
import { record } from '../http/dispatch';
import type { Office } from '../http/dispatch';
import { escaped } from '../documents/xml';
import type { Client } from './client';
import { accountFor, fieldsOf } from './client';

const carried = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state'];

/** The consent page: a Loket user signs in and allows or refuses the link; the answer goes to the redirect address with the state. */
export function serveAuthorize(server: FastifyInstance, office: Office, client: Client): void {
  server.get('/oauth/authorize', (request, reply) => {
    record(office, request, 'authorize');
    const fields = fieldsOf(new URL(request.url, 'http://simulator').searchParams);
    return refusalOf(fields, client) ? page(reply, 400, `<p>${refusalOf(fields, client)}</p>`) : page(reply, 200, consentForm(fields, ''));
  });
  server.post('/oauth/authorize', (request, reply) => {
    record(office, request, 'authorize');
    const fields = fieldsOf(new URLSearchParams(typeof request.body === 'string' ? request.body : ''));
    const refusal = refusalOf(fields, client);
    if (refusal) return page(reply, 400, `<p>${refusal}</p>`);
    if (fields.get('decision') !== 'allow') return redirect(reply, fields, { error: 'access_denied' });
    const account = accountFor(office.world, fields);
    if (!account) return page(reply, 401, consentForm(fields, 'Gebruikersnaam, wachtwoord of omgevingscode klopt niet.'));
    return redirect(reply, fields, { code: office.tokens.giveCode(account, fields.get('redirect_uri') ?? '') });
  });
}

function refusalOf(fields: Map<string, string>, client: Client): string | undefined {
  if (fields.get('client_id') !== client.clientId) return 'Onbekende applicatie.';
  if (fields.get('response_type') !== 'code') return 'Alleen response_type=code wordt ondersteund.';
  const address = fields.get('redirect_uri') ?? '';
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol) ? undefined : 'Ongeldig redirect_uri.';
}

function redirect(reply: FastifyReply, fields: Map<string, string>, answer: Record<string, string>): FastifyReply {
  const target = new URL(fields.get('redirect_uri') ?? '');
  const state = fields.get('state');
  for (const [name, value] of Object.entries({ ...(state !== undefined && { state }), ...answer })) target.searchParams.set(name, value);
  return reply.redirect(target.href, 302);
}

function consentForm(fields: Map<string, string>, problem: string): string {
  const hidden = carried.map((name) => `<input type="hidden" name="${name}" value="${escaped(fields.get(name) ?? '')}">`).join('');
  return `<h1>Toegang tot Loket</h1>
<p>De applicatie <strong>${escaped(fields.get('client_id') ?? '')}</strong> vraagt toegang tot de gegevens die u in Loket mag zien.</p>
${problem === '' ? '' : `<p role="alert">${escaped(problem)}</p>`}
<form method="post" action="authorize">${hidden}
<p><label>Gebruikersnaam <input name="username" autocomplete="username"></label></p>
<p><label>Wachtwoord <input name="password" type="password" autocomplete="current-password"></label></p>
<p><label>Omgevingscode <input name="environment_code"></label></p>
<p><button name="decision" value="allow">Toestaan</button> <button name="decision" value="deny">Weigeren</button></p></form>`;
}

function page(reply: FastifyReply, status: number, body: string): FastifyReply {
  const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Toegang tot Loket</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
