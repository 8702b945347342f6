import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { date, moment } from '../../i18n/format';
import type { RetentionTerm } from './queries';

/** A length of time in the unit of its kind: 7 years, 30 days. */
export function useTermInWords(): (unit: RetentionTerm['unit'], count: number) => string {
  const { t } = useTranslation();
  return (unit, count) => t(unit === 'days' ? 'retentionTerm.days' : 'retentionTerm.years', { count });
}

function Twofold({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      {first}
      <Typography variant="body2" color="textSecondary">
        {second}
      </Typography>
    </>
  );
}

/** What is meant, and what of it goes. */
export function KindTold({ of: { kind } }: { of: RetentionTerm }) {
  const { t } = useTranslation();
  return <Twofold first={t(`retentionTerm.kinds.${kind}.name`)} second={t(`retentionTerm.kinds.${kind}.erased`)} />;
}

/** How long, counted from when; and what is usual where the portal chose another. */
export function TermTold({ of: { kind, unit, term, usualTerm } }: { of: RetentionTerm }) {
  const { t } = useTranslation();
  const inWords = useTermInWords();
  const since = t(`retentionTerm.kinds.${kind}.since`);
  const usual = term === usualTerm ? '' : t('retentionTerm.usual', { term: inWords(unit, usualTerm) });
  return <Twofold first={inWords(unit, term)} second={`${since}${usual}`} />;
}

/** What the law asks, and why it is kept at all. */
export function MinimumTold({ of: { kind, unit, minimumTerm, law } }: { of: RetentionTerm }) {
  const { t } = useTranslation();
  const inWords = useTermInWords();
  const least =
    minimumTerm === null ? t('retentionTerm.noMinimum') : t('retentionTerm.minimum', { term: inWords(unit, minimumTerm), law: law ?? '' });
  return <Twofold first={least} second={t(`retentionTerm.kinds.${kind}.why`)} />;
}

/** What went the last time that anything did, and when it was last looked for. */
export function ErasedTold({ of: { erasedOn, erased, lookedThroughAt } }: { of: RetentionTerm }) {
  const { t } = useTranslation();
  const last = erasedOn === null ? t('retentionTerm.nothingErased') : t('retentionTerm.erasedOn', { count: erased, date: date(erasedOn) });
  const looked =
    lookedThroughAt === null ? t('retentionTerm.notLooked') : t('retentionTerm.lookedThrough', { moment: moment(lookedThroughAt) });
  return <Twofold first={last} second={looked} />;
}
