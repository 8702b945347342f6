import type { Simulator, SimulatorAccount } from '../simulator';

type Row = Record<string, unknown>;

/** Asks for a token; the answer of the token endpoint as it comes. */
export function askToken(simulator: Simulator, fields: Record<string, string>): Promise<Response> {
  const form = new URLSearchParams({ client_id: simulator.clientId, client_secret: simulator.clientSecret, ...fields });
  return fetch(`${simulator.oauthUrl}/token`, { method: 'POST', body: form });
}

/** An access token by the password grant. */
export async function signIn(simulator: Simulator, account: SimulatorAccount = simulator): Promise<string> {
  const { username, password, environmentCode } = account;
  const response = await askToken(simulator, { grant_type: 'password', username, password, environment_code: environmentCode });
  if (!response.ok) throw new Error(`No token: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

export function get(simulator: Simulator, token: string, path: string, accept = 'application/json;version=2024-01-01'): Promise<Response> {
  return fetch(`${simulator.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}`, accept } });
}

/** The rows of a list's first page. */
export async function listOf(simulator: Simulator, token: string, path: string): Promise<Row[]> {
  const response = await get(simulator, token, path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { _embedded: Row[] })._embedded;
}
