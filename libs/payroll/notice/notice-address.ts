/**
 * SQL for the address that the nearest level of the settings names, or null: the administration `a`, its domain `d`, the portal `$1`.
 * Asked when a mail goes and not before: until then somebody may have named another.
 */
export const noticeAddress = `(
  select s.value #>> '{}' from link_setting s
  where s.portal_id = $1 and s.key = 'notice_email' and (s.domain_id is null or s.domain_id = d.domain_id)
    and (s.administration_id is null or s.administration_id = a.administration_id)
  order by s.administration_id is null, s.domain_id is null limit 1)`;
