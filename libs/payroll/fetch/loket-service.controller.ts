import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AdministrationScope, InScope, Requires } from '@loonbrug/tenancy';
import { LoketServiceDto } from './loket-service.dto';
import { LoketServiceView } from './loket-service-view';

/** The screen 'Loket service' of an administration in one answer; also where the contract does not open it, for the screen says why. */
@ApiTags('loket')
@Controller('portals/:portalId/administrations/:administrationId/loket-service')
export class LoketServiceController {
  constructor(@Inject(LoketServiceView) private readonly view: LoketServiceView) {}

  @Get()
  @Requires('read', 'LoketLink')
  @ApiOkResponse({ type: LoketServiceDto })
  show(@InScope() scope: AdministrationScope): Promise<LoketServiceDto> {
    return this.view.show(scope);
  }
}
