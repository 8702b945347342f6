import Alert from '@mui/material/Alert';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether the browser has a connection at all; what is asked for without one waits, and goes on when it is back. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );

/** Says that there is no connection, for as long as there is none. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  return (
    <div role="status">
      {!isOnline && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('general.offline')}
        </Alert>
      )}
    </div>
  );
}
