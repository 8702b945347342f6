import type { Address, Employer, PayrollAdministration } from '../data/model';
import { identifierFor } from '../data/random';
import type { Operation, Row } from './operation';
import { firstVersion, NotFound } from './operation';
import { periodTypes } from './rows';

const netherlands = { key: 530, isoCode: 'NL', value: 'Nederland' };

/** Who one is at Loket: the provider, its employers, their payroll administrations, and what one may do there. */
export function providerOperations(operationIds: () => string[]): Operation[] {
  return [
    {
      id: 'GetProvidersByUser',
      method: 'GET',
      path: '/providers',
      versions: firstVersion,
      refusal: 'list',
      isPaged: true,
      answer: ({ world }) => ({ kind: 'list', rows: [{ ...world.provider }] }),
    },
    {
      id: 'GetEmployersByUserId',
      method: 'GET',
      path: '/providers/employers',
      versions: firstVersion,
      refusal: 'list',
      isPaged: true,
      answer: ({ account }) => ({ kind: 'list', rows: account.employers.map(employerRow) }),
    },
    {
      id: 'GetPayrollAdministrationsByEmployerId',
      method: 'GET',
      path: '/providers/employers/{employerId}/payrolladministrations',
      versions: firstVersion,
      refusal: 'list',
      isPaged: true,
      answer: ({ world, params }) => ({
        kind: 'list',
        rows: employerById(world.employers, params.employerId).payrollAdministrations.map(administrationRow),
      }),
    },
    {
      id: 'GetAuthorizationsByEmployerId',
      method: 'GET',
      path: '/providers/employers/{employerId}/authorizations',
      versions: ['2018-01-01', '2019-02-11'],
      refusal: 'list',
      answer: ({ account, params, version }) => {
        const missing = account.missingActivities.get(params.employerId ?? '');
        const allowed = operationIds().filter((id) => !missing?.has(id));
        return { kind: 'list', rows: allowed.map((id) => activityRow(id, version)) };
      },
    },
  ];
}

export function employerById(employers: Employer[], id: string | undefined): Employer {
  const employer = employers.find((candidate) => candidate.id === id);
  if (!employer) throw new NotFound();
  return employer;
}

function activityRow(operationId: string, version: string): Row {
  if (version === '2018-01-01') return { name: operationId };
  return { id: identifierFor(0, 'activity', operationId), description: operationId };
}

function employerRow(employer: Employer): Row {
  return {
    id: employer.id,
    employerNumber: employer.employerNumber,
    companyName: employer.companyName,
    legalForm: { key: 1, value: 'B.V.' },
    branch: { key: 2, value: 'Overige dienstverlening' },
    sbi: { key: 12, sbiCode: '0116', value: 'Overige' },
    chamberOfCommerceNumber: employer.chamberOfCommerceNumber,
    address: { ...addressRow(employer.address), province: null },
    deviatingPostalAddress: null,
    contact: { name: employer.contactName, function: null, phoneNumber: '000-0000000' },
    contactInformation: { phoneNumber: '000-0000000', emailAddress: employer.emailAddress, faxNumber: null, website: null },
    providerSettings: {
      administrationNumber: String(employer.employerNumber),
      groupCode: 40,
      parentEmployerForConsolidatedOverviews: null,
      sendEmailWhenSalarySlipIsAvailable: true,
    },
    employerLogo: null,
    providerLogo: null,
  };
}

function administrationRow(administration: PayrollAdministration): Row {
  const { employer } = administration;
  return {
    id: administration.id,
    clientNumber: administration.clientNumber,
    administrationNumber: administration.administrationNumber,
    name: administration.name,
    shortName: administration.name.slice(0, 12),
    description: administration.name.slice(0, 50),
    payrollTaxesNumber: administration.wageTaxNumber,
    payrollPeriodType: periodTypes[administration.periodType],
    startDate: administration.startDate,
    endDate: null,
    groupCode: 40,
    groupClassification: { key: 3, value: 'Zuid' },
    cao: { key: 184, value: 'Geen' },
    claTaxReturnCBSCode: 9999,
    loonmodel: { key: 184, value: 'Standaard' },
    contact: { name: employer.contactName, phoneNumber: '000-0000000' },
    address: { ...addressRow(employer.address), province: null },
    deviatingPostalAddress: null,
  };
}

export function addressRow(address: Address): Row {
  const { street, houseNumber, postalCode, city } = address;
  return {
    street,
    houseNumber,
    houseNumberAddition: null,
    furtherIndication: null,
    postalCode,
    city,
    location: null,
    country: netherlands,
  };
}
