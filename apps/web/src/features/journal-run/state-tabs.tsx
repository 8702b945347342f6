import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '../../ui/choice-chips';
import { countOf, type StateCount, type Tab, tabs } from './run-states';

interface StateTabsProps {
  tab: Tab;
  counts: readonly StateCount[];
  onChange: (tab: Tab) => void;
}

/** Which runs are shown, each with how many there are. */
export function StateTabs({ tab, counts, onChange }: StateTabsProps) {
  const { t } = useTranslation();
  return (
    <ChoiceChips
      label={t('journalRun.show')}
      choices={tabs}
      chosen={tab}
      wordOf={(one) => `${t(`journalRun.tabs.${one}`)} (${countOf(one, counts)})`}
      onChange={onChange}
    />
  );
}
