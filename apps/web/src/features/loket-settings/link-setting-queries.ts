import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { type Level, levelKey } from './level';

export type LinkSetting = components['schemas']['LinkSettingDto'];
export type SettingKey = LinkSetting['key'];
export type SettingValue = components['schemas']['LinkSettingChangeDto']['value'];

const ofPortal = '/api/portals/{portalId}/link-settings' as const;
const ofDomain = '/api/portals/{portalId}/domains/{domainId}/link-settings' as const;
const ofAdministration = '/api/portals/{portalId}/administrations/{administrationId}/link-settings' as const;

function list(level: Level) {
  if (level.name === 'administration') return api.GET(ofAdministration, { params: { path: level } });
  return level.name === 'domain' ? api.GET(ofDomain, { params: { path: level } }) : api.GET(ofPortal, { params: { path: level } });
}

function put(level: Level, key: SettingKey, value: SettingValue) {
  const body = { value };
  if (level.name === 'administration') return api.PUT(`${ofAdministration}/{key}`, { params: { path: { ...level, key } }, body });
  return level.name === 'domain'
    ? api.PUT(`${ofDomain}/{key}`, { params: { path: { ...level, key } }, body })
    : api.PUT(`${ofPortal}/{key}`, { params: { path: { ...level, key } }, body });
}

function remove(level: Level, key: SettingKey) {
  if (level.name === 'administration') return api.DELETE(`${ofAdministration}/{key}`, { params: { path: { ...level, key } } });
  return level.name === 'domain'
    ? api.DELETE(`${ofDomain}/{key}`, { params: { path: { ...level, key } } })
    : api.DELETE(`${ofPortal}/{key}`, { params: { path: { ...level, key } } });
}

/** Every setting as it holds at the level, with where it comes from. */
export const useLinkSettings = (level: Level) =>
  useQuery({ queryKey: ['link-settings', ...levelKey(level)], queryFn: () => answer(list(level)) });

/** Gives the level a value of its own, or (undefined) takes it away; levels below may look different afterwards. */
export function useLinkSettingChange(level: Level, key: SettingKey) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (value: SettingValue | undefined) => answer<unknown>(value === undefined ? remove(level, key) : put(level, key, value)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['link-settings', level.portalId] }),
  });
}

/** Who would be hit by a value at a level above administrations; undefined asks for the loss of the level's own. */
export const useImpact = (level: Level, key: SettingKey, value: SettingValue | undefined, isAsked: boolean) =>
  useQuery({
    queryKey: ['link-settings', ...levelKey(level), 'impact', key, value ?? null],
    queryFn: () => {
      const query = value === undefined ? {} : { value: JSON.stringify(value) };
      return answer(
        level.name === 'domain'
          ? api.GET(`${ofDomain}/{key}/impact`, { params: { path: { ...level, key }, query } })
          : api.GET(`${ofPortal}/{key}/impact`, { params: { path: { portalId: level.portalId, key }, query } }),
      );
    },
    enabled: isAsked && level.name !== 'administration',
    staleTime: 0,
  });
