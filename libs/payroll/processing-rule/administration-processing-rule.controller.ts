import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@loonbrug/platform';
import { InScope, Requires, type AdministrationScope } from '@loonbrug/tenancy';
import { ProcessingRuleChangeDto, ProcessingRuleKeyPipe, ProcessingRuleListDto } from './processing-rule.dto';
import { type ProcessingRuleKey, processingRuleKeys } from './processing-rule-keys';
import { ProcessingRuleService } from './processing-rule.service';
import { TryOutDto, TryOutQuery } from './try-out.dto';
import { readWishedRules, TryOutService } from './try-out.service';

/** Rules of automatic processing as they hold for an administration. */
@ApiTags('processing rules')
@Controller('portals/:portalId/administrations/:administrationId/processing-rules')
export class AdministrationProcessingRuleController {
  constructor(
    @Inject(ProcessingRuleService) private readonly rules: ProcessingRuleService,
    @Inject(TryOutService) private readonly tryOuts: TryOutService,
  ) {}

  /** Every rule, with the level that it comes from. */
  @Get()
  @Requires('read', 'LinkSetting')
  @ApiOkResponse({ type: ProcessingRuleListDto })
  async list(@InScope() scope: AdministrationScope): Promise<ProcessingRuleListDto> {
    return ProcessingRuleListDto.of(await this.rules.list(scope));
  }

  /** What the rules would have done with the runs of a year, with other values at this level where some are given. */
  @Get('try-out')
  @Requires('manage', 'LinkSetting')
  @ApiOkResponse({ type: TryOutDto })
  async tryOut(
    @InScope() scope: AdministrationScope,
    @Query() { year, rules }: TryOutQuery,
    @Headers('accept-language') language?: string,
  ): Promise<TryOutDto> {
    return this.tryOuts.tryOut(scope, year, { wished: readWishedRules(rules), language: languageOf(language) });
  }

  /** Gives this level a value of its own. */
  @Put(':key')
  @ApiParam({ name: 'key', enum: processingRuleKeys })
  @Requires('manage', 'LinkSetting')
  @HttpCode(204)
  @ApiNoContentResponse()
  async set(
    @InScope() scope: AdministrationScope,
    @Param('key', ProcessingRuleKeyPipe) key: ProcessingRuleKey,
    @Body() { value }: ProcessingRuleChangeDto,
  ): Promise<void> {
    await this.rules.set(scope, key, value);
  }

  /** Takes the level's own value away. */
  @Delete(':key')
  @ApiParam({ name: 'key', enum: processingRuleKeys })
  @Requires('manage', 'LinkSetting')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unset(@InScope() scope: AdministrationScope, @Param('key', ProcessingRuleKeyPipe) key: ProcessingRuleKey): Promise<void> {
    await this.rules.unset(scope, key);
  }
}
