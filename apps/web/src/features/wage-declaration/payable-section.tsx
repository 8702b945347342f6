import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date, euros } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { FactList } from '../../ui/fact-list';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { DueChip } from './due-chip';
import { MarkPaidDialog } from './mark-paid-dialog';
import { useMarkPayable, useWagePayables, type WagePayable } from './queries';

/** Whether a declaration was paid, and what is still to be paid for it: a part for every amount that it has asked. */
export function PayableSection({ wageDeclarationId }: { wageDeclarationId: string }) {
  const { t } = useTranslation();
  const { portalId, administrationId } = useAdministrationPlace();
  const payables = useWagePayables(portalId, { page: 1, pageSize: 20, administrationId, wageDeclarationId });
  return (
    <QueryView query={payables}>
      {({ items }) =>
        items.map((payable) => (
          <ShownPayable key={payable.wagePayableId} portalId={portalId} payable={payable} title={t('wageDeclaration.payable')} />
        ))
      }
    </QueryView>
  );
}

function ShownPayable({ portalId, payable, title }: { portalId: string; payable: WagePayable; title: string }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const mayMark = useMayHere()('update', 'WageDeclaration');
  const mark = useMarkPayable(portalId);
  const { state, account, amountCents, paidBeforeCents, openCents, paidOn } = payable;
  const facts = [
    { label: t('general.status'), value: <DueChip payable={payable} /> },
    { label: t('wageDeclaration.asked'), value: euros(amountCents) },
    ...(paidBeforeCents === 0 ? [] : [{ label: t('wageDeclaration.paidBefore'), value: euros(paidBeforeCents) }]),
    { label: t('wageDeclaration.stillToPay'), value: <strong>{euros(openCents)}</strong> },
    ...(paidOn ? [{ label: t('wageDeclaration.paidOn'), value: date(paidOn) }] : []),
    { label: t('wageDeclaration.account'), value: account ? `${account.code} ${account.name}` : t('wageDeclaration.noAccount') },
  ];
  const actions =
    !mayMark || state === 'settled' ? null : state === 'open' ? (
      <Button variant="outlined" onClick={() => setAsked(true)}>
        {t('wageDeclaration.markPaid')}
      </Button>
    ) : (
      <Button loading={mark.isPending} onClick={() => mark.mutate({ payable, paidOn: null })}>
        {t('wageDeclaration.markUnpaid')}
      </Button>
    );
  return (
    <Section title={title} actions={actions}>
      <FactList facts={facts} />
      {mark.error && <ProblemAlert error={mark.error} />}
      {isAsked && <MarkPaidDialog portalId={portalId} payable={payable} onClose={() => setAsked(false)} />}
    </Section>
  );
}
