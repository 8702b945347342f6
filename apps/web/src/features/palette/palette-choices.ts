import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { period } from '../../i18n/format';
import { isShown, type MenuPage } from '../../session/menu-page';
import { administrationPages, domainPages, portalPages, settingsPages } from '../../session/menu-pages';
import { type May, mayInAdministration, mayInDomain, mayInPortal, maySomewhere, type PortalNavigation } from '../../session/navigation';
import { accountPage, employeePages } from '../../session/personal-pages';
import { useAdministration, useDomain } from '../../session/places';
import { useNavigation } from '../../session/portals';
import { administrationAddress, domainAddress, portalAddress } from '../../ui/place';
import { useSearch } from './queries';

export interface PaletteChoice {
  id: string;
  name: string;
  hint?: string | undefined;
  address: string;
}

export interface PaletteGroup {
  key: 'pages' | 'domains' | 'administrations' | 'journalRuns';
  choices: PaletteChoice[];
}

const pagesShown = 8;

/** What can be jumped to for what was typed: pages of where one is, and what the API finds. */
export function usePaletteGroups(portal: PortalNavigation, text: string): { groups: PaletteGroup[]; error: unknown; isFetching: boolean } {
  const pages = usePages(portal, text);
  const { data, error, isFetching } = useSearch(portal.portalId, text);
  const { portalId } = portal;
  const groups = useMemo(() => {
    const found = text === '' ? undefined : data;
    const all: PaletteGroup[] = [
      {
        key: 'domains',
        choices: (found?.domains ?? []).map((one) => ({
          id: one.domainId,
          name: one.name,
          hint: one.code,
          address: domainAddress({ portalId, domainId: one.domainId }),
        })),
      },
      {
        key: 'administrations',
        choices: (found?.administrations ?? []).map((one) => ({
          id: one.administrationId,
          name: one.name,
          hint: `${one.domainName} · ${one.number}-${one.subNumber}`,
          address: administrationAddress({ portalId, administrationId: one.administrationId }),
        })),
      },
      {
        key: 'journalRuns',
        choices: (found?.journalRuns ?? []).map((one) => ({
          id: one.journalRunId,
          name: `${one.administrationName}, ${period(one.year, one.periodNumber, one.periodKind)}`,
          hint: one.voucherNumber ?? undefined,
          address: `${administrationAddress({ portalId, administrationId: one.administrationId })}/journal-runs/${one.journalRunId}`,
        })),
      },
      { key: 'pages', choices: pages },
    ];
    return all.filter(({ choices }) => choices.length > 0);
  }, [portalId, text, data, pages]);
  return { groups, error, isFetching };
}

/** Pages whose names hold every word; of where one is before those of the portal and one's own. */
function usePages(portal: PortalNavigation, text: string): PaletteChoice[] {
  const { t } = useTranslation();
  const isEmployee = useNavigation().data?.portals.some((one) => one.isEmployee) ?? false;
  const { administrationId = '', domainId: domainHere = '' } = useParams();
  const { portalId } = portal;
  const administration = useAdministration(portalId, administrationId).data;
  const domainId = administration?.domainId ?? domainHere;
  const domain = useDomain(portalId, domainId).data;
  return useMemo(() => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const whole = mayInPortal(portal);
    const shown = (pages: readonly MenuPage[], base: string, may: May, hint: string | undefined): PaletteChoice[] =>
      pages
        .filter((page) => isShown(page, may, whole))
        .map(({ path, label }) => ({ id: `${base}${path}`, name: t(label), hint, address: `${base}${path}` }));
    const ofBooks = administration
      ? shown(
          administrationPages,
          administrationAddress({ portalId, administrationId: administration.administrationId }),
          mayInAdministration(portal, administration.domainId, administration.administrationId),
          administration.name,
        )
      : [];
    const ofClient = domain ? shown(domainPages, domainAddress({ portalId, domainId }), mayInDomain(portal, domainId), domain.name) : [];
    const ofPortal = shown([...portalPages, ...settingsPages], portalAddress(portalId), maySomewhere(portal), portal.name);
    const own = shown([...(isEmployee ? employeePages : []), accountPage], '', whole, undefined);
    return [...ofBooks, ...ofClient, ...ofPortal, ...own]
      .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
      .slice(0, pagesShown);
  }, [portal, portalId, administration, domain, domainId, isEmployee, text, t]);
}
