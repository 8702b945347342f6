import createCache from '@emotion/cache';

const waiting: string[] = [];

/** Emotion's. In what is built, the rules of what is being drawn wait for `putRules`; on Vite's own server nobody calls that. */
export const styleCache = createCache({ key: 'css' });
if (import.meta.env.PROD) styleCache.sheet.insert = (rule) => void waiting.push(rule);

/** Puts all rules that wait on the page at once: one by one, the browser would look at the whole page again for each. */
export function putRules(): void {
  if (waiting.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(waiting.splice(0).join('\n'));
  document.adoptedStyleSheets.push(sheet);
}
