import { useTranslation } from 'react-i18next';
import type { AccountMapping } from '../../session/books';

/** What is mapped, by name: Loket's code and what Loket calls it, or the default. */
export function useItemName({ kind, loketCode, loketName }: AccountMapping): string {
  const { t } = useTranslation();
  return kind === 'default_account' ? t('accountMapping.defaultTitle') : `${loketCode} ${loketName}`.trim();
}
