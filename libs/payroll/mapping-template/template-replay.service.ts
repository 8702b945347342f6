import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import type { PortalScope } from '@loonbrug/tenancy';
import { readWholeMapping } from '../account-mapping/mapping-reading';
import { replay } from '../account-mapping/mapping-replay';
import { withTemplate } from '../account-mapping/proposed-change';
import { type AdministrationReplayDto, replayedAtOnce, type TemplateReplayDto, type TemplateReplayRequest } from './mapping-template.dto';
import { readFollowers } from './template-impact';

/** "What would this have done to 2026?", over every client that follows; nothing is saved. */
@Injectable()
export class TemplateReplayService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Each set of books in a snapshot of its own, so that no long transaction holds up the others. */
  async replay(scope: PortalScope, { kind, loketCode: key, rgs, validFrom, year }: TemplateReplayRequest): Promise<TemplateReplayDto> {
    const today = this.clock.today();
    const followers = await this.database.read(scope, (tx) => readFollowers(tx, scope.portalId, { kind, key, rgs }, today));
    const items: AdministrationReplayDto[] = [];
    for (const { domainId, administrationId, name } of followers.slice(0, replayedAtOnce)) {
      const place = { ...scope, domainId, administrationId };
      const replayed = await this.database.read(place, async (tx) => {
        const asIs = await readWholeMapping(tx, place);
        const sources = withTemplate(asIs, { kind, key, rgs, validFrom }, today);
        return replay(tx, place, { year, sources, asIs });
      });
      items.push({ administrationId, name, replay: replayed });
    }
    return { items, left: Math.max(0, followers.length - replayedAtOnce) };
  }
}
