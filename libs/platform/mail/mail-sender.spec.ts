import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readEnvironment } from '../config/environment';
import { MailSender } from './mail-sender';

const key = Buffer.alloc(32).toString('base64');
const environmentOf = (smtpUrl: string) =>
  readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nobody@localhost/none',
    QUEUE_DATABASE_URL: 'postgres://nobody@localhost/none',
    MASTER_KEYS: `test:${key}`,
    HASH_KEY: key,
    AUDIT_KEY: key,
    SMTP_URL: smtpUrl,
  });

describe('the mail sender', () => {
  let server: SMTPServer;
  let sender: MailSender;
  const recipients: string[] = [];
  let received = '';
  const mail = { subject: 'Nieuwe loonstrook', text: 'Er staat een nieuwe loonstrook klaar.' };

  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo({ address }, _session, done) {
        if (address.startsWith('unknown')) return done(Object.assign(new Error(`no such user <${address}>`), { responseCode: 550 }));
        recipients.push(address);
        done();
      },
      onData(stream, _session, done) {
        received = '';
        stream.on('data', (chunk: Buffer) => (received += chunk.toString('utf8')));
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    sender = new MailSender(environmentOf(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`));
  });

  afterAll(async () => {
    sender.onModuleDestroy();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  it('hands a mail over', async () => {
    await sender.send({ to: 'pien@bakkerij.example', ...mail });
    expect(recipients).toEqual(['pien@bakkerij.example']);
  });

  it('says that a mail was refused without the address, which the server names in its answer', async () => {
    const refusal = await sender.send({ to: 'unknown@bakkerij.example', ...mail }).catch((error: unknown) => error as Error);
    expect(refusal).toMatchObject({ code: 'mail.not_taken', message: 'the mail server did not take it: EENVELOPE 550' });
    expect(`${JSON.stringify(refusal)} ${(refusal as Error).stack} ${String((refusal as Error).cause)}`).not.toContain('unknown@');
  });

  it('never sends to a second address that is written behind the first', async () => {
    recipients.length = 0;
    await sender.send({ to: 'pien@bakkerij.example, thief@elsewhere.example', ...mail }).catch(() => undefined);
    expect(recipients).not.toContain('thief@elsewhere.example');
  });

  it('keeps a subject in its header, whatever is in it', async () => {
    const subject = 'Uitnodiging\r\nBcc: thief@elsewhere.example\r\n\r\nplanted';
    recipients.length = 0;
    await sender.send({ to: 'pien@bakkerij.example', text: mail.text, subject });
    expect(recipients).toEqual(['pien@bakkerij.example']);
    const [head = ''] = received.split('\r\n\r\n');
    expect(head).toMatch(/^Subject: /m);
    expect(head).not.toMatch(/^(Bcc|planted)/im);
  });
});
