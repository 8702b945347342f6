import { Inject, Injectable } from '@nestjs/common';
import { OwnAccountService } from '@loonbrug/auth';
import type { PersonScope } from '@loonbrug/tenancy';
import { MyConsentService } from './my-consent.service';
import { PayslipReadingService } from './payslip-reading.service';

const mostReadings = 200;

/** What is known of a person apart from the portals: the account, what they agreed to, and who looked at their payslips lately. */
@Injectable()
export class PersonalFacts {
  constructor(
    @Inject(OwnAccountService) private readonly account: OwnAccountService,
    @Inject(MyConsentService) private readonly consents: MyConsentService,
    @Inject(PayslipReadingService) private readonly readings: PayslipReadingService,
  ) {}

  async ofPerson(person: PersonScope): Promise<Record<string, unknown>> {
    const { account, sessions, knownDevices, signIns } = await this.account.of(person.userId);
    const { items: payslipReadings } = await this.readings.list(person, { page: 1, pageSize: mostReadings });
    return { account, sessions, knownDevices, signIns, consents: await this.consents.list(person), payslipReadings };
  }
}
