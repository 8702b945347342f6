import { DemonstrationFailure } from '../failure';
import type { DemonstrationFirm, Login } from '../seed/logins';
import { administrationPath, type Firm, type FirmAdministration, type FirmDomain, portalPath, type Worker } from './firm';
import type { MailReader } from './mail-reader';
import type { PayrollOffice, ServedEmployment } from './payroll-office';
import { WebVisitor } from './web-visitor';

/** An employee's record in the books. */
export interface EmployeeRecord {
  employeeId: string;
  employeeNumber: number | null;
  name: string;
  email: string | null;
  access: 'none' | 'invited' | 'linked';
}

interface MemberInvitation {
  membershipInvitationId: string;
  email: string;
}

/** The portal administrator invites the management of a domain, who accepts by the mailed link. Nothing happens where they are in already. */
export async function inviteManagement(
  administrator: Worker,
  firm: Firm,
  domain: FirmDomain,
  { mails, address, login }: { mails: MailReader; address: string; login: Login },
): Promise<void> {
  const { visitor, say } = administrator;
  const members = await visitor.all<{ email: string }>(`${portalPath(firm)}/memberships`);
  if (members.some(({ email }) => email === login.email)) {
    login.isReady = true;
    return;
  }
  const after = new Date();
  const path = `${portalPath(firm)}/membership-invitations`;
  const open = (await visitor.all<MemberInvitation>(path)).find(({ email }) => email === login.email);
  if (open) await visitor.post(`${path}/${open.membershipInvitationId}/mails`);
  else {
    const terms = { role: 'management', domainId: domain.domainId, administrationIds: null, mayOpenPayslips: false };
    await visitor.post(path, { ...terms, email: login.email, language: 'nl' });
  }
  const token = await mails.invitationToken(login.email, after);
  const newcomer = new WebVisitor(address);
  await newcomer.post('/api/member-invitations/acceptance', {
    token,
    name: `Directie ${domain.name}`,
    password: login.password,
    language: 'nl',
  });
  login.isReady = true;
  say(`management of ${domain.name} accepted the invitation`);
}

/** Someone with an address at the payroll office, in service when the year began: the first such in the administration. */
export async function chooseEmployee(office: PayrollOffice, { clientNumber, name }: FirmAdministration): Promise<ServedEmployment> {
  const chosen = (await office.employmentsOf(clientNumber)).find(({ emailAddress }) => emailAddress !== null);
  if (!chosen) throw new DemonstrationFailure(`nobody in ${name} has an e-mail address at Loket`);
  return chosen;
}

/**
 * The back office invites one employee; the employee takes the link out of the mail, gives the birth date that is not in it, and reads from then on.
 * A wrong birth date must not open it. Returns the record.
 */
export async function inviteEmployee(
  backOffice: Worker,
  firm: Firm,
  administration: FirmAdministration,
  { person, firm: remembered, mails, address }: { person: ServedEmployment; firm: DemonstrationFirm; mails: MailReader; address: string },
): Promise<EmployeeRecord> {
  const path = `${administrationPath(firm, administration)}/employees`;
  const record = (await backOffice.visitor.all<EmployeeRecord>(path)).find(
    ({ employeeNumber }) => employeeNumber === person.employeeNumber,
  );
  if (!record?.email)
    throw new DemonstrationFailure(`employee ${person.employeeNumber} of ${administration.name} was not imported with an address`);
  remembered.logins.employee.email = record.email;
  if (record.access === 'linked') {
    remembered.logins.employee.isReady = true;
    return record;
  }
  const after = new Date();
  await backOffice.visitor.post(`${path}/${record.employeeId}/invitation`);
  const token = await mails.invitationToken(record.email, after);
  const acceptance = {
    token,
    agreesToDigitalPayslips: true,
    language: 'nl',
    name: record.name,
    password: remembered.logins.employee.password,
  };
  const stranger = new WebVisitor(address);
  const refusal = await stranger.refusalOf('POST', '/api/employee-invitations', { ...acceptance, bornOn: anotherDay(person.dateOfBirth) });
  if (refusal === undefined) throw new DemonstrationFailure('an invitation was accepted with a wrong birth date');
  await new WebVisitor(address).post('/api/employee-invitations', { ...acceptance, bornOn: person.dateOfBirth });
  remembered.logins.employee.isReady = true;
  backOffice.say(`${administration.name}: an employee accepted the mailed invitation with the birth date`);
  return record;
}

const anotherDay = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
