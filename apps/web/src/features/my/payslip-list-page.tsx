import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../session/portals';
import { EmptyState } from '../../ui/empty-state';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { EmployerPayslips } from './employer-payslips';
import { NewestPayslip } from './newest-payslip';
import { type MyPayslip, useMyPayslips } from './queries';

const pageSize = 100;

/** A person's own payslips: the newest large, the others by employer and year. */
export function Component() {
  const { t } = useTranslation();
  const list = useListSearch();
  const payslips = useMyPayslips({ page: list.page, pageSize });
  return (
    <Page title={t('navigation.myPayslips')}>
      <QueryView query={payslips}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing />
          ) : (
            <>
              {list.page === 1 && items[0] && <NewestPayslip payslip={items[0]} />}
              <ByEmployer payslips={items} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

/** Who is nobody's employee here hears how that changes; who is, that nothing was released yet. */
function Nothing() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <QueryView query={navigation}>
      {({ portals }) =>
        portals.some((portal) => portal.isEmployee) ? (
          <EmptyState title={t('my.nothingYet')}>{t('my.nothingYetText')}</EmptyState>
        ) : (
          <EmptyState title={t('my.noEmployer')}>{t('my.noEmployerText')}</EmptyState>
        )
      }
    </QueryView>
  );
}

function ByEmployer({ payslips }: { payslips: readonly MyPayslip[] }) {
  const employers = new Map<string, MyPayslip[]>();
  for (const payslip of payslips) {
    const key = `${payslip.portalId}/${payslip.administrationId}`;
    employers.set(key, [...(employers.get(key) ?? []), payslip]);
  }
  return (
    <>
      {[...employers.entries()].map(([key, own]) => (
        <EmployerPayslips key={key} payslips={own} />
      ))}
    </>
  );
}
