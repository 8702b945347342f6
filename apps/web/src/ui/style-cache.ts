import createCache from '@emotion/cache';

const waiting: string[] = [];

/** Rules of what is being drawn; they wait for `putRules`. */
export const styleCache = createCache({ key: 'css' });
styleCache.sheet.insert = (rule) => void waiting.push(rule);

/** Puts all rules that wait on the page at once: one by one, the browser would look at the whole page again for each. */
export function putRules(): void {
  if (waiting.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(waiting.splice(0).join('\n'));
  document.adoptedStyleSheets.push(sheet);
}
