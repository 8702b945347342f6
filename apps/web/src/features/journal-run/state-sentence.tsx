import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { JournalRun } from './queries';
import { bySeverity } from './run-states';

/** Where a run stands, in one sentence: what it waits for, or what became of it. */
export function StateSentence({ run }: { run: JournalRun }) {
  const { t } = useTranslation();
  return <>{sentenceOf(run, t)}</>;
}

function sentenceOf(run: JournalRun, t: TFunction): string {
  const [first, ...others] = bySeverity(run.findings);
  const own = ownSentenceOf(run, t);
  if (!first) return own;
  const finding = others.length === 0 ? first.title : t('journalRun.andMore', { title: first.title, count: others.length });
  return run.state === 'booked' || run.state === 'reversed' ? `${own} ${finding}` : finding;
}

function ownSentenceOf(run: JournalRun, t: TFunction): string {
  const { state, voucherNumber, reversalVoucherNumber, refusalReason } = run;
  if (state === 'booked' && voucherNumber === null) return t('journalRun.sentences.noDifference');
  if (state === 'unchanged' && voucherNumber === null) return t('journalRun.sentences.unchangedNotBooked');
  return t(`journalRun.sentences.${state}`, { voucher: voucherNumber, reversal: reversalVoucherNumber, reason: refusalReason });
}
