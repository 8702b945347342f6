import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, TenantDatabase } from '@loonbrug/platform';
import { BooksChanges } from '../books/books-changes';
import { CostDimensionService } from './cost-dimension.service';

/** The cost units of an administration. */
@Injectable()
export class CostUnitService extends CostDimensionService {
  constructor(
    @Inject(TenantDatabase) database: TenantDatabase,
    @Inject(AuditTrail) audit: AuditTrail,
    @Inject(BooksChanges) changes: BooksChanges,
  ) {
    super(database, audit, 'cost_unit', 'CostUnit', changes);
  }
}
