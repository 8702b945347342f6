import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Page } from '../ui/page';
import { administrationAddress } from '../ui/place';
import { Waiting } from '../ui/waiting';
import { payrollPages } from './menu-pages';
import type { Administration } from './places';

/** Few ever see it. */
const ContractSection = lazy(async () => ({ default: (await import('../features/loket-link/contract-section')).ContractSection }));

interface ClosedByContractProps {
  portalId: string;
  administration: Administration;
  children: ReactNode;
}

/** In the place of a page that the contract keeps closed for these books: why, and the way to ask for it. */
export function ClosedByContract({ portalId, administration, children }: ClosedByContractProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const place = { portalId, administrationId: administration.administrationId };
  const below = pathname.slice(administrationAddress(place).length);
  const page = payrollPages.find(({ path }) => below === path || below.startsWith(`${path}/`));
  if (administration.isLinkOpen || page === undefined) return <>{children}</>;
  return (
    <Page title={t(page.label)}>
      <Suspense fallback={<Waiting />}>
        <ContractSection place={place} />
      </Suspense>
    </Page>
  );
}
