import { Inject, Injectable } from '@nestjs/common';
import type { LoketEmployer, LoketPayrollAdministration } from '@loonbrug/loket';
import { LoonbrugError, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type ConnectionCheck, failedCheck } from './connection-check';
import type { OpenedConnection } from './loket-connection';

interface LinkRow {
  clientNumber: number;
  loketEmployerId: string;
  employerName: string;
  loketPayrollAdministrationId: string;
  wageTaxNumber: string | null;
}

/** Whether the links of the books still fit what the token reaches. */
@Injectable()
export class LinkTest {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  async test(
    scope: AdministrationScope,
    { client, environment }: OpenedConnection,
    employers: readonly LoketEmployer[],
  ): Promise<{ checks: ConnectionCheck[]; loketEmployerIds: Set<string> }> {
    const links = await this.database.read(scope, (tx) =>
      tx.query<LinkRow>(
        `select l.client_number as "clientNumber", l.loket_employer_id as "loketEmployerId", l.employer_name as "employerName",
           l.loket_payroll_administration_id as "loketPayrollAdministrationId", a.wage_tax_number as "wageTaxNumber"
         from loket_link l join administration a on a.portal_id = l.portal_id and a.administration_id = l.administration_id
         where l.portal_id = $1 and l.administration_id = $2 and l.environment = $3 and l.ended_at is null order by l.created_at`,
        [scope.portalId, scope.administrationId, environment],
      ),
    );
    if (links.length === 0) return { checks: [{ code: 'link.none', severity: 'warning' }], loketEmployerIds: new Set() };
    const checks: ConnectionCheck[] = [];
    for (const link of links) {
      const isReached = employers.some(({ loketEmployerId }) => loketEmployerId === link.loketEmployerId);
      checks.push(...(isReached ? await this.#testOne(link, (id) => client.payrollAdministrations(id)) : [goneCheck(link)]));
    }
    return { checks, loketEmployerIds: new Set(links.map(({ loketEmployerId }) => loketEmployerId)) };
  }

  async #testOne(link: LinkRow, read: (id: string) => Promise<LoketPayrollAdministration[]>): Promise<ConnectionCheck[]> {
    try {
      const found = (await read(link.loketEmployerId)).find(
        ({ loketPayrollAdministrationId, clientNumber }) =>
          loketPayrollAdministrationId === link.loketPayrollAdministrationId && clientNumber === link.clientNumber,
      );
      if (!found) return [goneCheck(link)];
      const { clientNumber, employerName, wageTaxNumber } = link;
      if (wageTaxNumber && found.wageTaxNumber && wageTaxNumber.toUpperCase() !== found.wageTaxNumber.toUpperCase())
        return [
          {
            code: 'link.wage_tax_number_differs',
            severity: 'error',
            employerName,
            details: { wageTaxNumber, loketWageTaxNumber: found.wageTaxNumber },
          },
        ];
      return [{ code: 'link.fits', severity: 'ok', employerName, details: { clientNumber } }];
    } catch (error) {
      if (!(error instanceof LoonbrugError)) throw error;
      return [failedCheck(error, link.employerName)];
    }
  }
}

const goneCheck = ({ clientNumber, employerName }: LinkRow): ConnectionCheck => ({
  code: 'link.client_number_gone',
  severity: 'error',
  employerName,
  details: { clientNumber },
});
