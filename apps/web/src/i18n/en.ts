import { linkSetting } from './en/link-setting';
import { loket } from './en/loket';
import { setUp } from './en/set-up';
import { accountMapping } from './en/account-mapping';
import { booking } from './en/booking';
import { conflict } from './en/conflict';
import { mappingTemplate } from './en/mapping-template';
import { document } from './en/document';
import { employee } from './en/employee';
import { journalRun } from './en/journal-run';
import { my } from './en/my';
import { myData } from './en/my-data';
import { wageCost } from './en/wage-cost';
import { fetch } from './en/fetch';
import { palette } from './en/palette';
import { payslip } from './en/payslip';
import { processingRule } from './en/processing-rule';
import { reconciliation } from './en/reconciliation';
import { wageDeclaration } from './en/wage-declaration';
import { portal } from './en/portal';
import { portalSecurity } from './en/portal-security';
import { retentionTerm } from './en/retention-term';
import { membership } from './en/membership';
import { invitation } from './en/invitation';
import { incident } from './en/incident';
import { domain } from './en/domain';
import { contract } from './en/contract';
import { administration } from './en/administration';
import { account } from './en/account';
import { download } from './en/download';
import { form } from './en/form';
import { general } from './en/general';
import { ledger } from './en/ledger';
import { navigation } from './en/navigation';
import { session } from './en/session';
import type { SameKeys } from './keys';
import type { nl } from './nl';

/** Every English word of the screens, by subject. */
export const en: SameKeys<typeof nl> = {
  general,
  form,
  download,
  ledger,
  navigation,
  session,
  account,
  administration,
  contract,
  domain,
  incident,
  invitation,
  membership,
  portal,
  portalSecurity,
  retentionTerm,
  accountMapping,
  mappingTemplate,
  booking,
  conflict,
  document,
  employee,
  journalRun,
  my,
  myData,
  palette,
  fetch,
  wageCost,
  payslip,
  processingRule,
  reconciliation,
  wageDeclaration,
  loket,
  setUp,
  linkSetting,
};
