/** What a person reads where they look after their own data. */
export interface MyDataWords {
  account: string;
  myData: string;
  myPayslips: string;
  view: string;
  payslip: RegExp;
  nobodyYet: string;
  yourself: string;
  notAgreed: string;
  agree: string;
  agreement: RegExp;
  agreed: RegExp;
  withdraw: string;
  consequence: RegExp;
  withdrawn: RegExp;
  takeCopy: string;
  fileName: string;
  copied: string;
  inCopy: string;
}

const nl: MyDataWords = {
  account: 'Mijn account',
  myData: 'Mijn gegevens',
  myPayslips: 'Mijn loonstroken',
  view: 'Bekijken',
  payslip: /^Loonstrook /,
  nobodyYet: 'Nog niemand heeft een loonstrook van u geopend',
  yourself: 'Uzelf',
  notAgreed: 'U hebt hier niet mee ingestemd.',
  agree: 'Instemmen',
  agreement: /^Ik stem ermee in/,
  agreed: /^Ingestemd op /,
  withdraw: 'Intrekken',
  consequence: /^Uw werkgever ziet dat/,
  withdrawn: /Ingetrokken op /,
  takeCopy: 'Kopie downloaden',
  fileName: 'mijn-gegevens.zip',
  copied: 'De kopie is gemaakt en staat bij uw downloads.',
  inCopy: 'Meegenomen in een kopie van uw gegevens',
};

const en: MyDataWords = {
  account: 'My account',
  myData: 'My data',
  myPayslips: 'My payslips',
  view: 'View',
  payslip: /^Payslip /,
  nobodyYet: 'Nobody opened a payslip of yours yet',
  yourself: 'Yourself',
  notAgreed: 'You have not agreed to this.',
  agree: 'Agree',
  agreement: /^I agree to receive my payslips/,
  agreed: /^Agreed on /,
  withdraw: 'Withdraw',
  consequence: /^Your employer sees that/,
  withdrawn: /Withdrawn on /,
  takeCopy: 'Download a copy',
  fileName: 'my-data.zip',
  copied: 'The copy was made and is with your downloads.',
  inCopy: 'Taken along in a copy of your data',
};

export const myDataWords = { nl, en } as const;
