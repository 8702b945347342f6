import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { mayInDomain, usePortalNavigation } from '../../session/navigation';
import { domainAddress, usePortalId } from '../../ui/place';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { DecisionDialog } from './decision-dialog';
import { LineStateChip } from './line-state-chip';
import { DecisionTold, RequestTold } from './line-told';
import type { ContractLine, Decision } from './queries';

interface LineTableProps {
  lines: ContractLine[];
  label: string;
  /** Over several domains: says whose each line is. */
  hasDomain?: boolean;
}

/** Lines of contracts, and what can be decided about each. */
export function LineTable({ lines, label, hasDomain }: LineTableProps) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const mayDecide = useMayDecide(portalId);
  const [asked, setAsked] = useState<{ line: ContractLine; decision: Decision['decision'] }>();
  const columns: Column<ContractLine>[] = [
    {
      key: 'domain',
      label: t('navigation.domain'),
      cell: (line) => (
        <Link component={RouterLink} to={`${domainAddress({ portalId, domainId: line.domainId })}/contract`}>
          {line.domainName}
        </Link>
      ),
    },
    { key: 'what', label: t('contract.line'), cell: (line) => <LineName line={line} /> },
    { key: 'state', label: t('general.status'), cell: (line) => <LineStateChip state={line.state} /> },
    { key: 'requested', label: t('contract.requested'), cell: (line) => <RequestTold line={line} /> },
    { key: 'decided', label: t('contract.decided'), cell: (line) => <DecisionTold line={line} /> },
    {
      key: 'actions',
      label: t('general.actions'),
      cell: (line) => mayDecide(line) && <LineActions line={line} onAsk={(decision) => setAsked({ line, decision })} />,
    },
  ];
  return (
    <>
      <ResponsiveTable label={label} columns={hasDomain ? columns : columns.slice(1)} rows={lines} keyOf={(line) => line.contractLineId} />
      {asked && <DecisionDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function LineName({ line }: { line: ContractLine }) {
  const { t } = useTranslation();
  return (
    <Box>
      {t(`contract.kinds.${line.kind}`)}
      {line.administrationName && (
        <Typography variant="body2" color="textSecondary">
          {line.administrationName}
        </Typography>
      )}
    </Box>
  );
}

/** Whether there is anything to decide about a line, for the person who looks at it. */
function useMayDecide(portalId: string): (line: ContractLine) => boolean {
  const portal = usePortalNavigation(portalId);
  return ({ state, domainId }) => (state === 'requested' || state === 'granted') && mayInDomain(portal, domainId)('decide', 'ContractLine');
}

function LineActions({ line, onAsk }: { line: ContractLine; onAsk: (decision: Decision['decision']) => void }) {
  const { t } = useTranslation();
  if (line.state === 'granted') {
    return (
      <Button size="small" color="error" onClick={() => onAsk('end')}>
        {t('contract.end')}
      </Button>
    );
  }
  return (
    <Stack direction="row" spacing={1}>
      <Button size="small" variant="contained" onClick={() => onAsk('grant')}>
        {t('contract.grant')}
      </Button>
      <Button size="small" onClick={() => onAsk('decline')}>
        {t('contract.decline')}
      </Button>
    </Stack>
  );
}
