import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { useRuleLevel } from './level';
import { useProcessingRules } from './queries';
import { RuleTable } from './rule-table';
import { TryOutSection } from './try-out-section';

/** The rules under which a run is booked by itself, as they hold here, and what they would have done with the runs of a year. */
export function Component() {
  const { t } = useTranslation();
  const level = useRuleLevel();
  const rules = useProcessingRules(level);
  return (
    <Page title={t('navigation.processingRules')} lead={t(`processingRule.leads.${level.name}`)}>
      <QueryView query={rules}>
        {({ items, fixed }) => (
          <>
            <RuleTable level={level} rules={items} fixed={fixed} />
            <TryOutSection level={level} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
