import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, lockBooks } from '@loonbrug/tenancy';
import type { WageTaxAccountsDto } from './wage-payable.dto';
import { readWageTaxAccounts } from './wage-tax-accounts';

/** Which accounts of the books hold what is owed to the tax authority. */
@Injectable()
export class WageTaxAccountService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  read(scope: AdministrationScope): Promise<WageTaxAccountsDto> {
    return this.database.read(scope, (tx) => this.readIn(tx, scope));
  }

  /** The chosen ones; else those with the reference code. */
  readIn(tx: Transaction, scope: AdministrationScope): Promise<WageTaxAccountsDto> {
    return readWageTaxAccounts(tx, scope);
  }

  /** Throws NotFound for an account that isn't of these books; none at all is the default again. */
  async choose(scope: AdministrationScope, accountIds: readonly string[]): Promise<WageTaxAccountsDto> {
    const wanted = [...new Set(accountIds)];
    return this.database.transaction(scope, async (tx) => {
      const place = [scope.portalId, scope.administrationId];
      // Of two who choose at once the second sees the first's choice, and replaces it.
      await lockBooks(tx, scope);
      const known = await tx.query(
        'select 1 from account where portal_id = $1 and administration_id = $2 and account_id = any($3::uuid[])',
        [...place, wanted],
      );
      if (known.length !== wanted.length) throw new NotFound('Account');
      await tx.query('delete from wage_tax_account where portal_id = $1 and administration_id = $2', place);
      const changedBy = scope.actor.kind === 'user' ? scope.actor.userId : null;
      await tx.query(
        'insert into wage_tax_account (portal_id, administration_id, account_id, changed_by) select $1, $2, id, $4 from unnest($3::uuid[]) as id',
        [...place, wanted, changedBy],
      );
      const { administrationId } = scope;
      const details = { accountIds: wanted };
      await this.audit.record(tx, {
        action: 'wage_tax_accounts.chosen',
        subjectKind: 'Administration',
        subjectId: administrationId,
        administrationId,
        details,
      });
      return this.readIn(tx, scope);
    });
  }
}
