import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LoonbrugError } from '../errors/loonbrug-error';
import { DirectoryDatabase } from './directory-database';

/** DATABASE_URL names a role by which row security is no lock; the process does not start. */
export class RoleTooMighty extends LoonbrugError {
  constructor(role: string, reason: string) {
    const message = `DATABASE_URL names the role ${role}, which ${reason}. Use the app role that npm run db:setup made (loonbrug_app).`;
    super('unavailable', 'database.role_too_mighty', message, { role });
  }
}

/** Row security is the second of two locks: a process that connects as somebody whom it does not bind must not run. */
@Injectable()
export class AppRoleCheck implements OnModuleInit {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

  async onModuleInit(): Promise<void> {
    const found = await this.directory.maybeOne<{ role: string; mayBypass: boolean; owns: boolean }>(
      `select current_user as role,
         exists (select 1 from pg_roles r where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'member')) as "mayBypass",
         exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname in ('public', 'directory') and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owns`,
    );
    if (found?.mayBypass) throw new RoleTooMighty(found.role, 'may bypass row security');
    if (found?.owns) throw new RoleTooMighty(found.role, 'owns the tables and could turn row security off');
  }
}
