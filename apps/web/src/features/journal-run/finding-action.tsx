import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date } from '../../i18n/format';
import { useCreateDimension } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import type { May } from '../../session/navigation';
import { PayrollJournalField } from '../../ui/payroll-journal-field';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { TransitAccountField } from '../../ui/transit-account-field';
import { BookOnButton } from './book-on-button';
import { ClosedPeriodAction } from './closed-period-action';
import { DeedProblem } from './deed-problem';
import { MapAccountAction } from './map-account-action';
import { type Finding, type JournalRunDetail, useChoice } from './queries';
import { ReversalButton } from './reversal-dialog';
import { runAddress } from './run-address';

interface ActionProps {
  finding: Finding;
  run: JournalRunDetail;
}

const ofOtherRun = ['possible_duplicate', 'possible_duplicate_booked', 'replaces_undone', 'undone_and_replaced'].map(
  (code) => `journal_run.${code}`,
);

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const journalCodes = ['journal_run.no_journal', 'journal_run.journal_not_payroll', 'journal_run.journal_blocked'];
const unknownDimensions: Record<string, 'cost-centres' | 'cost-units'> = {
  'journal_run.cost_centre_unknown': 'cost-centres',
  'journal_run.cost_centre_dropped': 'cost-centres',
  'journal_run.cost_unit_unknown': 'cost-units',
  'journal_run.cost_unit_dropped': 'cost-units',
};

/** The way out of a finding, on the spot where that can be; nothing where only the payroll office can mend it, or one may not. */
export function FindingAction(props: ActionProps) {
  const may = useMayHere();
  const action = actionOf(props, may);
  return action && <Box sx={{ mt: 1 }}>{action}</Box>;
}

/** Mended by choosing an account for the code. */
const mapAccount = ({ finding }: ActionProps, may: May): ReactNode =>
  may('update', 'AccountMapping') && <MapAccountAction loketCode={text(finding.details['loketCode'])} />;

/** What a code asks for by itself; the others have a link at most. */
const ownActions: Record<string, (props: ActionProps, may: May) => ReactNode> = {
  'journal_run.account_not_mapped': mapAccount,
  'journal_run.rgs_account_missing': mapAccount,
  'journal_run.rgs_account_ambiguous': mapAccount,
  'journal_run.default_account_used': mapAccount,
  'journal_run.period_closed': ({ finding }) => <ClosedPeriodAction finding={finding} />,
  'journal_run.booked_in_next_year': ({ finding }, may) =>
    may('process', 'JournalRun') && <LastDayButton day={text(finding.details['lastDay'])} />,
  'journal_run.undone_after_booking': ({ run }, may) => may('reverse', 'JournalRun') && <ReversalButton run={run} />,
  'journal_run.undone_and_replaced': (props, may) => (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {may('reverse', 'JournalRun') && <ReversalButton run={props.run} />}
      <FindingLink {...props} />
    </Stack>
  ),
  'journal_run.no_transit_account': (_, may) => may('update', 'LinkSetting') && <TransitAccountChoice />,
  'journal_run.exported_elsewhere': ({ run }, may) => may('process', 'JournalRun') && <ChoiceButton run={run} />,
};

function actionOf(props: ActionProps, may: May): ReactNode {
  const { code, details } = props.finding;
  const own = ownActions[code];
  if (own) return own(props, may);
  if (journalCodes.includes(code)) return may('update', 'LinkSetting') && <JournalChoice />;
  const dimension = unknownDimensions[code];
  if (dimension)
    return may('create', 'Account') && <DimensionButton kind={dimension} code={text(details['code'])} name={text(details['name'])} />;
  return <FindingLink {...props} />;
}

function LastDayButton({ day }: { day: string }) {
  const { t } = useTranslation();
  return <BookOnButton day={day} label={t('journalRun.bookOnDay', { day: date(day) })} />;
}

function JournalChoice() {
  return <PayrollJournalField place={useAdministrationPlace()} />;
}

function TransitAccountChoice() {
  return (
    <Box sx={{ bgcolor: 'background.paper', color: 'text.primary', p: 1, borderRadius: 1 }}>
      <TransitAccountField place={useAdministrationPlace()} />
    </Box>
  );
}

function DimensionButton({ kind, code, name }: { kind: 'cost-centres' | 'cost-units'; code: string; name: string }) {
  const { t } = useTranslation();
  const create = useCreateDimension(useAdministrationPlace());
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        color="inherit"
        loading={create.isPending}
        onClick={() => create.mutate({ kind, code, name: name || code })}
      >
        {t(kind === 'cost-centres' ? 'journalRun.createCostCentre' : 'journalRun.createCostUnit', { code })}
      </Button>
      {create.error && <DeedProblem error={create.error} />}
    </>
  );
}

function ChoiceButton({ run }: { run: JournalRunDetail }) {
  const { t } = useTranslation();
  const choose = useChoice(useAdministrationPlace(), run.journalRunId);
  if (run.state !== 'offered' || run.isChosen) return null;
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        color="inherit"
        loading={choose.isPending}
        onClick={() => choose.mutate({ rowVersion: run.rowVersion })}
      >
        {t('journalRun.choose')}
      </Button>
      {choose.error && <DeedProblem error={choose.error} />}
    </>
  );
}

/** Where the finding is mended, or what it is about. */
function FindingLink({ finding: { code, details }, run }: ActionProps) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const books = administrationAddress(place);
  const other = text(details['journalRunId']);
  const toOther = (label: string) => ({ to: runAddress(place.portalId, { ...run, journalRunId: other }), label });
  const links: Record<string, { to: string; label: string }> = {
    'journal_run.period_missing': { to: `${books}/ledger/periods`, label: t('journalRun.toPeriods') },
    'journal_run.account_blocked': {
      to: `${books}/ledger/accounts?search=${encodeURIComponent(text(details['code']))}`,
      label: t('journalRun.toAccounts'),
    },
    'journal_run.possible_duplicate': toOther(t('journalRun.toDuplicate')),
    'journal_run.possible_duplicate_booked': toOther(t('journalRun.toDuplicate')),
    'journal_run.replaces_undone': toOther(t('journalRun.toUndone')),
    'journal_run.undone_and_replaced': toOther(t('journalRun.toReplacement')),
  };
  const link = links[code];
  if (!link || (ofOtherRun.includes(code) && other === '')) return null;
  return (
    <Button component={RouterLink} to={link.to} variant="outlined" size="small" color="inherit">
      {link.label}
    </Button>
  );
}
