import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@loonbrug/platform';

/** The payroll link's name on a contract. */
export const payrollLink = 'payroll_link_loket';

/** open · feature: the contract has no granted feature on this day · line: the feature is there, but nothing opens this administration. */
export type GateState = 'open' | 'feature_missing' | 'line_missing';

/** SQL for a contract that has the feature today; `domain` is the alias of a row with portal_id and domain_id, `day` an expression of a date. */
const hasFeature = (domain: string, day: string): string => `exists (
  select 1 from contract gate join contract_line feature on feature.portal_id = gate.portal_id and feature.contract_id = gate.contract_id
  where gate.portal_id = ${domain}.portal_id and gate.domain_id = ${domain}.domain_id
    and gate.starts_on <= ${day} and (gate.ends_on is null or gate.ends_on >= ${day})
    and feature.feature = '${payrollLink}' and feature.kind = 'feature' and feature.state = 'granted')`;

/** SQL for an administration that the feature opens: the standard one, or one with a granted line, its own or for all. */
const hasLine = (administration: string): string => `(${administration}.is_standard or exists (
  select 1 from contract_line line
  where line.portal_id = ${administration}.portal_id and line.domain_id = ${administration}.domain_id
    and line.feature = '${payrollLink}' and line.state = 'granted'
    and (line.kind = 'all_administrations' or (line.kind = 'administration' and line.administration_id = ${administration}.administration_id))))`;

/** Whether the contract of a domain opens the payroll link for an administration, today in Amsterdam. */
@Injectable()
export class ContractGate {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /**
   * A condition on rows of `administration` under the given alias: the link is open for them today.
   * Its one parameter (the date) takes the place named by `first`. The schedule and the sweeps join on it.
   */
  openAdministrations(alias: string, first: number): { condition: string; parameters: unknown[] } {
    return { condition: `(${hasFeature(alias, `$${first}::date`)} and ${hasLine(alias)})`, parameters: [this.clock.today()] };
  }

  /** The same for rows of `domain`: the contract has the feature today. */
  openDomains(alias: string, first: number): { condition: string; parameters: unknown[] } {
    return { condition: hasFeature(alias, `$${first}::date`), parameters: [this.clock.today()] };
  }

  /** Why the link is closed for an administration, or that it is open; undefined when there is no such administration in the portal. */
  async stateOf(tx: Transaction, administrationId: string): Promise<GateState | undefined> {
    const row = await tx.maybeOne<{ hasFeature: boolean; hasLine: boolean }>(
      `select ${hasFeature('books', '$3::date')} as "hasFeature", ${hasLine('books')} as "hasLine"
       from administration books where books.portal_id = $1 and books.administration_id = $2`,
      [tx.scope.portalId, administrationId, this.clock.today()],
    );
    if (!row) return undefined;
    if (!row.hasFeature) return 'feature_missing';
    return row.hasLine ? 'open' : 'line_missing';
  }

  async isOpen(tx: Transaction, administrationId: string): Promise<boolean> {
    return (await this.stateOf(tx, administrationId)) === 'open';
  }

  /** Whether the domain's contract has the feature today; its standard administration is then open. */
  async isOpenForDomain(tx: Transaction, domainId: string): Promise<boolean> {
    const row = await tx.maybeOne<{ hasFeature: boolean }>(
      `select ${hasFeature('client', '$3::date')} as "hasFeature" from domain client where client.portal_id = $1 and client.domain_id = $2`,
      [tx.scope.portalId, domainId, this.clock.today()],
    );
    return row?.hasFeature === true;
  }
}
