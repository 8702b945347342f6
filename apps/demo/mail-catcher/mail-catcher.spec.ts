import { request } from 'node:http';
import { createTransport } from 'nodemailer';
import { startMailCatcher, type MailCatcher } from './mail-catcher';
import { MailBox } from './mail-box';
import type { MailMessage } from './mail-message';
import { readMailMessage } from './mail-message';

let catcher: MailCatcher;

beforeEach(async () => {
  catcher = await startMailCatcher(0);
});

afterEach(() => catcher.stop());

async function send(mail: object): Promise<void> {
  const transport = createTransport(catcher.smtpUrl);
  await transport.sendMail({ from: 'Loonbrug <noreply@localhost>', ...mail });
  transport.close();
}

async function messages(query = ''): Promise<MailMessage[]> {
  return (await (await fetch(`${catcher.webUrl}/api/messages${query}`)).json()) as MailMessage[];
}

describe('the mail catcher', () => {
  it('shows a sent mail with its letters and its links whole, newest first', async () => {
    const link = `http://localhost:8080/uitnodiging?sleutel=${'a1'.repeat(60)}`;
    await send({ to: 'eerste@voorbeeld.test', subject: 'Eén', text: 'Eerste' });
    await send({
      to: 'tweede@voorbeeld.test',
      subject: 'Uw loonstrook van februari 2026 staat klaar – €',
      text: `Beste Zoë,\n\n${link}\n.\n`,
    });
    const [second, first] = await messages();
    expect(first).toMatchObject({ subject: 'Eén', text: 'Eerste', to: ['eerste@voorbeeld.test'], from: 'noreply@localhost' });
    expect(second).toMatchObject({ subject: 'Uw loonstrook van februari 2026 staat klaar – €', text: `Beste Zoë,\n\n${link}\n.` });
    const page = await (await fetch(`${catcher.webUrl}/messages/${second?.id}`)).text();
    expect(page).toContain(`<a href="${link}" rel="noreferrer">`);
  });

  it('lists the mails to one address, and forgets all when told to', async () => {
    await send({ to: ['een@voorbeeld.test', 'Twee@voorbeeld.test'], subject: 'beiden', text: 'x' });
    await send({ to: 'een@voorbeeld.test', subject: 'alleen een', text: 'x' });
    expect((await messages('?to=twee%40voorbeeld.test')).map((mail) => mail.subject)).toEqual(['beiden']);
    await fetch(`${catcher.webUrl}/api/messages`, { method: 'DELETE' });
    expect(await messages()).toEqual([]);
  });

  it('shows what a mail says as text, never as a page of its own', async () => {
    await send({ to: 'een@voorbeeld.test', subject: '<script>alert(1)</script>', text: '"><img src=x onerror=alert(1)>' });
    const [mail] = await messages();
    for (const address of ['/', `/messages/${mail?.id}`]) {
      const answer = await fetch(`${catcher.webUrl}${address}`);
      const page = await answer.text();
      expect(page).toContain('&lt;script&gt;');
      expect(page).not.toMatch(/<script|<img/);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('answers to names of this machine only', async () => {
    const status = await new Promise((resolve, reject) => {
      const address = `${catcher.webUrl.replace('localhost', '127.0.0.1')}/api/messages`;
      request(address, { headers: { host: 'elders.test' } }, (answer) => resolve(answer.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('refuses a mail of more than a megabyte, and an address that it does not have', async () => {
    await expect(send({ to: 'een@voorbeeld.test', subject: 'groot', text: 'x'.repeat(1_500_000) })).rejects.toThrow();
    expect(await messages()).toEqual([]);
    expect((await fetch(`${catcher.webUrl}/messages/00000000-0000-0000-0000-000000000000`)).status).toBe(404);
    expect((await fetch(`${catcher.webUrl}/elders`)).status).toBe(404);
    expect((await fetch(`${catcher.webUrl}/api/messages`, { method: 'POST' })).status).toBe(405);
  });

  it('keeps a limited number, the newest', () => {
    const box = new MailBox(2);
    for (const subject of ['a', 'b', 'c']) box.receive(Buffer.from(`Subject: ${subject}\r\n\r\n`), '', ['een@voorbeeld.test']);
    expect(box.list().map((mail) => mail.subject)).toEqual(['c', 'b']);
  });

  it('reads base64, quoted-printable, folded headers and parts', () => {
    const folded =
      'Subject: =?utf-8?B?TG9vbnN0?=\r\n =?utf-8?Q?rook_2026?=\r\nContent-Type: multipart/alternative; boundary="deel"\r\n\r\n';
    const parts =
      '--deel\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nre=EBel=\r\n!\r\n--deel\r\nContent-Type: text/html\r\n\r\n<b>\r\n--deel--\r\n';
    expect(readMailMessage(Buffer.from(folded + parts))).toEqual({ subject: 'Loonstrook 2026', text: 'reëel!' });
    const base64 = `Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('één').toString('base64')}`;
    expect(readMailMessage(Buffer.from(base64)).text).toBe('één');
  });
});
