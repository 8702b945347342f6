import { joinPerson } from '@loonbrug/auth';

/** A contract line as screens show it. */
export const shownLineColumns = `
  line.contract_line_id as "contractLineId", line.domain_id as "domainId", client.name as "domainName", line.feature, line.kind,
  line.administration_id as "administrationId", books.name as "administrationName", line.state,
  line.requested_by as "requestedBy", person.name as "requestedByName", line.requested_at as "requestedAt", line.request_note as "requestNote",
  line.decided_by as "decidedBy", line.decided_at as "decidedAt", line.decision_note as "decisionNote"`;

export const shownLineFrom = `contract_line line
  join domain client on client.portal_id = line.portal_id and client.domain_id = line.domain_id
  left join administration books on books.portal_id = line.portal_id and books.administration_id = line.administration_id
  ${joinPerson('line.requested_by')}`;

export const shownLineOrder = `case line.state when 'requested' then 1 when 'granted' then 2 else 3 end, line.requested_at desc, line.contract_line_id`;
