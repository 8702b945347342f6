import { Inject, Injectable } from '@nestjs/common';
import { type PortalGround, PortalDirectoryService } from '@loonbrug/auth';
import { Clock, type Transaction } from '@loonbrug/platform';
import { asksFor, lockSecondFactorRule } from '../access/second-factor-rule';
import { SecondFactorAnnouncementService } from './second-factor-announcement.service';

/** Tells whoever joins a portal what it decided before they came: a second factor from a later day on. From that day on the closed portal says so itself. */
@Injectable()
export class SecondFactorNewcomerService {
  constructor(
    @Inject(PortalDirectoryService) private readonly directory: PortalDirectoryService,
    @Inject(SecondFactorAnnouncementService) private readonly announcements: SecondFactorAnnouncementService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction that lets the person in, before it does; not for who was asked for it on another ground, and so was told. */
  async tell(tx: Transaction, userId: string, ground: PortalGround): Promise<void> {
    const rule = await lockSecondFactorRule(tx);
    if (rule.secondFactorRequiredOn === null || rule.secondFactorRequiredOn <= this.clock.today()) return;
    const grounds = await this.directory.groundsOf(tx, userId);
    if (asksFor(rule, grounds) || !asksFor(rule, [ground])) return;
    await this.announcements.tell(tx, [userId]);
  }
}
