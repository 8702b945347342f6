/** What a text asks for: words that a name must hold, and the payroll period that it names. */
export interface SearchWords {
  /** Each stands in the name, number or code of what is looked for. */
  readonly words: readonly string[];
  readonly year: number | null;
  readonly periodNumber: number | null;
}

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** '2026-03', '3-2026', '03/2026'. */
function asPeriod(word: string): { year: number; periodNumber: number } | undefined {
  const [, yearFirst, after, before, yearLast] = /^(?:(20\d\d)[-/](\d{1,2})|(\d{1,2})[-/](20\d\d))$/.exec(word) ?? [];
  const year = Number(yearFirst ?? yearLast);
  const periodNumber = Number(after ?? before);
  return periodNumber >= 1 && periodNumber <= 53 ? { year, periodNumber } : undefined;
}

/** 'bakker maart 2026': what is no period is part of a name. At most eight words count. */
export function searchWordsOf(text: string): SearchWords {
  let found: SearchWords = { words: [], year: null, periodNumber: null };
  for (const word of text.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const month = months.findIndex((names) => names.includes(word));
    const period = asPeriod(word);
    if (period) found = { ...found, ...period };
    else if (month >= 0) found = { ...found, periodNumber: month + 1 };
    else if (/^20\d\d$/.test(word)) found = { ...found, year: Number(word) };
    else found = { ...found, words: [...found.words, word] };
  }
  return found;
}
