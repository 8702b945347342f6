import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import {
  type AccountMappingChange,
  type AccountMappingDto,
  type AccountMappingPageDto,
  type AccountMappingQuery,
  accountRuleKinds,
  type MappingHistoryDto,
  type MappingHistoryQuery,
} from './account-mapping.dto';
import { Mapping } from './destination';
import { accountDto, defaultRow, listItems } from './mapping-list';
import { readWholeMapping } from './mapping-reading';
import { dateOrEver } from './mapping-rule';
import { type NewRule, readRows } from './mapping-rule-rows';
import { MappingRuleWriter, type RuleRemoval } from './mapping-rule-writer';
import { readSeenItems } from './seen-items';

/** Where Loket's account codes and components lead in the books of one administration. */
@Injectable()
export class AccountMappingService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(MappingRuleWriter) private readonly writer: MappingRuleWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** As of today. The codes of one set of books are few, so they are told by the one rule that books by them, and paged after. */
  list(scope: AdministrationScope, { page, pageSize, kind, isUnmapped, text }: AccountMappingQuery): Promise<AccountMappingPageDto> {
    const today = this.clock.today();
    const wanted = text?.toLowerCase();
    return this.database.read(scope, async (tx) => {
      const mapping = new Mapping(await readWholeMapping(tx, scope));
      const all = listItems(mapping, await readSeenItems(tx, scope), kind, today);
      const found = all.filter(
        (row) =>
          (isUnmapped === undefined || row.isUnmapped === isUnmapped) &&
          (wanted === undefined || `${row.loketCode}\n${row.loketName}`.toLowerCase().includes(wanted)),
      );
      return {
        items: found.slice((page - 1) * pageSize, page * pageSize),
        total: found.length,
        unmapped: all.filter((row) => row.isUnmapped).length,
        defaultAccount: defaultRow(mapping, today),
      };
    });
  }

  /** Throws NotFound for an account that isn't of these books, MappedAccountBlocked, and Conflict where somebody was first. Waiting runs are checked at once. */
  async map(scope: AdministrationScope, change: AccountMappingChange): Promise<AccountMappingDto> {
    const rule = ruleOf(change);
    await this.writer.write(scope, rule, change.rowVersion ?? 0);
    return this.#one(scope, rule);
  }

  /** The item then goes where it goes without. Throws NotFound and Conflict. */
  remove(scope: AdministrationScope, accountMappingId: string, removal: RuleRemoval): Promise<void> {
    return this.writer.remove(scope, accountRuleKinds, accountMappingId, removal);
  }

  /** Everything that was ever said of an item, last row first. */
  history(scope: AdministrationScope, { kind, loketCode }: MappingHistoryQuery): Promise<MappingHistoryDto> {
    return this.database.read(scope, async (tx) => {
      const mapping = new Mapping(await readWholeMapping(tx, scope));
      const rows = await readRows(tx, scope, kind, loketCode ?? '');
      const items = rows.reverse().map(({ ruleId, validFrom, deed, accountId, changedBy, changedAt }) => {
        const account = accountId ? mapping.account(accountId) : undefined;
        return {
          accountMappingId: ruleId,
          validFrom: dateOrEver(validFrom),
          deed,
          account: account ? accountDto(account) : null,
          changedBy,
          changedAt,
        };
      });
      return { items };
    });
  }

  #one(scope: AdministrationScope, { kind, key }: NewRule): Promise<AccountMappingDto> {
    const today = this.clock.today();
    return this.database.read(scope, async (tx) => {
      const mapping = new Mapping(await readWholeMapping(tx, scope));
      if (kind !== 'account_code' && kind !== 'component') return defaultRow(mapping, today);
      return listItems(mapping, await readSeenItems(tx, scope), kind, today).find(({ loketCode }) => loketCode === key)!;
    });
  }
}

/** The rule that a change asks for. */
export const ruleOf = ({ kind, loketCode, accountId, validFrom }: AccountMappingChange): NewRule => ({
  kind,
  key: kind === 'default_account' ? '' : loketCode!,
  accountId,
  validFrom,
});
