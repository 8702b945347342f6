import { setTimeout as wait } from 'node:timers/promises';
import { DemonstrationFailure } from '../failure';
import type { MailMessage } from '../mail-catcher/mail-message';

const patienceMs = 60_000;

/** Reads what the mail catcher caught, as the people would whom it was for. */
export class MailReader {
  constructor(private readonly address: string) {}

  async to(email: string): Promise<MailMessage[]> {
    return this.read(`/api/messages?to=${encodeURIComponent(email)}`);
  }

  all(): Promise<MailMessage[]> {
    return this.read('/api/messages');
  }

  /** The newest mail to the address whose text passes; waits until there is one. */
  async expect(email: string, what: string, passes: (mail: MailMessage) => boolean): Promise<MailMessage> {
    for (const until = Date.now() + patienceMs; Date.now() < until; await wait(100)) {
      const mail = (await this.to(email)).find(passes);
      if (mail) return mail;
    }
    throw new DemonstrationFailure(`no mail came to ${email} within ${patienceMs / 1000} seconds: ${what}`);
  }

  /** The token of the newest invitation to the address that came after the moment given: what stands behind the # of its link. */
  async invitationToken(email: string, after: Date): Promise<string> {
    const isNew = (mail: MailMessage): boolean => new Date(mail.receivedAt) >= after && invitationLink.test(mail.text);
    const { text } = await this.expect(email, 'the invitation', isNew);
    return invitationLink.exec(text)?.[1] ?? '';
  }

  private async read(path: string): Promise<MailMessage[]> {
    const answer = await fetch(`${this.address}${path}`);
    if (!answer.ok) throw new DemonstrationFailure(`the mail catcher does not answer: ${answer.status}`);
    return (await answer.json()) as MailMessage[];
  }
}

const invitationLink = /\/invitation#([\w-]{43})/;
