import { Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PushKeyService } from '@loonbrug/auth';
import { AuditTrail, NotFound, TenantDatabase } from '@loonbrug/platform';
import { type DomainScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';

class PushKeyDto {
  @ApiProperty({ format: 'uuid' }) pushKeyId!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
}

class PushKeyListDto {
  @ApiProperty({ type: [PushKeyDto] }) items!: PushKeyDto[];
  @ApiProperty() total!: number;
}

class NewPushKeyDto {
  @ApiProperty({ format: 'uuid' }) pushKeyId!: string;
  /** Shown this once; only its hash is kept. */
  @ApiProperty() key!: string;
}

/** Keys with which Loket pushes to the books of a domain. */
@ApiTags('loket')
@Controller('portals/:portalId/domains/:domainId/push-keys')
export class PushKeyController {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(PushKeyService) private readonly keys: PushKeyService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  @Get()
  @Requires('read', 'PushKey')
  @ApiOkResponse({ type: PushKeyListDto })
  async list(@InScope() scope: DomainScope): Promise<PushKeyListDto> {
    const items = await this.database.read(scope, (tx) => this.keys.list(tx, scope.domainId));
    return { items, total: items.length };
  }

  @Post()
  @Requires('create', 'PushKey')
  @NeedsPayrollLink()
  @ApiCreatedResponse({ type: NewPushKeyDto })
  create(@InScope() scope: DomainScope): Promise<NewPushKeyDto> {
    return this.database.transaction(scope, async (tx) => {
      const issued = await this.keys.issue(tx, scope.domainId);
      await this.audit.record(tx, {
        action: 'push_key.issued',
        subjectKind: 'push_key',
        subjectId: issued.pushKeyId,
        details: { domainId: scope.domainId },
      });
      return issued;
    });
  }

  @Delete(':pushKeyId')
  @HttpCode(204)
  @Requires('update', 'PushKey')
  @ApiNoContentResponse()
  async revoke(@InScope() scope: DomainScope, @Param('pushKeyId', ParseUUIDPipe) pushKeyId: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      if (!(await this.keys.revoke(tx, scope.domainId, pushKeyId))) throw new NotFound('push_key');
      await this.audit.record(tx, {
        action: 'push_key.revoked',
        subjectKind: 'push_key',
        subjectId: pushKeyId,
        details: { domainId: scope.domainId },
      });
    });
  }
}
