import { linkSetting } from './nl/link-setting';
import { loket } from './nl/loket';
import { setUp } from './nl/set-up';
import { accountMapping } from './nl/account-mapping';
import { booking } from './nl/booking';
import { conflict } from './nl/conflict';
import { mappingTemplate } from './nl/mapping-template';
import { document } from './nl/document';
import { employee } from './nl/employee';
import { journalRun } from './nl/journal-run';
import { my } from './nl/my';
import { myData } from './nl/my-data';
import { wageCost } from './nl/wage-cost';
import { fetch } from './nl/fetch';
import { palette } from './nl/palette';
import { payslip } from './nl/payslip';
import { processingRule } from './nl/processing-rule';
import { reconciliation } from './nl/reconciliation';
import { wageDeclaration } from './nl/wage-declaration';
import { portal } from './nl/portal';
import { portalSecurity } from './nl/portal-security';
import { retentionTerm } from './nl/retention-term';
import { membership } from './nl/membership';
import { invitation } from './nl/invitation';
import { incident } from './nl/incident';
import { domain } from './nl/domain';
import { contract } from './nl/contract';
import { administration } from './nl/administration';
import { account } from './nl/account';
import { download } from './nl/download';
import { form } from './nl/form';
import { general } from './nl/general';
import { ledger } from './nl/ledger';
import { navigation } from './nl/navigation';
import { session } from './nl/session';

/** Every Dutch word of the screens, by subject. */
export const nl = {
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
} as const;
