import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema.generated';

export type PortalNavigation = components['schemas']['PortalNavigationDto'];

export const navigationKey = ['navigation'] as const;

export const navigationQuery = { queryKey: navigationKey, queryFn: () => answer(api.GET('/api/me/navigation')), staleTime: 60_000 };

/** Where the person can go, and what they may do there. */
export const useNavigation = () => useQuery(navigationQuery);
