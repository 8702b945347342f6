import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema.generated';

export type Domain = components['schemas']['DomainDto'];
export type Administration = components['schemas']['AdministrationDto'];

/** Domains and administrations as frame, menus and pages read them; below these keys lies every list of them, too. */
export const domainsKey = (portalId: string) => ['domains', portalId] as const;
export const administrationsKey = (portalId: string) => ['administrations', portalId] as const;

export const useDomain = (portalId: string, domainId: string) =>
  useQuery({
    queryKey: [...domainsKey(portalId), 'one', domainId],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/domains/{domainId}', { params: { path: { portalId, domainId } } })),
    enabled: domainId !== '',
  });

export const useAdministration = (portalId: string, administrationId: string) =>
  useQuery({
    queryKey: [...administrationsKey(portalId), 'one', administrationId],
    queryFn: () =>
      answer(api.GET('/api/portals/{portalId}/administrations/{administrationId}', { params: { path: { portalId, administrationId } } })),
    enabled: administrationId !== '',
  });

export interface DomainListRequest {
  page?: number;
  pageSize?: number;
  search?: string;
  linkStatus?: Domain['linkStatus'];
  responsibleUserId?: string;
  sort?: 'name' | '-name' | 'code' | '-code' | 'createdAt' | '-createdAt';
}

export const useDomains = (portalId: string, request: DomainListRequest, isEnabled = true) =>
  useQuery({
    queryKey: [...domainsKey(portalId), 'list', request],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/domains', { params: { path: { portalId }, query: request } })),
    placeholderData: (before) => before,
    enabled: isEnabled,
  });

export interface AdministrationListRequest {
  page?: number;
  pageSize?: number;
  search?: string;
  domainId?: string;
  isLinkOpen?: boolean;
  sort?: 'name' | '-name' | 'number' | '-number' | 'domain' | '-domain';
}

export const useAdministrations = (portalId: string, request: AdministrationListRequest, isEnabled = true) =>
  useQuery({
    queryKey: [...administrationsKey(portalId), 'list', request],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/administrations', { params: { path: { portalId }, query: request } })),
    placeholderData: (before) => before,
    enabled: isEnabled,
  });
