/** One call of Loket's document. `activity` is its operationId, which is also the name of the right that it needs. */
export interface LoketCall {
  activity: string;
  method: 'GET' | 'PATCH';
  /** After the API's address; ids already encoded. */
  path: string;
  accept: string;
  body?: { contentType: string; text: string };
  /** Whether the document gives the operation page numbers; else the first page is asked for without one. */
  isPaged?: boolean;
  /** The employer it is about, where the path names one; for errors. */
  loketEmployerId?: string;
}

/** Something about Loket's answers that a person should see, though the call succeeded. Carries no personal data. */
export type LoketWarning =
  | { kind: 'version_ends'; activity: string; resourceVersion: string | null; obsoleteOn: string }
  | { kind: 'message'; activity: string; messageCode: number };

/** How many bytes of an answer are read, by kind. */
export interface AnswerLimits {
  json: number;
  xml: number;
  pdf: number;
}

export const defaultAnswerLimits: AnswerLimits = { json: 64 * 1024 * 1024, xml: 64 * 1024 * 1024, pdf: 20 * 1024 * 1024 };
