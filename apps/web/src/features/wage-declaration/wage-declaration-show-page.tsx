import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { date, euros } from '../../i18n/format';
import { CopyValue } from '../../ui/copy-value';
import { FactList } from '../../ui/fact-list';
import { Page } from '../../ui/page';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { periodOf } from './declaration-period';
import { ChainSection } from './chain-section';
import { DeclarationState } from './declaration-state';
import { MessageButton, OverviewButton } from './document-buttons';
import { FindingSection } from './finding-section';
import { PayableSection } from './payable-section';
import { useWageDeclaration, type WageDeclaration } from './queries';

/** One wage declaration: what is to be paid and how, what was found, what it corrects, what the tax authority answered, and its documents. */
export function Component() {
  const { t } = useTranslation();
  const { wageDeclarationId = '' } = useParams();
  const declaration = useWageDeclaration(useAdministrationPlace(), wageDeclarationId);
  return (
    <QueryView query={declaration} around={(state) => <Page title={t('navigation.wageDeclarations')}>{state}</Page>}>
      {(shown) => <ShownDeclaration declaration={shown} />}
    </QueryView>
  );
}

function ShownDeclaration({ declaration }: { declaration: WageDeclaration }) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('wageDeclaration.title', { period: periodOf(declaration, t) })}
      lead={`${date(declaration.periodStartsOn)} – ${date(declaration.periodEndsOn)}`}
      actions={
        <>
          {declaration.hasOverview && <OverviewButton declaration={declaration} />}
          {declaration.hasMessage && <MessageButton declaration={declaration} />}
        </>
      }
    >
      <FindingSection declaration={declaration} />
      <Payment declaration={declaration} />
      <PayableSection wageDeclarationId={declaration.wageDeclarationId} />
      <ChainSection declaration={declaration} />
      {declaration.responseMessages.length > 0 && <Responses declaration={declaration} />}
    </Page>
  );
}

function Payment({ declaration }: { declaration: WageDeclaration }) {
  const { t } = useTranslation();
  const { paymentReference, iban } = declaration;
  const facts = [
    { label: t('general.status'), value: <DeclarationState declaration={{ ...declaration, findings: [] }} /> },
    { label: t('wageDeclaration.periodAmount'), value: euros(declaration.periodAmountCents) },
    { label: t('wageDeclaration.correctionAmount'), value: euros(declaration.correctionAmountCents) },
    { label: t('wageDeclaration.total'), value: <strong>{euros(declaration.totalAmountCents)}</strong> },
    { label: t('wageDeclaration.dueOn'), value: date(declaration.dueOn) },
    {
      label: t('wageDeclaration.paymentReference'),
      value: paymentReference ? <CopyValue label={t('wageDeclaration.paymentReference')} value={paymentReference} /> : '–',
    },
    { label: t('wageDeclaration.iban'), value: iban ? <CopyValue label={t('wageDeclaration.iban')} value={iban} /> : '–' },
    { label: t('wageDeclaration.wageTaxNumber'), value: declaration.wageTaxNumber ?? '–' },
    { label: t('wageDeclaration.messageReference'), value: declaration.messageReference ?? '–' },
  ];
  return (
    <Section title={t('wageDeclaration.payment')}>
      <FactList facts={facts} />
    </Section>
  );
}

type Response = WageDeclaration['responseMessages'][number];

function Responses({ declaration: { responseMessages } }: { declaration: WageDeclaration }) {
  const { t } = useTranslation();
  const columns: Column<Response>[] = [
    { key: 'received', label: t('general.date'), cell: (one) => date(one.receivedOn) },
    { key: 'type', label: t('wageDeclaration.response'), cell: (one) => one.type.description },
    { key: 'class', label: t('wageDeclaration.outcome'), cell: (one) => one.class?.description ?? '–' },
  ];
  return (
    <Section title={t('wageDeclaration.responses')}>
      <SimpleTable
        label={t('wageDeclaration.responses')}
        columns={columns}
        rows={responseMessages}
        keyOf={(one) => `${one.receivedOn}/${one.type.key}/${one.class?.key ?? ''}`}
      />
    </Section>
  );
}
