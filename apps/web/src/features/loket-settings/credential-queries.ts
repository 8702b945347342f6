import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { type Level, levelKey } from './level';

export type Credential = components['schemas']['LoketCredentialDto'];
export type CredentialsOfLevel = components['schemas']['LoketCredentialOfLevelDto'];
export type CredentialChange = components['schemas']['LoketCredentialChange'];

const ofPortal = '/api/portals/{portalId}/loket-credential' as const;
const ofDomain = '/api/portals/{portalId}/domains/{domainId}/loket-credential' as const;
const ofAdministration = '/api/portals/{portalId}/administrations/{administrationId}/loket-credential' as const;

function read(level: Level) {
  if (level.name === 'administration') return api.GET(ofAdministration, { params: { path: level } });
  return level.name === 'domain' ? api.GET(ofDomain, { params: { path: level } }) : api.GET(ofPortal, { params: { path: level } });
}

function put(level: Level, body: CredentialChange) {
  if (level.name === 'administration') return api.PUT(ofAdministration, { params: { path: level }, body });
  return level.name === 'domain'
    ? api.PUT(ofDomain, { params: { path: level }, body })
    : api.PUT(ofPortal, { params: { path: level }, body });
}

function remove(level: Level) {
  if (level.name === 'administration') return api.DELETE(ofAdministration, { params: { path: level } });
  return level.name === 'domain' ? api.DELETE(ofDomain, { params: { path: level } }) : api.DELETE(ofPortal, { params: { path: level } });
}

function test(level: Level) {
  if (level.name === 'administration') return api.POST(`${ofAdministration}/test`, { params: { path: level } });
  return level.name === 'domain'
    ? api.POST(`${ofDomain}/test`, { params: { path: level } })
    : api.POST(`${ofPortal}/test`, { params: { path: level } });
}

const credentialKey = (level: Level) => ['loket-credential', ...levelKey(level)] as const;

/** What the level has of its own, and what holds there. */
export const useCredentials = (level: Level) => useQuery({ queryKey: credentialKey(level), queryFn: () => answer(read(level)) });

/** Sets the level's own credential, or (undefined) takes it away: other levels below it, and their links, look different afterwards. */
export function useCredentialChange(level: Level) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: CredentialChange | undefined) => answer(change === undefined ? remove(level) : put(level, change)),
    onSuccess: () =>
      Promise.all(['loket-credential', 'loket-service'].map((name) => queryClient.invalidateQueries({ queryKey: [name, level.portalId] }))),
  });
}

/** Tries the credential that holds at the level; what the test found stands with it, too. */
export function useCredentialTest(level: Level) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(test(level)),
    onSettled: () =>
      Promise.all(
        ['loket-credential', 'loket-service', 'incidents'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name, level.portalId] }),
        ),
      ),
  });
}
