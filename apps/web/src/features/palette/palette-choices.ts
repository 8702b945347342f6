import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { period } from '../../i18n/format';
import { type May, mayInAdministration, mayInPortal, maySomewhere, type PortalNavigation } from '../../session/navigation';
import { useAdministration } from '../../session/places';
import { administrationAddress, domainAddress, portalAddress } from '../../ui/place';
import { administrationPages, type PalettePage, portalPages } from './palette-pages';
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

/** Pages whose names hold every word; of the administration that one is in before those of the portal. */
function usePages(portal: PortalNavigation, text: string): PaletteChoice[] {
  const { t } = useTranslation();
  const { administrationId = '' } = useParams();
  const administration = useAdministration(portal.portalId, administrationId).data;
  return useMemo(() => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = (pages: readonly PalettePage[], base: string, may: May, mayWhole: May, hint: string): PaletteChoice[] =>
      pages
        .filter(({ subject, action = 'read', isWhole }) => subject === undefined || (isWhole ? mayWhole : may)(action, subject))
        .map(({ path, label }) => ({ id: `${base}${path}`, name: t(label), hint, address: `${base}${path}` }));
    const whole = mayInPortal(portal);
    const here = administration
      ? shown(
          administrationPages,
          administrationAddress({ portalId: portal.portalId, administrationId: administration.administrationId }),
          mayInAdministration(portal, administration.domainId, administration.administrationId),
          whole,
          administration.name,
        )
      : [];
    const ofPortal = shown(portalPages, portalAddress(portal.portalId), maySomewhere(portal), whole, portal.name);
    const own: PaletteChoice[] = [{ id: 'account', name: t('session.account'), address: '/my/account' }];
    return [...here, ...ofPortal, ...own]
      .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
      .slice(0, pagesShown);
  }, [portal, administration, text, t]);
}
