import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { EmptyState } from '../../ui/empty-state';
import { FactList } from '../../ui/fact-list';
import { Page } from '../../ui/page';
import { useDomainPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { ContractDatesDialog } from './contract-dates-dialog';
import { LineRequestDialog } from './line-request-dialog';
import { LineTable } from './line-table';
import { type Contract, useContract } from './queries';

/** What a client has agreed with the firm: from when to when, and which parts it opens. */
export function Component() {
  const { t } = useTranslation();
  const { portalId, domainId } = useDomainPlace();
  const contract = useContract(portalId, domainId);
  return (
    <Page title={t('navigation.contract')} lead={t('contract.lead')}>
      <QueryView query={contract}>
        {(shown) => (
          <>
            <DatesSection contract={shown} />
            <LinesSection contract={shown} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function DatesSection({ contract }: { contract: Contract }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const [isChanging, setChanging] = useState(false);
  return (
    <Section
      title={t('contract.dates')}
      actions={
        may('manage', 'Contract') && (
          <Button variant="outlined" onClick={() => setChanging(true)}>
            {t('general.edit')}
          </Button>
        )
      }
    >
      {!contract.isRunning && <Alert severity="warning">{t('contract.notRunning')}</Alert>}
      <FactList
        facts={[
          { label: t('contract.startsOn'), value: date(contract.startsOn) },
          { label: t('contract.endsOn'), value: contract.endsOn ? date(contract.endsOn) : t('contract.noEnd') },
        ]}
      />
      {isChanging && <ContractDatesDialog contract={contract} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function LinesSection({ contract }: { contract: Contract }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const [isAdding, setAdding] = useState(false);
  const mayDecide = may('decide', 'ContractLine');
  const hasFeature = contract.lines.some((line) => line.kind === 'feature' && (line.state === 'granted' || line.state === 'requested'));
  const add = (mayDecide || may('request', 'ContractLine')) && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {t(mayDecide ? 'contract.addLine' : 'contract.requestLine')}
    </Button>
  );
  return (
    <Section title={t('contract.lines')} lead={t('contract.linesLead')} actions={contract.lines.length > 0 && add}>
      {contract.lines.length === 0 ? (
        <EmptyState title={t('contract.noLines')} action={add}>
          {t('contract.noLinesText')}
        </EmptyState>
      ) : (
        <LineTable lines={contract.lines} label={t('contract.lines')} />
      )}
      {isAdding && (
        <LineRequestDialog isGranted={mayDecide} firstKind={hasFeature ? 'administration' : 'feature'} onClose={() => setAdding(false)} />
      )}
    </Section>
  );
}
