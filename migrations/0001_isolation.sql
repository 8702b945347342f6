-- What every later migration builds on: the directory schema, and the one way to make a tenant table.
-- The roles are made by `npm run db:setup`: owner (runs this), app, queue and maintenance.

create schema directory;
grant usage on schema public to loonbrug_app;
grant usage on schema directory to loonbrug_app;
revoke create on schema public from public;

-- Forces row level security on a tenant table and gives the app's role the named privileges, nothing more.
-- The policy compares with current_setting() bare: without a scope it fails (unset, or '' on a pooled connection), and Citus accepts this form only.
create procedure isolate_by_portal(target regclass, app_privileges text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy portal_isolation on %s using (portal_id = current_setting(''app.portal_id'')::uuid) with check (portal_id = current_setting(''app.portal_id'')::uuid)',
    target
  );
  execute format('grant %s on %s to loonbrug_app', app_privileges, target);
end $$;
revoke execute on procedure isolate_by_portal(regclass, text) from public;
