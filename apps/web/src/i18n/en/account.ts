import type { SameKeys } from '../keys';
import type { account as dutch } from '../nl/account';

export const account: SameKeys<typeof dutch> = {
  person: 'My details',
  passwordTitle: 'Password',
  passwordLead: 'After a change your other sessions end.',
  passwordChanged: 'Your password is changed; your other sessions have ended.',
  sessions: 'Where you are signed in',
  sessionsLead: 'A session you do not know? End it and choose a new password.',
  endOthers: 'End all others',
  end: 'End',
  device: 'Device',
  unknownDevice: 'Unknown device',
  address: 'IP address',
  since: 'Since',
  lastSeen: 'Last used',
  thisSession: 'This session',
};
