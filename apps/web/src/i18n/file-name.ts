import i18next from 'i18next';

interface DocumentPeriod {
  year: number;
  periodNumber: number;
}

/** What a document is saved as, in the reader's language: loonstrook-2026-01.pdf, or loonstrook.pdf while its period is not known. */
export function fileNameOf(kind: 'payslip' | 'wageDeclaration', period: DocumentPeriod | undefined, ending = '.pdf'): string {
  const name = i18next.t(`document.fileNames.${kind}`);
  return `${name}${period ? `-${period.year}-${String(period.periodNumber).padStart(2, '0')}` : ''}${ending}`;
}
