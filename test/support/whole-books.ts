import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BooksService, FiscalYearService } from '@loonbrug/ledger';
import { type Builders, type BuiltAdministration, scopeOf } from './builders';
import { type SignedInAgent, signIn } from './sign-in';

type NewYear = Parameters<FiscalYearService['create']>[1];

/** Books as a firm sets them up: the starter chart, the three journals, whole fiscal years; and someone of the back office who reaches these books only. */
export interface WholeBooks {
  administration: BuiltAdministration;
  at: string;
  backOffice: SignedInAgent;
  /** By code. */
  accounts: Readonly<Record<string, string>>;
  /** By code: LON, MEM, BAL. */
  journals: Readonly<Record<string, string>>;
  /** By year and number: `2026/0`. */
  periods: Readonly<Record<string, string>>;
  /** By number. */
  years: Readonly<Record<number, string>>;
  costCentreId: string;
  costUnitId: string;
}

export async function buildWholeBooks(
  app: NestFastifyApplication,
  builders: Builders,
  administration: BuiltAdministration,
  [first, ...more]: [NewYear, ...NewYear[]] = [{ year: 2026, periodKind: 'month' }],
): Promise<WholeBooks> {
  const { portalId, domainId, administrationId } = administration;
  const scope = scopeOf(administration);
  await app.get(BooksService).setUpBooks(scope, first);
  for (const year of more) await app.get(FiscalYearService).create(scope, year);
  const user = await builders.user();
  await builders.membership(user, administration, 'back_office', { domainId, administrationIds: [administrationId] });
  const at = `/api/portals/${portalId}/administrations/${administrationId}`;
  const backOffice = await signIn(app, user);
  const cost = async (kind: string) =>
    (await backOffice.post(`${at}/${kind}`).send({ code: 'K1', name: 'Kantoor' }).expect(201)).body.id as string;
  const ids = async (statement: string): Promise<Record<string, string>> =>
    Object.fromEntries((await builders.sql<{ key: string; id: string }>(statement, [administrationId])).map(({ key, id }) => [key, id]));
  return {
    administration,
    at,
    backOffice,
    accounts: await ids('select code as key, account_id as id from account where administration_id = $1'),
    journals: await ids('select code as key, journal_id as id from journal where administration_id = $1'),
    periods: await ids(
      `select year || '/' || number as key, period_id as id from period join fiscal_year using (portal_id, administration_id, fiscal_year_id)
       where administration_id = $1`,
    ),
    years: await ids('select year::text as key, fiscal_year_id as id from fiscal_year where administration_id = $1'),
    costCentreId: await cost('cost-centres'),
    costUnitId: await cost('cost-units'),
  };
}
