import { CanBeLeftOut } from '@loonbrug/platform';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { IsOptional, IsUUID } from 'class-validator';
import { type PayrollJournal, PayrollSettingsService } from './payroll-settings.service';

class PayrollSettingsChangeDto {
  /** A journal of kind payroll; left out, it stays. */
  @ApiPropertyOptional({ format: 'uuid' })
  @CanBeLeftOut()
  @IsUUID()
  journalId?: string;
  /** What entries of other periods are balanced with, a balance sheet account; null takes it away, left out it stays. */
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true }) @IsOptional() @IsUUID() transitAccountId?: string | null;
}

class PayrollSettingsDto implements PayrollJournal {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) journalId!: string | null;
  @ApiProperty({ type: String, nullable: true }) journalCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) journalName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) transitAccountId!: string | null;
  @ApiProperty({ type: String, nullable: true }) transitAccountCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) transitAccountName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt!: Date | null;
}

@ApiTags('journal runs')
@Controller('portals/:portalId/administrations/:administrationId/payroll-settings')
@NeedsPayrollLink()
export class PayrollSettingsController {
  constructor(@Inject(PayrollSettingsService) private readonly settings: PayrollSettingsService) {}

  @Get()
  @Requires('read', 'LinkSetting')
  @ApiOkResponse({ type: PayrollSettingsDto })
  read(@InScope() scope: AdministrationScope): Promise<PayrollSettingsDto> {
    return this.settings.read(scope);
  }

  @Put()
  @Requires('update', 'LinkSetting')
  @ApiOkResponse({ type: PayrollSettingsDto })
  choose(@InScope() scope: AdministrationScope, @Body() change: PayrollSettingsChangeDto): Promise<PayrollSettingsDto> {
    return this.settings.choose(scope, change);
  }
}
