import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { PayableAccountDto, WageTaxAccountsDto } from './wage-payable.dto';

/** The accounts of RGS that hold what is owed to the tax authority for wages. */
export const wageTaxRgs = 'BSchBepLhe';

/** The accounts of the books that hold what is owed to the tax authority: the chosen ones; else those with the reference code. */
export async function readWageTaxAccounts(tx: Transaction, scope: AdministrationScope): Promise<WageTaxAccountsDto> {
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
