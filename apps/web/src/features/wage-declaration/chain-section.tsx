import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date, euros } from '../../i18n/format';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { periodOf } from './declaration-period';
import { type DeclarationChain, useDeclarationChain, type WageDeclaration } from './queries';

type Part = DeclarationChain['corrects'][number] & { role: 'corrects' | 'correctedBy' | 'replaces' | 'replacedBy' };

/** How the declaration hangs together with others: a correction belongs to the period that it changes. */
export function ChainSection({ declaration }: { declaration: WageDeclaration }) {
  const chain = useDeclarationChain(useAdministrationPlace(), declaration.wageDeclarationId);
  return <QueryView query={chain}>{(data) => <Chain chain={data} />}</QueryView>;
}

function Chain({ chain }: { chain: DeclarationChain }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const parts: Part[] = [
    ...chain.corrects.map((part) => ({ ...part, role: 'corrects' as const })),
    ...chain.correctedBy.map((part) => ({ ...part, role: 'correctedBy' as const })),
    ...chain.replaces.map((part) => ({ ...part, role: 'replaces' as const })),
    ...(chain.replacedBy ? [{ ...chain.replacedBy, role: 'replacedBy' as const }] : []),
  ];
  if (parts.length === 0) return null;
  const name = (part: Part): string =>
    part.year === null || part.periodNumber === null
      ? `${date(part.startsOn)} – ${date(part.endsOn)}`
      : periodOf({ year: part.year, periodNumber: part.periodNumber, periodStartsOn: part.startsOn, periodEndsOn: part.endsOn }, t);
  const columns: Column<Part>[] = [
    { key: 'role', label: t('wageDeclaration.role'), cell: (part) => t(`wageDeclaration.roles.${part.role}`) },
    {
      key: 'period',
      label: t('wageDeclaration.period'),
      cell: (part) =>
        part.wageDeclarationId === null ? (
          name(part)
        ) : (
          <Link component={RouterLink} to={`${administrationAddress(place)}/wage-declarations/${part.wageDeclarationId}`}>
            {name(part)}
          </Link>
        ),
    },
    { key: 'amount', label: t('wageDeclaration.balance'), isNumeric: true, cell: (part) => euros(part.amountCents) },
  ];
  const lead =
    chain.correctedBy.length === 0
      ? undefined
      : t('wageDeclaration.corrected', { before: euros(chain.periodAmountCents), after: euros(chain.correctedAmountCents) });
  return (
    <Section title={t('wageDeclaration.chain')} lead={lead}>
      <SimpleTable
        label={t('wageDeclaration.chain')}
        columns={columns}
        rows={parts}
        keyOf={(part) => `${part.role}/${part.wageDeclarationId ?? ''}/${part.startsOn}`}
      />
    </Section>
  );
}
