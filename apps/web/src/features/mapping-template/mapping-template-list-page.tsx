import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '../../ui/choice-chips';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { useMappingTemplates } from './queries';
import { type OpenedTemplate, TemplateDialogs } from './template-dialogs';
import { TemplateTable } from './template-table';

const pageSize = 100;
const kinds = ['account_code', 'component'] as const;

/** What the firm says for all of its clients: which RGS code an account or component of Loket goes to. */
export function Component() {
  const { t } = useTranslation();
  const list = useListSearch();
  const [opened, setOpened] = useState<OpenedTemplate>();
  const kind = kinds.find((each) => each === list.filter('kind')) ?? 'account_code';
  const portalId = usePortalId();
  const asked = { kind, text: list.search || undefined };
  const templates = useMappingTemplates(portalId, { page: list.page, pageSize, ...asked });
  return (
    <Page
      title={t('navigation.mappingTemplates')}
      lead={t('mappingTemplate.lead')}
      actions={<DownloadButton path={`/api${portalAddress(portalId)}/mapping-templates`} query={asked} />}
    >
      <ChoiceChips
        label={t('mappingTemplate.kindsLabel')}
        choices={kinds}
        chosen={kind}
        wordOf={(one) => t(`mappingTemplate.kinds.${one}`)}
        onChange={(one) => list.setFilter('kind', one === 'account_code' ? '' : one)}
      />
      <FilterBar>
        <SearchField label={t('mappingTemplate.search')} value={list.typed} onChange={list.type} />
      </FilterBar>
      <QueryView query={templates}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing isFiltered={list.search !== ''} />
          ) : (
            <>
              <TemplateTable templates={items} onOpen={setOpened} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
      {opened && <TemplateDialogs opened={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyState title={t('general.nothingFound')} />;
  return <EmptyState title={t('mappingTemplate.none')}>{t('mappingTemplate.noneText')}</EmptyState>;
}
