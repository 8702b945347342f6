import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '@loonbrug/platform';
import type { ImportCounts, LinkImport, LinkImporter } from '../connection/link-import';
import { EmployeeRecordService } from './employee-record.service';

/**
 * Takes over the employees of a link: those of the employer who have an employment in its payroll administration, so that nobody reads
 * about the people of another administration. Without them no payslip finds its owner.
 */
@Injectable()
export class EmployeeImporter implements LinkImporter {
  readonly name = 'employees' as const;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(EmployeeRecordService) private readonly records: EmployeeRecordService,
  ) {}

  async import({ scope, client, link, signal }: LinkImport): Promise<ImportCounts> {
    const employments = (await client.employments(link.loketEmployerId)).filter(
      (employment) => employment.loketPayrollAdministrationId === link.loketPayrollAdministrationId,
    );
    signal.throwIfAborted();
    const inService = new Set(employments.map((employment) => employment.loketEmployeeId));
    const people = (await client.employees(link.loketEmployerId)).filter((person) => inService.has(person.loketEmployeeId));
    return this.database.transaction(scope, async (tx) => {
      await this.records.lock(tx, scope, link);
      const needed = await this.records.withoutErased(tx, scope, people, employments);
      const employees = await this.records.takeOver(tx, scope, link, needed);
      await this.records.takeOverEmployments(tx, scope, link, employments);
      return { employees };
    });
  }
}
