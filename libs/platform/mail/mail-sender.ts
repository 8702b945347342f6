import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Environment } from '../config/environment';
import { LoonbrugError } from '../errors/loonbrug-error';

/** A mail in plain text. It never holds an attachment, a secret other than a single-use link, or an amount. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Hands mails to the SMTP server of SMTP_URL. */
@Injectable()
export class MailSender implements OnModuleDestroy {
  readonly #transport: Transporter | undefined;

  constructor(@Inject(Environment) private readonly environment: Environment) {
    this.#transport = environment.smtpUrl ? createTransport(environment.smtpUrl) : undefined;
  }

  /** Throws when the server did not take it; the caller tries again. */
  async send(mail: Mail): Promise<void> {
    if (!this.#transport) throw new LoonbrugError('unavailable', 'mail.not_configured', 'SMTP_URL is not set, so no mail goes out');
    await this.#transport.sendMail({
      from: this.environment.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onModuleDestroy(): void {
    this.#transport?.close();
  }
}
