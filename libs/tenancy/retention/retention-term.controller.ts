import { Body, Controller, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Retention } from '@loonbrug/platform';
import { InScope, Requires } from '../access/requires';
import type { PortalScope } from '../access/scope';
import { portalRetentionKinds, RetentionTermChangeDto, RetentionTermsDto } from './retention-term.dto';

/** How long the portal keeps what: as long as the law asks, or longer. */
@ApiTags('portal')
@Controller('portals/:portalId/retention-terms')
export class RetentionTermController {
  constructor(@Inject(Retention) private readonly retention: Retention) {}

  @Get()
  @Requires('read', 'Portal')
  @ApiOkResponse({ type: RetentionTermsDto })
  async list(@InScope() scope: PortalScope): Promise<RetentionTermsDto> {
    const terms = await this.retention.terms(scope);
    const place = ({ kind }: { kind: string }) => portalRetentionKinds.findIndex((known) => known === kind);
    return { items: terms.toSorted((one, other) => place(one) - place(other)), nextErasureOn: this.retention.nextErasureOn(terms) };
  }

  @Put(':kind')
  @Requires('update', 'Portal')
  @HttpCode(204)
  @ApiParam({ name: 'kind', enum: portalRetentionKinds })
  @ApiNoContentResponse()
  async change(@InScope() scope: PortalScope, @Param('kind') kind: string, @Body() { term }: RetentionTermChangeDto): Promise<void> {
    await this.retention.setTerm(scope, kind, term);
  }
}
