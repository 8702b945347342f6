import { formattedName } from '../data/person';
import type { Employee, Employment } from '../data/model';
import type { Operation, Row } from './operation';
import { addressRow, employerById } from './provider.routes';

export const employeeOperations: Operation[] = [
  {
    id: 'GetEmployeesByEmployerId',
    method: 'GET',
    path: '/providers/employers/{employerId}/employees',
    versions: ['2018-12-31', '2021-03-29'],
    refusal: 'list',
    isPaged: true,
    answer: ({ world, params, version }) => ({
      kind: 'list',
      rows: employerById(world.employers, params.employerId).employees.map((employee) => employeeRow(employee, version)),
    }),
  },
  {
    id: 'GetEmploymentsByEmployerId',
    method: 'GET',
    path: '/providers/employers/{employerId}/employees/employments',
    versions: ['2019-12-16'],
    refusal: 'list',
    isPaged: true,
    answer: ({ world, params }) => ({
      kind: 'list',
      rows: employerById(world.employers, params.employerId).employees.flatMap((employee) => employee.employments.map(employmentRow)),
    }),
  },
];

function employeeRow(employee: Employee, version: string): Row {
  const contact = { phoneNumber: null, mobilePhoneNumber: null, faxNumber: null, emailAddress: employee.emailAddress };
  const business = { businessPhoneNumber: null, businessMobilePhoneNumber: null, businessEmailAddress: null };
  return {
    id: employee.id,
    employeeNumber: employee.employeeNumber,
    personalDetails: personRow(employee),
    address: addressRow(employee.address),
    deviatingPostalAddress: null,
    contactInformation: version < '2021-03-29' ? contact : { ...contact, ...business },
    identityDocument: null,
    travel: { travelDistanceToWork: 12 },
    exclusionFromAbsenceStatus: false,
    statusEmployeeSelfService: { key: 1, value: 'Actief' },
    revokeEmployeeSelfServiceAccessOn: null,
  };
}

function personRow(employee: Employee): Row {
  const hasPartnerName = employee.lastNamePartner !== null;
  return {
    initials: employee.initials,
    firstName: employee.firstName,
    prefix: employee.prefix,
    lastName: employee.lastName,
    prefixPartner: employee.prefixPartner,
    lastNamePartner: employee.lastNamePartner,
    formattedName: formattedName(employee),
    howToFormatLastName: hasPartnerName ? { key: 3, value: 'Naam partner - eigen naam' } : { key: 1, value: 'Eigen naam' },
    title: null,
    dateOfBirth: employee.dateOfBirth,
    aowDate: `${Number(employee.dateOfBirth.slice(0, 4)) + 68}${employee.dateOfBirth.slice(4)}`,
    dateOfDeath: null,
    placeOfBirth: null,
    nationality: { key: 1, value: 'Nederlandse' },
    gender: employee.isFemale ? { key: 2, value: 'Vrouw' } : { key: 1, value: 'Man' },
    civilStatus: null,
    photo: null,
  };
}

function employmentRow(employment: Employment): Row {
  const { employee } = employment;
  const { initials, firstName, prefix, lastName, prefixPartner, lastNamePartner, dateOfBirth, employeeNumber } = employee;
  return {
    id: employment.id,
    payrollId: employment.payrollId,
    incomeRelationshipNumber: employment.incomeRelationshipNumber,
    employee: {
      id: employee.id,
      employeeNumber,
      firstName,
      initials,
      prefix,
      lastName,
      prefixPartner,
      lastNamePartner,
      formattedName: formattedName(employee),
      dateOfBirth,
      photo: null,
    },
    payrollAdministration: administrationOf(employment),
    nonPayrollAdministration: null,
    startDate: employment.startDate,
    endDate: employment.endDate,
    historicalStartDate: employment.startDate,
    ...contractRow(employment),
    ...exemptions,
    ...nothingAgreed,
  };
}

function administrationOf({ administration }: Employment): Row {
  const { id, clientNumber, name } = administration;
  return { id, clientNumber, name, description: name.slice(0, 50) };
}

function contractRow(employment: Employment): Row {
  const hasEnded = employment.endDate !== null;
  return {
    typeOfEmployee: { key: 1, value: 'Werknemer' },
    employmentCategoryType: { key: 1, value: 'Normaal' },
    employmentContractType: { key: 1, value: 'Arbeidsovereenkomst (excl BBL)' },
    employmentDurationType: { key: 1, value: 'Onbepaalde tijd' },
    endOfEmploymentReason: hasEnded ? { key: 3, value: 'Op eigen verzoek' } : null,
    endOfEmploymentReasonTaxAuthorities: null,
    endOfEmploymentDueToIllness: false,
    writtenEmploymentContract: true,
    isOnCallEmployment: false,
    hasOnCallAppearanceObligation: false,
    isDirectorAndMajorShareholder: false,
    isFamilyOfOwner: false,
    isPreviousOwner: false,
    isAnonymousEmployee: false,
    calculateWorkingHours: true,
    cancellationNoticeDate: null,
    cancellationPeriodEmployee: 1,
    cancellationPeriodEmployer: 1,
    cancellationPeriodTimeUnit: { key: 4, value: 'Maand(en)' },
    namePayslip: null,
    linkedEmployment: null,
    signalPayGradeAdjustment: false,
    essMutationSet: { key: 1, value: 'Standaard' },
  };
}

const exemptions: Row = {
  exemptionInsuranceObligation: { key: 0, value: 'Geen uitzondering.' },
  exemptionPremiumWaiverMarginalLabour: false,
  exemptionWorkRelatedExpenseScheme: false,
  isGemoedsbezwaardEmployeeInsurance: false,
  isGemoedsbezwaardNationalInsurance: false,
  participation55plusRegulationUWV: false,
  specialIncomeRatio: { key: 0, value: 'n.v.t.' },
  temporaryTaxExemption: { key: 2, value: 'Nee.' },
  wachtgeldOldRegulation: false,
};

const notAgreed = [
  'commissionUntilDate',
  'commissionUntilDate1',
  'commissionUntilDate2',
  'commissionUntilDate3',
  'commissionUntilDate4',
  'commissionUntilDate5',
  'commissionUntilDate6',
  'deviatingCLAExternalParty',
  'deviatingCLATaxReturn',
  'emailLeaveRequest',
  'employeeProfileId',
  'firstDayNotification',
  'periodPayGradeAdjustment',
  'professionCode',
  'sendToExternalParty',
  'startCancellationNoticePeriod',
  'startDateContractOfIndefiniteDuration',
  'typeOfParticipation',
  'vacationCoupons',
  'valueOfParticipation',
];

/** What Loket lists of an employment and is not in use here. */
const nothingAgreed: Row = Object.fromEntries(notAgreed.map((name) => [name, null]));
