import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, lockBooks } from '@loonbrug/tenancy';
import type { PayableAccountDto, WageTaxAccountsDto } from './wage-payable.dto';

/** The accounts of RGS that hold what is owed to the tax authority for wages. */
export const wageTaxRgs = 'BSchBepLhe';

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
  async readIn(tx: Transaction, scope: AdministrationScope): Promise<WageTaxAccountsDto> {
    const rows = await tx.query<PayableAccountDto & { isChosen: boolean }>(
      `select account.account_id as "accountId", account.code, account.name, chosen.account_id is not null as "isChosen"
       from account left join wage_tax_account chosen using (portal_id, administration_id, account_id)
       where account.portal_id = $1 and account.administration_id = $2 and (chosen.account_id is not null or account.rgs = $3)
       order by account.code`,
      [scope.portalId, scope.administrationId, wageTaxRgs],
    );
    const chosen = rows.filter(({ isChosen }) => isChosen);
    const accounts = (chosen.length > 0 ? chosen : rows).map(({ accountId, code, name }) => ({ accountId, code, name }));
    return { accounts, isDefault: chosen.length === 0 };
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
