-- What was paid stays as it was paid. Where the declaration asks another amount afterwards, the rest is a payable of its own, and one of them at most is open.
create unique index wage_payable_open_once on wage_payable (portal_id, administration_id, wage_declaration_id) where state = 'open';
create index wage_payable_declaration on wage_payable (portal_id, administration_id, wage_declaration_id);
alter table wage_payable drop constraint wage_payable_portal_id_administration_id_wage_declaration_i_key;
