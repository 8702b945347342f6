import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@loonbrug/platform';
import { AccountMailService } from '../mail/account-mail.service';
import { enrolmentCodeMail, recoveryCodesRenewedMail, secondFactorOffMail, secondFactorOnMail } from '../mail/second-factor-mails';
import { PasswordProofService } from '../password/password-proof.service';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import type { AccountHolder } from '../sign-in/sign-in-record.service';
import { CodeCheckService } from './code-check.service';
import { CodeNotMailed, CodeWrong, SecondFactorOff } from './second-factor.errors';
import { type FirstCodes, SecondFactorService } from './second-factor.service';
import { base32, enrolmentUri } from './totp';

/** What an app must know: as text to type, and as the address in a QR code. */
export interface Enrolment {
  secret: string;
  uri: string;
}

/** Both factors of somebody who changes one of them. */
export interface FullProof {
  presentPassword: string;
  code: string;
}

type MailOf = (language: Language, publicUrl: string) => { subject: string; text: string };

/** Turns a person's own second factor on and off, and renews its recovery codes; each asks for proof, is recorded, and is told to the person by mail. */
@Injectable()
export class SecondFactorChangeService {
  constructor(
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
    @Inject(PasswordProofService) private readonly proof: PasswordProofService,
    @Inject(CodeCheckService) private readonly codes: CodeCheckService,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  /**
   * Begins an enrolment; nothing is protected by it yet. Whoever has only stolen the password does not have the mailbox, and can't put an app of their own
   * in the place of the owner's. PasswordWrong, SecondFactorOn, CodeNotMailed, Throttled.
   */
  async begin(session: ValidSession, presentPassword: string): Promise<Enrolment> {
    await this.proof.prove(session, presentPassword);
    const { secret, mailedCode } = await this.factors.begin(session.userId);
    await this.#mailCode(session, mailedCode);
    return { secret: base32(secret), uri: enrolmentUri(secret, session.email) };
  }

  /** Ends the enrolment by its first codes; answers the recovery codes, once. CodeWrong, MailedCodeWrong, EnrolmentExpired, Throttled. */
  async confirm(session: ValidSession, first: FirstCodes, origin: SessionOrigin): Promise<string[]> {
    await this.proof.countTry(session.userId);
    const recoveryCodes = await this.factors.confirm(holderOf(session, origin), session.sessionId, first);
    if (!recoveryCodes) throw new CodeWrong('rejected');
    this.#tell(session, secondFactorOnMail);
    return recoveryCodes;
  }

  /** PasswordWrong, CodeWrong, SecondFactorOff, Throttled. */
  async turnOff(session: ValidSession, proof: FullProof, origin: SessionOrigin): Promise<void> {
    await this.#proveBoth(session, proof, origin);
    await this.factors.turnOff(holderOf(session, origin), session.sessionId);
    this.#tell(session, secondFactorOffMail);
  }

  /** PasswordWrong, CodeWrong, SecondFactorOff, Throttled. */
  async renewRecoveryCodes(session: ValidSession, proof: FullProof, origin: SessionOrigin): Promise<string[]> {
    await this.#proveBoth(session, proof, origin);
    const codes = await this.factors.renewRecoveryCodes(holderOf(session, origin));
    this.#tell(session, recoveryCodesRenewedMail);
    return codes;
  }

  async #proveBoth(session: ValidSession, { presentPassword, code }: FullProof, origin: SessionOrigin): Promise<void> {
    await this.proof.prove(session, presentPassword);
    const { confirmedAt } = await this.factors.state(session.userId);
    if (!confirmedAt) throw new SecondFactorOff();
    await this.codes.checkInSession(session, code, origin);
  }

  /** Before the answer: whoever waits for a mail that never went out would wait in vain. */
  async #mailCode({ email, language }: ValidSession, mailedCode: string): Promise<void> {
    try {
      await this.mails.send({ to: email, ...enrolmentCodeMail(language, this.mails.publicUrl, mailedCode) });
    } catch (error) {
      throw new CodeNotMailed(error);
    }
  }

  #tell({ email, language }: ValidSession, mailOf: MailOf): void {
    this.mails.later(() => this.mails.send({ to: email, ...mailOf(language, this.mails.publicUrl) }));
  }
}

const holderOf = ({ userId, email }: ValidSession, { address }: SessionOrigin): AccountHolder => ({ userId, email, address });
