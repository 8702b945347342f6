import { Inject, Injectable } from '@nestjs/common';
import { NotFound, TenantDatabase } from '@loonbrug/platform';
import { type AdministrationScope, ContractGate } from '@loonbrug/tenancy';
import { LoketCredentialService } from '../connection/loket-credential.service';
import type { LoketLinkDto } from '../connection/loket-link.dto';
import { LoketLinkService } from '../connection/loket-link.service';
import { FetchSchedule } from './fetch-schedule';
import type { LoketServiceDto } from './loket-service.dto';

interface Facts {
  number: number;
  subNumber: number;
  environment: string | null;
  isEnabled: boolean | null;
  runningFetchId: string | null;
}

/** Gathers what the screen of an administration's link shows. */
@Injectable()
export class LoketServiceView {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(LoketCredentialService) private readonly credentials: LoketCredentialService,
    @Inject(LoketLinkService) private readonly linkService: LoketLinkService,
    @Inject(FetchSchedule) private readonly schedule: FetchSchedule,
  ) {}

  async show(scope: AdministrationScope): Promise<LoketServiceDto> {
    const { effective } = await this.credentials.show(scope);
    const links = (await this.linkService.list(scope)).items.filter((link) => link.endedAt === null);
    return this.database.read(scope, async (tx) => {
      const state = await this.gate.stateOf(tx, scope.administrationId);
      if (!state) throw new NotFound('administration');
      const { number, subNumber, environment, isEnabled, runningFetchId } = await tx.one<Facts>(factsSql, [
        scope.portalId,
        scope.administrationId,
      ]);
      const isFetched = state === 'open' && isEnabled === true && links.some((link) => link.environment === environment);
      return {
        contract: { state },
        isPortalConnected: isEnabled === true,
        environment,
        credential: effective,
        contactCode: links.find((link) => link.isPrimary)?.clientNumber ?? null,
        links,
        push: { number, subNumber },
        lastSuccessAt: oldest(links),
        lastAttemptAt: newestAttempt(links),
        nextFetchAt: isFetched ? await this.schedule.nextAt(tx, scope.domainId) : null,
        runningFetchId,
      };
    });
  }
}

const factsSql = `select a.number, a.sub_number as "subNumber", s.environment, s.is_enabled as "isEnabled", (
    select i.fetch_id from loket_fetch_item i where i.portal_id = a.portal_id and i.administration_id = a.administration_id and i.state in ('waiting', 'running')
    order by i.fetch_id desc limit 1) as "runningFetchId"
  from administration a left join loket_settings s on s.portal_id = a.portal_id where a.portal_id = $1 and a.administration_id = $2`;

/** The books are complete up to the link that succeeded longest ago; null while one never did. */
function oldest(links: readonly LoketLinkDto[]): Date | null {
  const times = links.map((link) => link.lastSuccessAt);
  if (times.length === 0 || times.includes(null)) return null;
  return new Date(Math.min(...times.map((time) => time!.getTime())));
}

function newestAttempt(links: readonly LoketLinkDto[]): Date | null {
  const times = links.flatMap(({ lastAttemptAt }) => (lastAttemptAt ? [lastAttemptAt.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.max(...times));
}
