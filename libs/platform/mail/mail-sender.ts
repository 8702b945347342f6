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

/** In milliseconds. A mail server that doesn't answer must not hold up what waits behind the mail. */
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** The mail server did not take a mail. Its own words name the address, so only its codes are told. */
export class MailNotTaken extends LoonbrugError {
  constructor(failure: { code?: unknown; responseCode?: unknown }) {
    super(
      'unavailable',
      'mail.not_taken',
      `the mail server did not take it: ${String(failure.code)} ${String(failure.responseCode ?? '')}`.trim(),
    );
  }
}

/** Hands mails to the SMTP server of SMTP_URL. */
@Injectable()
export class MailSender implements OnModuleDestroy {
  readonly #transport: Transporter | undefined;

  constructor(@Inject(Environment) private readonly environment: Environment) {
    this.#transport = environment.smtpUrl ? createTransport({ url: environment.smtpUrl, ...timeouts }) : undefined;
  }

  /** Throws when the server did not take it; the caller tries again. */
  async send(mail: Mail): Promise<void> {
    if (!this.#transport) throw new LoonbrugError('unavailable', 'mail.not_configured', 'SMTP_URL is not set, so no mail goes out');
    try {
      await this.#transport.sendMail({
        from: this.environment.mailFrom,
        // As an object it is one address, whatever commas are in it.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw new MailNotTaken(error as { code?: unknown; responseCode?: unknown });
    }
  }

  onModuleDestroy(): void {
    this.#transport?.close();
  }
}
