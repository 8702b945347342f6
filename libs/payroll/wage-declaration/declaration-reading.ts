import { type LoketClient, type LoketWageDeclaration, readWageDeclaration, type WageDeclarationMessage } from '@loonbrug/loket';
import { LoonbrugError } from '@loonbrug/platform';
import { PdfRefused, readPdf } from '../document/pdf-content';
import { blocks, type Finding, warns } from '../journal-run/finding';

const overviewMaximumBytes = 10 * 1024 * 1024;

/** The documents of a declaration as far as they could be read. A message that can't be read is not kept: there is no telling what it is. */
export interface DeclarationDocuments {
  message: { content: Buffer; read: WageDeclarationMessage } | null;
  overview: Buffer | null;
  findings: Finding[];
}

/** Fetches message and overview. What is wrong with a document is a finding; what is wrong with the connection or its rights is thrown. */
export async function readDocuments(client: LoketClient, declaration: LoketWageDeclaration): Promise<DeclarationDocuments> {
  const message = await readMessage(client, declaration);
  const overview = await readOverview(client, declaration);
  return {
    message: 'finding' in message ? null : message,
    overview: 'finding' in overview ? null : overview.content,
    findings: [message, overview].flatMap((part) => ('finding' in part ? [part.finding] : [])),
  };
}

type Message = { content: Buffer; read: WageDeclarationMessage } | { finding: Finding };

async function readMessage(client: LoketClient, { loketWageDeclarationId, period }: LoketWageDeclaration): Promise<Message> {
  try {
    const content = await client.wageDeclarationMessage(loketWageDeclarationId);
    return { content, read: readWageDeclaration(content, { expectedYear: period.year }) };
  } catch (error) {
    const code = error instanceof LoonbrugError ? messageProblems[error.code] : undefined;
    if (code === undefined) throw error;
    return { finding: blocks(code, { ...(error as LoonbrugError).details }) };
  }
}

async function readOverview(
  client: LoketClient,
  { loketWageDeclarationId }: LoketWageDeclaration,
): Promise<{ content: Buffer } | { finding: Finding }> {
  try {
    return { content: await readPdf(client.wageDeclarationOverview(loketWageDeclarationId), overviewMaximumBytes) };
  } catch (error) {
    const isDocument = error instanceof PdfRefused || (error instanceof LoonbrugError && overviewProblems.has(error.code));
    if (!isDocument) throw error;
    return { finding: warns('wage_declaration.overview_unusable') };
  }
}

/** Loket's errors about one message, and what they mean for a declaration. */
const messageProblems: Readonly<Record<string, string>> = {
  'loket.declaration_malformed': 'wage_declaration.message_malformed',
  'loket.declaration_has_entities': 'wage_declaration.message_has_entities',
  'loket.declaration_other_year': 'wage_declaration.message_other_year',
  'loket.answer_too_large': 'wage_declaration.message_not_served',
  'loket.not_found': 'wage_declaration.message_not_served',
  'loket.refused': 'wage_declaration.message_not_served',
  'loket.unexpected_answer': 'wage_declaration.message_not_served',
};

const overviewProblems = new Set([
  'loket.not_a_pdf',
  'loket.answer_too_large',
  'loket.not_found',
  'loket.refused',
  'loket.unexpected_answer',
]);
