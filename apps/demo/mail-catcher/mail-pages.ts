import type { MailMessage } from './mail-message';

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #1d2433; background: #fff; }
  a { color: #0b5394; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #d5dae3; }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #d5dae3; border-radius: .5rem; padding: 1rem; }`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Links of a mail can be clicked, as in a mail program. */
function withLinks(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g, (address) => `<a href="${address}" rel="noreferrer">${address}</a>`);
}

function timeOf(message: MailMessage): string {
  return new Date(message.receivedAt).toLocaleString('nl-NL', { timeZone: 'Europe/Amsterdam' });
}

function page(title: string, content: string, isLive = false): string {
  const refresh = isLive ? '<meta http-equiv="refresh" content="5">' : '';
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${escape(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>${content}</main></body></html>`;
}

export function listPage(messages: MailMessage[]): string {
  const rows = messages.map(
    (message) =>
      `<tr><td>${timeOf(message)}</td><td>${escape(message.to.join(', '))}</td>` +
      `<td><a href="/messages/${message.id}">${escape(message.subject) || '(geen onderwerp)'}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Ontvangen</th><th scope="col">Aan</th><th scope="col">Onderwerp</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const intro = '<p>Alle mail die deze demonstratie verstuurt, komt hier aan en gaat nergens anders heen.</p>';
  return page('Mail – Loonbrug', `<h1>Mail</h1>${intro}${rows.length === 0 ? '<p>Nog geen mail.</p>' : table}`, true);
}

export function messagePage(message: MailMessage): string {
  const head = `<p>Aan ${escape(message.to.join(', '))}, van ${escape(message.from)}, ${timeOf(message)}</p>`;
  const title = message.subject || '(geen onderwerp)';
  return page(`${title} – Mail`, `<p><a href="/">Alle mail</a></p><h1>${escape(title)}</h1>${head}<pre>${withLinks(message.text)}</pre>`);
}

export function notFoundPage(): string {
  return page('Niet gevonden – Mail', '<h1>Niet gevonden</h1><p><a href="/">Alle mail</a></p>');
}
