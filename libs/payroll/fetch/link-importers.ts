import type { Provider } from '@nestjs/common';
import { LINK_IMPORTERS, type LinkImporter } from '../connection/link-import';
import { EmployeeImporter } from '../employee/employee-importer';
import { JournalRunImporter } from '../journal-run/journal-run-importer';
import { PayslipImporter } from '../payslip/payslip-importer';
import { WageDeclarationImporter } from '../wage-declaration/wage-declaration-importer';

/** Who takes a part of a link over, in this order: people first, because payslips are matched with them; journal runs last, because rules look at the others. */
export const linkImporters: Provider = {
  provide: LINK_IMPORTERS,
  inject: [EmployeeImporter, PayslipImporter, WageDeclarationImporter, JournalRunImporter],
  useFactory: (...importers: LinkImporter[]): readonly LinkImporter[] => importers,
};
