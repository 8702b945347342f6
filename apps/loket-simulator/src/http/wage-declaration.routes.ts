import type { WageDeclaration } from '../data/model';
import { paymentDeadlineOf } from '../data/periods';
import { correctionCents, toBePaidCents } from '../data/wage-declaration';
import type { World } from '../data/world';
import { declarationMessage } from '../documents/declaration-message';
import { declarationPage } from '../documents/overview';
import { pdfOf } from '../documents/pdf';
import type { Call, Operation, Row } from './operation';
import { firstVersion, found } from './operation';
import { administrationOf } from './payroll-run.routes';
import { individually, periodTypes, userRow } from './rows';

const one = '/providers/employers/payrolladministrations/payrolltaxreturns/{payrolltaxreturnId}';

export const wageDeclarationOperations: Operation[] = [
  {
    id: 'GetPayrollTaxReturnsByPayrollAdministrationId',
    method: 'GET',
    path: '/providers/employers/payrolladministrations/{payrollAdministrationId}/payrolltaxreturns',
    versions: firstVersion,
    refusal: 'list',
    isPaged: true,
    answer: (call) => ({
      kind: 'list',
      rows: administrationOf(call).wageDeclarations.map((declaration) => declarationRow(call.world, declaration)),
    }),
  },
  {
    id: 'GetPayrollTaxReturnByPayrollTaxReturnId',
    method: 'GET',
    path: one,
    versions: firstVersion,
    refusal: 'list',
    answer: (call) => ({ kind: 'detail', content: declarationRow(call.world, declarationOf(call)) }),
  },
  {
    id: 'GetMessageByPayrollTaxReturnId',
    method: 'GET',
    path: `${one}/message`,
    versions: [],
    files: ['application/xml'],
    refusal: 'detail',
    answer: (call) => {
      const declaration = declarationOf(call);
      const bytes = call.world.replacedMessages.get(declaration.id) ?? Buffer.from(declarationMessage(declaration));
      return { kind: 'file', bytes, mediaType: 'application/xml', fileName: `${declaration.messageReference}.xml` };
    },
  },
  {
    id: 'GetOverviewByPayrollTaxReturnId',
    method: 'GET',
    path: `${one}/overview`,
    versions: [],
    files: ['application/pdf'],
    refusal: 'detail',
    answer: async (call) => {
      const declaration = declarationOf(call);
      const bytes = await pdfOf([declarationPage(declaration)], declaration.requestTime);
      return { kind: 'file', bytes, mediaType: 'application/pdf', fileName: `${declaration.messageReference}.pdf` };
    },
  },
];

function declarationOf({ world, params }: Call): WageDeclaration {
  return found(world.wageDeclarations, params.payrolltaxreturnId);
}

function declarationRow(world: World, declaration: WageDeclaration): Row {
  const { administration, period } = declaration;
  return {
    id: declaration.id,
    sequenceNumber: declaration.sequenceNumber,
    messageReference: declaration.messageReference,
    taxReturnMessageReference: null,
    externalIdentification: null,
    wageTaxNumber: administration.wageTaxNumber,
    withholdingParty: administration.employer.companyName,
    period: { year: period.year, periodNumber: period.periodNumber, periodStartDate: period.startDate, periodEndDate: period.endDate },
    payrollPeriodType: periodTypes[administration.periodType],
    payrollTaxReturnType: { key: 1, value: 'Periodeaangifte' },
    payrollTaxReturnParty: { key: 1, value: 'Loket.nl' },
    payrollTaxReturnStatus: { ...declaration.status },
    ...amountsRow(declaration),
    isCorrectionMessagePriorYear: false,
    methodOfCreation: individually,
    emailAddressPayrollTaxReturnRunStarted: null,
    ...timesRow(world, declaration),
    responseMessages: declaration.responses.map((response) => ({ ...response })),
  };
}

function amountsRow(declaration: WageDeclaration): Row {
  const periodCents = toBePaidCents(declaration.declared);
  const corrections = correctionCents(declaration);
  return {
    periodAmount: periodCents / 100,
    correctionAmount: corrections / 100,
    totalAmount: (periodCents + corrections) / 100,
    paymentReference: declaration.paymentReference,
    iban: 'NL86INGB0002445588',
    inTheNameOf: 'Belastingdienst Apeldoorn',
    deadlineForPayment: paymentDeadlineOf(declaration.period),
  };
}

function timesRow(world: World, declaration: WageDeclaration): Row {
  const [requester, approver] = world.users;
  return {
    messageCreationTime: declaration.requestTime,
    requestTime: declaration.requestTime,
    requestedBy: userRow(requester),
    processingFinishedTime: declaration.requestTime,
    approvalTime: declaration.approvalTime,
    approvedBy: declaration.approvalTime === null ? null : userRow(approver),
    sendTime: declaration.sendTime,
    cancelledTime: null,
    cancelledBy: null,
    removalTime: null,
    removedBy: null,
  };
}
