import type { SameKeys } from '../keys';
import type { portalSecurity as dutch } from '../nl/portal-security';

export const portalSecurity: SameKeys<typeof dutch> = {
  title: 'Second factor',
  lead: 'Whoever has no second factor yet gets a mail, and until that day a notice above every page. From the chosen day on nobody comes in by a password alone any more.',
  rule: 'Now',
  noRule: 'A second factor is everybody’s own choice.',
  ruleFrom: 'Required from {{date}} on, for {{whom}}.',
  notReady: 'Without a second factor yet',
  notReadyCount: '{{without}} of {{people}} people',
  isRequired: 'Require a second factor',
  from: 'From',
  fromHelp: 'Not before {{date}}, so that everybody can prepare.',
  whom: 'For',
  for: {
    members: 'whoever works in this portal',
    everyone: 'everybody, also employees who read their payslips',
  },
};
