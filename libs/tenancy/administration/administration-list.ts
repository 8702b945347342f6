import { reachesAdministration } from '../access/reach';
import type { ReachScope } from '../access/scope';
import type { ContractGate } from '../contract/contract-gate';
import { holdsText, type ListStatement } from '../list/page';
import type { AdministrationListRequestDto } from './administration.dto';

const order: Record<string, string> = { name: 'lower(books.name)', number: 'books.number', domain: 'lower(client.name)' };

/** What to list, and which one administration when it is given. */
export interface AdministrationFilter extends Pick<AdministrationListRequestDto, 'search' | 'domainId' | 'isLinkOpen' | 'sort'> {
  administrationId?: string;
}

/** The administrations that a person reaches. */
export function administrationList(scope: ReachScope, gate: ContractGate, filter: AdministrationFilter): ListStatement {
  const reach = reachesAdministration(scope, 'books', 2);
  const open = gate.openAdministrations('books', 4);
  const isDown = filter.sort.startsWith('-');
  const down = isDown ? 'desc' : 'asc';
  return {
    columns: `books.administration_id as "administrationId", books.domain_id as "domainId", client.name as "domainName", books.name, books.number,
      books.sub_number as "subNumber", books.is_standard as "isStandard", books.wage_tax_number as "wageTaxNumber", books.kvk,
      books.created_at as "createdAt", ${open.condition} as "isLinkOpen"`,
    from: 'administration books join domain client on client.portal_id = books.portal_id and client.domain_id = books.domain_id',
    where: [
      'books.portal_id = $1',
      reach.condition,
      holdsText(['books.name', 'books.number::text', 'client.name', 'client.code'], 5),
      '($6::uuid is null or books.domain_id = $6)',
      `($7::boolean is null or ${open.condition} = $7)`,
      '($8::uuid is null or books.administration_id = $8)',
    ],
    orderBy: `${order[filter.sort.replace('-', '')]} ${down}, books.number ${down}, books.sub_number ${down}, books.administration_id`,
    parameters: [
      scope.portalId,
      ...reach.parameters,
      ...open.parameters,
      filter.search ?? null,
      filter.domainId ?? null,
      filter.isLinkOpen ?? null,
      filter.administrationId ?? null,
    ],
  };
}
