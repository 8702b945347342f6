import { operations } from '../../apps/loket-simulator/src/http/operations';
import type { Operation } from '../../apps/loket-simulator/src/http/operation';
import type { Simulator } from '../../apps/loket-simulator/src/simulator';
import { signIn } from '../../apps/loket-simulator/src/testing/client';
import type { ReceivedResponse } from './response-contract';

/** Identifications to fill in in a path, by the name of its parameter. */
type Params = Record<string, string>;

/** A request to an operation of the simulator. */
export interface Visit {
  operation: Operation;
  params: Params;
  token: string;
  accept: string;
  query?: string;
  body?: string;
}

export async function visit(
  simulator: Simulator,
  { operation, params, token, accept, query = '', body }: Visit,
): Promise<ReceivedResponse> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const response = await fetch(`${simulator.apiUrl}${path}${query}`, {
    method: operation.method,
    headers: {
      authorization: `Bearer ${token}`,
      accept,
      ...(body !== undefined && { 'content-type': 'application/json;version=2018-01-01' }),
    },
    body,
  });
  const contentType = response.headers.get('content-type');
  return { operationId: operation.id, status: response.status, contentType, body: Buffer.from(await response.arrayBuffer()) };
}

/** Every Accept header that an operation documents: one per resource version, and one per kind of file. */
export function acceptsOf(operation: Operation): string[] {
  return [...operation.versions.map((version) => `application/json;version=${version}`), ...(operation.files ?? [])];
}

export const patchBody = JSON.stringify({ action: 'MarkAsProcessed', application: { key: 2 }, message: 'Geboekt' });

/** The paths that an account's data give an operation: every thing that it can be asked about. */
export function subjectsOf(simulator: Simulator, operation: Operation, username: string): Params[] {
  const employers = simulator.control.overview().filter((employer) => employer.usernames.includes(username));
  const administrations = employers.flatMap((employer) => employer.administrations);
  const runs = administrations.flatMap((administration) => administration.payrollRuns);
  const ids: Record<string, () => Params[]> = {
    employerId: () => employers.map(({ id }) => ({ employerId: id })),
    payrollAdministrationId: () => administrations.map(({ id }) => ({ payrollAdministrationId: id })),
    payrollrunId: () => runs.map(({ id }) => ({ payrollrunId: id })),
    journalrunId: () => runs.flatMap((run) => run.journalRuns.map(({ id }) => ({ journalrunId: id }))),
    payrolltaxreturnId: () =>
      administrations.flatMap(({ wageDeclarations }) => wageDeclarations.map(({ id }) => ({ payrolltaxreturnId: id }))),
    employmentId: () => administrations.flatMap(({ employments }) => employments.map(({ id }) => ({ employmentId: id }))),
  };
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  if (names.length === 0) return [{}];
  if (names.length === 2) {
    const years = [{ year: String(runs[0]?.year) }];
    return administrations.flatMap((administration) =>
      administration.employments.flatMap(({ id }) =>
        (names[1] === 'year' ? years : administration.payrollRuns.map((run) => ({ payrollrunId: run.id }))).map((second) => ({
          employmentId: id,
          ...second,
        })),
      ),
    );
  }
  return ids[names[0] ?? '']?.() ?? [];
}

/** Visits each operation with every Accept for as many things as asked for, spread over all of them. */
export async function walkAll(simulator: Simulator, mostPerOperation: number): Promise<ReceivedResponse[]> {
  const token = await signIn(simulator);
  const responses: ReceivedResponse[] = [];
  for (const operation of operations) {
    const all = subjectsOf(simulator, operation, simulator.username);
    const step = Math.max(1, Math.ceil(all.length / mostPerOperation));
    for (const params of all.filter((_, index) => index % step === 0)) {
      for (const accept of acceptsOf(operation)) {
        responses.push(
          await visit(simulator, { operation, params, token, accept, body: operation.method === 'PATCH' ? patchBody : undefined }),
        );
      }
    }
  }
  return responses;
}
