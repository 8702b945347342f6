import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { type RuleLevel, ruleKey } from './level';

export type ProcessingRule = components['schemas']['ProcessingRuleDto'];
export type RuleKey = ProcessingRule['key'];
export type RuleValue = boolean | number | null;
export type TryOut = components['schemas']['TryOutDto'];

const ofPortal = '/api/portals/{portalId}/processing-rules' as const;
const ofDomain = '/api/portals/{portalId}/domains/{domainId}/processing-rules' as const;
const ofAdministration = '/api/portals/{portalId}/administrations/{administrationId}/processing-rules' as const;

function list(level: RuleLevel) {
  if (level.name === 'administration') return api.GET(ofAdministration, { params: { path: level } });
  return level.name === 'domain' ? api.GET(ofDomain, { params: { path: level } }) : api.GET(ofPortal, { params: { path: level } });
}

function put(level: RuleLevel, key: RuleKey, value: RuleValue) {
  const body = { value };
  if (level.name === 'administration') return api.PUT(`${ofAdministration}/{key}`, { params: { path: { ...level, key } }, body });
  return level.name === 'domain'
    ? api.PUT(`${ofDomain}/{key}`, { params: { path: { ...level, key } }, body })
    : api.PUT(`${ofPortal}/{key}`, { params: { path: { ...level, key } }, body });
}

function remove(level: RuleLevel, key: RuleKey) {
  if (level.name === 'administration') return api.DELETE(`${ofAdministration}/{key}`, { params: { path: { ...level, key } } });
  return level.name === 'domain'
    ? api.DELETE(`${ofDomain}/{key}`, { params: { path: { ...level, key } } })
    : api.DELETE(`${ofPortal}/{key}`, { params: { path: { ...level, key } } });
}

function tryOut(level: RuleLevel, query: { year: number; rules?: string }) {
  if (level.name === 'administration') return api.GET(`${ofAdministration}/try-out`, { params: { path: level, query } });
  return level.name === 'domain'
    ? api.GET(`${ofDomain}/try-out`, { params: { path: level, query } })
    : api.GET(`${ofPortal}/try-out`, { params: { path: level, query } });
}

/** Every rule as it holds at the level, with where it comes from. */
export const useProcessingRules = (level: RuleLevel) =>
  useQuery({ queryKey: [...ruleKey(level), 'list'], queryFn: () => answer(list(level)) });

/** Gives the level a value of its own, or (undefined) takes it away; levels below may look different afterwards. */
export function useRuleChange(level: RuleLevel, key: RuleKey) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (value: RuleValue | undefined) => answer<unknown>(value === undefined ? remove(level, key) : put(level, key, value)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['processing-rules', level.portalId] }),
  });
}

/** What the rules would have done with the runs of a year; `wished` gives this level other values, without keeping them. */
export const useTryOut = (level: RuleLevel, year: number, wished?: Partial<Record<RuleKey, RuleValue>>) =>
  useQuery({
    queryKey: [...ruleKey(level), 'try-out', year, wished ?? null],
    queryFn: () => answer(tryOut(level, { year, ...(wished ? { rules: JSON.stringify(wished) } : {}) })),
    placeholderData: keepPreviousData,
  });
