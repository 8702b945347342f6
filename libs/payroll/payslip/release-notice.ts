import type { Language } from '@loonbrug/platform';

export interface ReleaseNotice {
  name: string;
  administrationName: string;
  count: number;
  address: string;
  language: Language;
}

/** The mail that says that payslips can be read: no amounts, no attachment, and no link that opens anything without signing in. */
export function releaseNotice({ name, administrationName, count, address, language }: ReleaseNotice): { subject: string; text: string } {
  const isOne = count === 1;
  if (language === 'en')
    return {
      subject: isOne ? 'A new payslip' : `${count} new payslips`,
      text: `Dear ${name},\n\n${isOne ? 'A new payslip of' : `${count} new payslips of`} ${administrationName} can be read.\nSign in to see ${isOne ? 'it' : 'them'}: ${address}\n`,
    };
  return {
    subject: isOne ? 'Nieuwe loonstrook' : `${count} nieuwe loonstroken`,
    text: `Beste ${name},\n\nEr ${isOne ? 'staat een nieuwe loonstrook' : `staan ${count} nieuwe loonstroken`} van ${administrationName} voor u klaar.\nLog in om te lezen: ${address}\n`,
  };
}
