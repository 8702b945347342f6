import { Controller, Get, Module, Post } from '@nestjs/common';
import { AuthModule } from '@loonbrug/auth';
import { Public, SignedIn, WithPushKey } from '@loonbrug/platform';
import {
  type AdministrationScope,
  type DomainScope,
  InScope,
  NeedsPayrollLink,
  type PersonScope,
  type PortalScope,
  type ReachScope,
  Requires,
  RequiresReach,
} from '@loonbrug/tenancy';

/** Routes of every kind of access that answer with the scope that they got. */
@Controller('probe')
class ProbeController {
  @Get('closed')
  closed() {
    return { answered: true };
  }

  @Get('public')
  @Public('a probe')
  open() {
    return { answered: true };
  }

  @Post('public')
  @Public('a probe')
  openPost() {
    return { answered: true };
  }

  @Get('me')
  @SignedIn()
  me(@InScope() scope: PersonScope) {
    return scope;
  }

  @Post('push')
  @WithPushKey()
  push(@InScope() scope: DomainScope) {
    return scope;
  }

  @Get('portals/:portalId')
  @Requires('read', 'Portal')
  portal(@InScope() scope: PortalScope) {
    return scope;
  }

  @Get('portals/:portalId/reach')
  @RequiresReach('read', 'JournalRun')
  reach(@InScope() scope: ReachScope) {
    return scope;
  }

  @Get('portals/:portalId/domains/:domainId')
  @Requires('read', 'Domain')
  domain(@InScope() scope: DomainScope) {
    return scope;
  }

  @Post('portals/:portalId/domains/:domainId/credential')
  @Requires('manage', 'LoketCredential')
  credential(@InScope() scope: DomainScope) {
    return scope;
  }

  @Get('portals/:portalId/domains/:domainId/link')
  @Requires('read', 'LoketLink')
  @NeedsPayrollLink()
  domainLink(@InScope() scope: DomainScope) {
    return scope;
  }

  @Get('portals/:portalId/administrations/:administrationId')
  @Requires('read', 'JournalRun')
  administration(@InScope() scope: AdministrationScope) {
    return scope;
  }

  @Get('portals/:portalId/domains/:domainId/administrations/:administrationId')
  @Requires('read', 'JournalRun')
  administrationOfDomain(@InScope() scope: AdministrationScope) {
    return scope;
  }

  @Get('portals/:portalId/administrations/:administrationId/payslip')
  @Requires('open', 'PayslipDocument')
  payslip(@InScope() scope: AdministrationScope) {
    return scope;
  }

  @Get('portals/:portalId/administrations/:administrationId/link')
  @Requires('read', 'LoketLink')
  @NeedsPayrollLink()
  link(@InScope() scope: AdministrationScope) {
    return scope;
  }
}

/** To be pushed to the libraries before the server is made. */
@Module({ imports: [AuthModule], controllers: [ProbeController] })
export class ProbeModule {}
