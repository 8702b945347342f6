import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@loonbrug/platform';
import { InScope } from '../access/requires';
import type { PersonScope } from '../access/scope';
import { NavigationDto } from './navigation.dto';
import { NavigationService } from './navigation.service';

/** What the frame around every page shows. */
@ApiTags('me')
@Controller('me/navigation')
export class NavigationController {
  constructor(@Inject(NavigationService) private readonly navigation: NavigationService) {}

  /** The person's portals, their roles there and what those allow: the same rules that the API applies. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: NavigationDto })
  async read(@InScope() scope: PersonScope): Promise<NavigationDto> {
    return { portals: await this.navigation.portalsOf(scope) };
  }
}
