import { JournalRunImporter } from '../../libs/payroll/journal-run/journal-run-importer';
import type { LinkedBooks, PayrollPeople } from './payroll-people';
import { type SignedInAgent, signIn } from './sign-in';

/** Books with every payroll run of a simulated client booked and every declaration taken over, and a portal administrator who reaches them. */
export interface ReconciledClient {
  books: LinkedBooks;
  agent: SignedInAgent;
  /** Where the administration's routes begin. */
  at: string;
  /** Ids by code. */
  accounts: Map<string, string>;
  generalJournalId: string;
}

export async function reconciledClient(people: PayrollPeople, clientNumber: number): Promise<ReconciledClient> {
  const books = await people.books(clientNumber);
  const user = await people.builders.user();
  await people.builders.membership(user, books.administration, 'portal_admin');
  const agent = await signIn(people.app, user);
  const at = `/api/portals/${books.administration.portalId}/administrations/${books.administration.administrationId}`;
  await agent.post(`${at}/accounts/rgs-starter-chart`).send({});
  await agent.post(`${at}/fiscal-years`).send({ year: 2026, periodKind: 'month' }).expect(201);
  const journal = async (code: string, kind: string): Promise<string> =>
    (await agent.post(`${at}/journals`).send({ code, name: code, kind }).expect(201)).body.journalId;
  await agent
    .put(`${at}/payroll-settings`)
    .send({ journalId: await journal('LON', 'payroll') })
    .expect(200);
  const generalJournalId = await journal('MEM', 'general');
  await agent.put(`${at}/link-settings/auto_process`).send({ value: true }).expect(204);
  await agent.put(`${at}/link-settings/unknown_cost_centre`).send({ value: 'drop' }).expect(204);
  for (const [key, value] of [
    ['no_retro', false],
    ['history_needed', 0],
    ['gross_change', null],
    ['head_count_change', null],
  ])
    await agent.put(`${at}/processing-rules/${key}`).send({ value }).expect(204);
  await people.importDeclarations(books);
  await people.app.get(JournalRunImporter).import(await people.pass(books));
  const { body } = await agent.get(`${at}/accounts?pageSize=200`).expect(200);
  const accounts = new Map((body.items as Array<{ code: string; accountId: string }>).map(({ code, accountId }) => [code, accountId]));
  return { books, agent, at, accounts, generalJournalId };
}
