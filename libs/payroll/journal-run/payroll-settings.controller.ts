import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, NeedsPayrollLink, Requires } from '@loonbrug/tenancy';
import { IsUUID } from 'class-validator';
import { type PayrollJournal, PayrollSettingsService } from './payroll-settings.service';

class PayrollSettingsChange {
  /** A journal of kind payroll. */
  @ApiProperty({ format: 'uuid' }) @IsUUID() journalId!: string;
}

class PayrollSettingsDto implements PayrollJournal {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) journalId!: string | null;
  @ApiProperty({ type: String, nullable: true }) journalCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) journalName!: string | null;
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
  choose(@InScope() scope: AdministrationScope, @Body() { journalId }: PayrollSettingsChange): Promise<PayrollSettingsDto> {
    return this.settings.choose(scope, journalId);
  }
}
