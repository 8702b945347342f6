import { joinPerson } from '@loonbrug/auth';
import { reachesAdministration, reachesDomain } from '../access/reach';
import type { ReachScope } from '../access/scope';
import type { ContractGate } from '../contract/contract-gate';
import { holdsText, type ListStatement } from '../list/page';
import type { DomainListRequestDto } from './domain.dto';

const order: Record<string, string> = { name: 'lower(client.name)', code: 'lower(client.code)', createdAt: 'client.created_at' };

/** What to list, and of which one domain when it is given. */
export interface DomainFilter extends Pick<DomainListRequestDto, 'search' | 'linkStatus' | 'responsibleUserId' | 'sort'> {
  domainId?: string;
}

/** The list of domains that a person reaches. Every count in it is of what they reach, too. */
export function domainList(scope: ReachScope, gate: ContractGate, filter: DomainFilter): ListStatement {
  const reach = reachesDomain(scope, 'client', 2);
  const books = reachesAdministration(scope, 'books', 2);
  const open = gate.openDomains('client', 4);
  const status = `case when ${open.condition} then 'open' when exists (
    select 1 from contract_line asked where asked.portal_id = client.portal_id and asked.domain_id = client.domain_id
      and asked.kind = 'feature' and asked.state = 'requested') then 'requested' else 'closed' end`;
  const isDown = filter.sort.startsWith('-');
  return {
    columns: `client.domain_id as "domainId", client.name, client.code, client.responsible_user_id as "responsibleUserId", person.name as "responsibleName",
      client.created_at as "createdAt", ${status} as "linkStatus",
      (select count(*)::int from administration books where books.portal_id = client.portal_id and books.domain_id = client.domain_id and ${books.condition}) as "administrationCount"`,
    from: `domain client ${joinPerson('client.responsible_user_id')}`,
    where: [
      'client.portal_id = $1',
      reach.condition,
      holdsText(['client.name', 'client.code'], 5),
      `($6::text is null or ${status} = $6)`,
      '($7::uuid is null or client.responsible_user_id = $7)',
      '($8::uuid is null or client.domain_id = $8)',
    ],
    orderBy: `${order[filter.sort.replace('-', '')]} ${isDown ? 'desc' : 'asc'}, client.domain_id`,
    parameters: [
      scope.portalId,
      ...reach.parameters,
      ...open.parameters,
      filter.search ?? null,
      filter.linkStatus ?? null,
      filter.responsibleUserId ?? null,
      filter.domainId ?? null,
    ],
  };
}
