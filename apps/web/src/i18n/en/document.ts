import type { SameKeys } from '../keys';
import type { document as dutch } from '../nl/document';

export const document: SameKeys<typeof dutch> = {
  download: 'Download',
  notShown: 'This document can not be shown here. Download it to read it.',
  morePages_one: 'There is one more page; download the document to read it.',
  morePages_other: 'There are {{count}} more pages; download the document to read them.',
  larger: 'Larger',
  smaller: 'Smaller',
  page: 'Page {{number}} of {{total}}',
  fileNames: { payslip: 'payslip', wageDeclaration: 'wage-declaration' },
  openReason: 'Why do you open this document?',
  openReasonText: 'Your reason is kept with your name and the time. Write no personal data in it. At least 10 characters.',
};
