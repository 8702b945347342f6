import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';

export type LoketSettings = components['schemas']['LoketSettingsDto'];
export type SettingsChange = components['schemas']['LoketSettingsChange'];
export type PushKey = components['schemas']['PushKeyDto'];

const settingsKey = (portalId: string) => ['loket-settings', portalId] as const;

export const useLoketSettings = (portalId: string) =>
  useQuery({
    queryKey: settingsKey(portalId),
    queryFn: () => answer(api.GET('/api/portals/{portalId}/loket-settings', { params: { path: { portalId } } })),
  });

/** Another client or environment: every link of the portal looks different afterwards. */
export function useLoketSettingsChange(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationKey: settingsKey(portalId),
    mutationFn: (body: SettingsChange) =>
      answer(api.PUT('/api/portals/{portalId}/loket-settings', { params: { path: { portalId } }, body })),
    onSuccess: (settings) => {
      queryClient.setQueryData(settingsKey(portalId), settings);
      return queryClient.invalidateQueries({ queryKey: ['loket-service', portalId] });
    },
  });
}

/** Whether they are being saved: a test would still be of what was there before. */
export const useLoketSettingsAreSaved = (portalId: string): boolean => useIsMutating({ mutationKey: settingsKey(portalId) }) > 0;

export const useLoketSettingsTest = (portalId: string) =>
  useMutation({ mutationFn: () => answer(api.POST('/api/portals/{portalId}/loket-settings/test', { params: { path: { portalId } } })) });

/** Begins consent for a domain; the browser goes on to the address in the answer. */
export const useConsentBeginning = (portalId: string, domainId: string) =>
  useMutation({
    mutationFn: () =>
      answer(api.POST('/api/portals/{portalId}/domains/{domainId}/loket-consent', { params: { path: { portalId, domainId } } })),
  });

const pushKeysKey = (portalId: string, domainId: string) => ['push-keys', portalId, domainId] as const;

export const usePushKeys = (portalId: string, domainId: string) =>
  useQuery({
    queryKey: pushKeysKey(portalId, domainId),
    queryFn: () => answer(api.GET('/api/portals/{portalId}/domains/{domainId}/push-keys', { params: { path: { portalId, domainId } } })),
  });

/** Makes a key; the answer is the only place that shows it. */
export function usePushKeyCreation(portalId: string, domainId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(api.POST('/api/portals/{portalId}/domains/{domainId}/push-keys', { params: { path: { portalId, domainId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: pushKeysKey(portalId, domainId) }),
  });
}

export function usePushKeyEnd(portalId: string, domainId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (pushKeyId: string) =>
      answer(
        api.DELETE('/api/portals/{portalId}/domains/{domainId}/push-keys/{pushKeyId}', {
          params: { path: { portalId, domainId, pushKeyId } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: pushKeysKey(portalId, domainId) }),
  });
}
