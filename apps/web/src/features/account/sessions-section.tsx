import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type OwnSession, useSessionEnd, useSessions } from './queries';

/** Where the person is signed in, and the way to end it elsewhere. */
export function SessionsSection() {
  const { t } = useTranslation();
  const sessions = useSessions();
  const end = useSessionEnd();
  const hasOthers = (sessions.data?.items.length ?? 0) > 1;
  return (
    <Section
      title={t('account.sessions')}
      lead={t('account.sessionsLead')}
      actions={
        hasOthers && (
          <Button variant="outlined" loading={end.isPending} onClick={() => end.mutate(undefined)}>
            {t('account.endOthers')}
          </Button>
        )
      }
    >
      {end.error && <ProblemAlert error={end.error} />}
      <QueryView query={sessions}>
        {({ items }) => <SessionTable sessions={items} onEnd={(sessionId) => end.mutate(sessionId)} />}
      </QueryView>
    </Section>
  );
}

function SessionTable({ sessions, onEnd }: { sessions: OwnSession[]; onEnd: (sessionId: string) => void }) {
  const { t } = useTranslation();
  const columns: Column<OwnSession>[] = [
    { key: 'device', label: t('account.device'), cell: (one) => deviceOf(one.userAgent) ?? t('account.unknownDevice') },
    { key: 'address', label: t('account.address'), onPhone: 'below', cell: (one) => one.address ?? '–' },
    { key: 'since', label: t('account.since'), onPhone: 'below', cell: (one) => moment(one.createdAt) },
    { key: 'lastSeen', label: t('account.lastSeen'), cell: (one) => moment(one.lastSeenAt) },
    {
      key: 'action',
      label: t('general.actions'),
      cell: (one) =>
        one.isCurrent ? (
          <Chip size="small" color="primary" variant="outlined" label={t('account.thisSession')} />
        ) : (
          <Button size="small" onClick={() => onEnd(one.sessionId)}>
            {t('account.end')}
          </Button>
        ),
    },
  ];
  return <SimpleTable label={t('account.sessions')} columns={columns} rows={sessions} keyOf={(one) => one.sessionId} />;
}

const browsers: ReadonlyArray<[RegExp, string]> = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: ReadonlyArray<[RegExp, string]> = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** 'Firefox, Windows': enough for a person to know their own device. */
function deviceOf(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined;
  const named = [browsers, systems].map((names) => names.find(([pattern]) => pattern.test(userAgent))?.[1]).filter(Boolean);
  return named.length > 0 ? named.join(', ') : userAgent.slice(0, 40);
}
