import { Inject, Injectable } from '@nestjs/common';
import { networkOf } from '@loonbrug/platform';
import { type KnownDevice, KnownDeviceService } from '../device/known-device.service';
import type { SessionOrigin } from '../session/session.service';
import { Throttled, ThrottleService } from '../throttle/throttle.service';
import { normalEmail } from '../user/user-account.service';
import { SignInRecordService } from './sign-in-record.service';

/** Tries a minute: of one account by strangers, wherever they are; of one device at its own account; and of one address (an office shares one). */
export const signInLimits = { perAccount: 10, perDevice: 10, perAddress: 100, windowSeconds: 60 } as const;
/** Codes in five minutes: of one account by strangers who know its password, or of one device. Three codes are right at a time, of a million. */
export const codeLimits = { attempts: 5, windowSeconds: 300 } as const;
/** Proofs of oneself within a session, in five minutes. */
export const proofLimits = { attempts: 10, windowSeconds: 300 } as const;

/**
 * How often somebody may try. Nobody is ever locked: a device that the person used before, or by which they set a password by mail, has tries of its own,
 * so that strangers who guess elsewhere (or at the next desk) can't keep them out.
 */
@Injectable()
export class AttemptLimitsService {
  constructor(
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
    @Inject(KnownDeviceService) private readonly devices: KnownDeviceService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
  ) {}

  /** One try to sign in; throws Throttled. Does the same whether the address is anybody's or not. */
  async countSignIn(email: string, origin: SessionOrigin): Promise<void> {
    const { windowSeconds, perAccount, perDevice, perAddress } = signInLimits;
    const account = normalEmail(email);
    const device = await this.devices.known(account, origin.devices);
    const limits = device
      ? [{ purpose: 'sign-in:device', subject: atDevice(account, device), attempts: perDevice, windowSeconds }]
      : [
          { purpose: 'sign-in:account', subject: account, attempts: perAccount, windowSeconds },
          { purpose: 'sign-in:address', subject: networkOf(origin.address ?? 'unknown'), attempts: perAddress, windowSeconds },
        ];
    try {
      await this.throttle.count(...limits);
    } catch (error) {
      if (error instanceof Throttled) await this.records.record({ email, outcome: 'throttled', address: origin.address });
      throw error;
    }
  }

  /**
   * One code after a right password; throws Throttled. A browser has tries of its own once a code was right there: whoever reads the mailbox can make any
   * number of browsers known by a new password.
   */
  async countCode({ userId, email }: { userId: string; email: string }, origin: SessionOrigin): Promise<void> {
    const device = await this.devices.known(email, origin.devices);
    const subject = device?.hasProvenFactor ? atDevice(userId, device) : userId;
    await this.throttle.count({ purpose: 'second-factor', subject, ...codeLimits });
  }

  /** One try of a signed-in person to prove that they are who signed in. Only their own sessions use these up. */
  async countProof(userId: string): Promise<void> {
    await this.throttle.count({ purpose: 'proof', subject: userId, ...proofLimits });
  }
}

const atDevice = (subject: string, { deviceHash }: KnownDevice): string => JSON.stringify([subject, deviceHash.toString('base64url')]);
