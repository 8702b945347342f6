import { Inject, Injectable } from '@nestjs/common';
import { Environment, type Mail, MailSender } from '@loonbrug/platform';

/** Sends a mail, and makes the links in it. */
@Injectable()
export class MailDelivery {
  constructor(
    @Inject(Environment) private readonly environment: Environment,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  get publicUrl(): string {
    return this.environment.publicUrl;
  }

  /** A page of the portal with a token after the #: that part of an address reaches no server, log or referrer. */
  link(page: string, token: string): string {
    return `${this.environment.publicUrl}${page}#${token}`;
  }

  send(mail: Mail): Promise<void> {
    return this.sender.send(mail);
  }
}
