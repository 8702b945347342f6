import { Inject, Injectable } from '@nestjs/common';
import { OwnAccountService } from '@loonbrug/auth';
import type { Transaction } from '@loonbrug/platform';
import type { PersonScope } from '@loonbrug/tenancy';
import { MyConsentService } from './my-consent.service';
import { PayslipReadingService } from './payslip-reading.service';
import { PortalFacts } from './portal-facts';

/** What is known of a person: the account, what they agreed to and who looked at their payslips, and what a portal keeps of them. */
@Injectable()
export class PersonalFacts {
  constructor(
    @Inject(OwnAccountService) private readonly account: OwnAccountService,
    @Inject(MyConsentService) private readonly consents: MyConsentService,
    @Inject(PayslipReadingService) private readonly readings: PayslipReadingService,
    @Inject(PortalFacts) private readonly portalFacts: PortalFacts,
  ) {}

  /** Apart from the portals. */
  async ofPerson(person: PersonScope): Promise<Record<string, unknown>> {
    const { account, sessions, knownDevices, signIns, mailedLinks } = await this.account.of(person.userId);
    const [consents, payslipReadings] = [await this.consents.list(person), await this.readings.all(person)];
    return { account, sessions, knownDevices, signIns, mailedLinks, consents, payslipReadings };
  }

  /** In one portal, whose transaction it is. */
  inPortal(tx: Transaction, userId: string): Promise<Record<string, unknown>> {
    return this.portalFacts.of(tx, userId);
  }
}
