import PDFDocument from 'pdfkit';

/** One page of a document: a title, lines of label and value, and a footer. */
export interface Page {
  title: string;
  lines: [label: string, value: string][];
  footer: string;
}

/** Draws pages with real text. The same pages and date give the same bytes. */
export function pdfOf(pages: Page[], createdAt: string): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 56,
    autoFirstPage: false,
    info: { CreationDate: new Date(createdAt), Producer: 'Loket-simulator', Creator: 'Loket-simulator' },
  });
  const chunks: Buffer[] = [];
  const bytes = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const page of pages) drawPage(document, page);
  document.end();
  return bytes;
}

const linesPerPage = 38;

function drawPage(document: PDFKit.PDFDocument, page: Page): void {
  for (let from = 0; from === 0 || from < page.lines.length; from += linesPerPage) {
    document.addPage().font('Helvetica-Bold').fontSize(15).text(page.title, 56, 56);
    page.lines.slice(from, from + linesPerPage).forEach(([label, value], index) => {
      const top = 96 + index * 18;
      document.font('Helvetica').fontSize(10).text(label, 56, top, { lineBreak: false });
      document.text(value, 300, top, { width: 239, align: 'right', lineBreak: false });
    });
    document.fontSize(8).text(page.footer, 56, 790, { lineBreak: false });
  }
}

/** Euros with two decimals, as Dutch payslips write them. */
export function euros(cents: number): string {
  const [whole = '0', fraction = '00'] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${fraction}`;
}
