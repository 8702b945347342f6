import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useFetchProgress } from '../../session/fetch-progress';
import { useMayHere } from '../../session/may-here';
import { administrationAddress, portalAddress, useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { type DeclarationWay, waysOf } from './declaration-ways';
import { useReading, type WageDeclaration } from './queries';

type Finding = WageDeclaration['findings'][number];

const looks = { blocks: 'error', warns: 'warning', informs: 'info' } as const;
const order: Record<Finding['severity'], number> = { blocks: 0, warns: 1, informs: 2 };

/** Reading the declaration again, of which one hears here how it goes. */
function useReread(declaration: WageDeclaration) {
  const place = useAdministrationPlace();
  const begin = useReading(place);
  const fetchId = begin.data?.fetchId;
  const progress = useFetchProgress(place.portalId, fetchId);
  const isOver = progress?.state === 'finished';
  const read = () => begin.mutate(declaration);
  return {
    read,
    error: begin.error,
    fetchId,
    isOver,
    hasFailed: (progress?.failed ?? 0) > 0,
    isBusy: begin.isPending || (progress !== undefined && !isOver),
  };
}
type Reread = ReturnType<typeof useReread>;

/** What was found: cause, remedy, and the button that helps. What keeps the declaration out stands on top. */
export function FindingSection({ declaration }: { declaration: WageDeclaration }) {
  const { t } = useTranslation();
  const reread = useReread(declaration);
  const findings = [...declaration.findings].sort((one, other) => order[one.severity] - order[other.severity]);
  // What was read again may leave nothing to find: that it was read is told all the same.
  if (findings.length === 0 && reread.fetchId === undefined) return null;
  return (
    <Section title={t('wageDeclaration.findings')}>
      {/* One part: the line that tells how reading goes takes no room before it does. */}
      <div>
        <Reading reread={reread} />
        {findings.length > 0 && (
          <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {findings.map((finding, index) => (
              <li key={`${finding.code}/${index}`}>
                <Alert severity={looks[finding.severity]} role="none" data-code={finding.code}>
                  <AlertTitle>{finding.title}</AlertTitle>
                  {finding.remedy}
                  <Ways finding={finding} reread={reread} />
                </Alert>
              </li>
            ))}
          </Stack>
        )}
      </div>
    </Section>
  );
}

/** How reading it again goes, and where one sees more of it. */
function Reading({ reread: { error, fetchId, isOver, hasFailed } }: { reread: Reread }) {
  const { t } = useTranslation();
  const { portalId } = useAdministrationPlace();
  return (
    <>
      {error && <ProblemAlert error={error} />}
      <Box role="status">
        {fetchId !== undefined && !error && (
          <Alert
            sx={{ mb: 1 }}
            severity={!isOver ? 'info' : hasFailed ? 'warning' : 'success'}
            action={
              <Button component={RouterLink} to={`${portalAddress(portalId)}/fetches/${fetchId}`} color="inherit" size="small">
                {t('wageDeclaration.toReading')}
              </Button>
            }
          >
            {t(!isOver ? 'wageDeclaration.isReading' : hasFailed ? 'wageDeclaration.readingFailed' : 'wageDeclaration.wasRead')}
          </Alert>
        )}
      </Box>
    </>
  );
}

function Ways({ finding: { code }, reread }: { finding: Finding; reread: Reread }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const books = administrationAddress(useAdministrationPlace());
  const buttons: Record<DeclarationWay, false | { label: string; to?: string }> = {
    read: may('fetch', 'Fetch') && { label: t('wageDeclaration.readAgain') },
    administration: may('update', 'Administration') && { label: t('wageDeclaration.toAdministration'), to: `${books}/administration` },
    link: may('read', 'LoketLink') && { label: t('wageDeclaration.toLink'), to: `${books}/loket-service` },
  };
  const shown = waysOf(code).flatMap((way) => buttons[way] || []);
  if (shown.length === 0) return null;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 1, flexWrap: 'wrap' }}>
      {shown.map(({ label, to }) =>
        to ? (
          <Button key={label} component={RouterLink} to={to} variant="outlined" size="small" color="inherit">
            {label}
          </Button>
        ) : (
          <Button key={label} variant="outlined" size="small" color="inherit" loading={reread.isBusy} onClick={reread.read}>
            {label}
          </Button>
        ),
      )}
    </Stack>
  );
}
