type Language = 'nl' | 'en';

const grouped: Readonly<Record<Language, RegExp>> = {
  nl: /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  en: /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
};
/** One or two digits behind the other language's sign can only be cents. */
const otherSign = /^(\d+)[.,](\d{1,2})$/;

/**
 * An amount as people type it, in cents: in Dutch 1.234,50, in English 1,234.50, and 1234.5 or 1234,5 in both.
 * Null where nothing was typed, undefined where it is no amount: more than two decimals, or a minus, because there is another column for that.
 */
export function centsFrom(typed: string, language: Language): number | null | undefined {
  const text = typed.replace(/[\s€\u00a0]/g, '').replace(/^[.,](?=\d{1,2}$)/, '0$&');
  if (text === '') return null;
  const found = grouped[language].exec(text) ?? otherSign.exec(text);
  if (!found) return undefined;
  const [, whole = '', decimals = ''] = found;
  const cents = Number(whole.replace(/[.,]/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? cents : undefined;
}
