import { randomUUID } from 'node:crypto';
import { readMailMessage, type MailMessage } from './mail-message';

/** The caught mails, newest first; in memory, and the oldest go when there are too many. */
export class MailBox {
  private messages: MailMessage[] = [];

  constructor(private readonly limit: number) {}

  receive(raw: Buffer, from: string, to: string[]): MailMessage {
    const message = { id: randomUUID(), receivedAt: new Date().toISOString(), from, to, ...readMailMessage(raw) };
    this.messages = [message, ...this.messages].slice(0, this.limit);
    return message;
  }

  /** All, or those to one address. */
  list(to?: string): MailMessage[] {
    const wanted = to?.toLowerCase();
    return wanted === undefined
      ? this.messages
      : this.messages.filter((message) => message.to.some((address) => address.toLowerCase() === wanted));
  }

  find(id: string): MailMessage | undefined {
    return this.messages.find((message) => message.id === id);
  }

  clear(): void {
    this.messages = [];
  }
}
