import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { journalRunsKey } from '../../session/books';

export type MappingTemplate = components['schemas']['MappingTemplateDto'];
export type TemplateChange = components['schemas']['MappingTemplateChange'];
export type TemplateImpact = components['schemas']['TemplateImpactDto'];
export type ItemKind = 'account_code' | 'component';

const base = '/api/portals/{portalId}/mapping-templates' as const;
const templatesKey = (portalId: string) => ['mapping-templates', portalId] as const;

export interface TemplateListRequest {
  page: number;
  pageSize: number;
  kind: ItemKind;
  text?: string | undefined;
}

/** What clients' runs name, with what the firm says of it. */
export const useMappingTemplates = (portalId: string, query: TemplateListRequest) =>
  useQuery({
    queryKey: [...templatesKey(portalId), 'list', query],
    queryFn: () => answer(api.GET(base, { params: { path: { portalId }, query } })),
    placeholderData: keepPreviousData,
  });

/** Whom a change reaches and what it would have done to a year; null: nothing is proposed yet. */
export const useConsequences = (portalId: string, year: number, change: TemplateChange | null) =>
  useQuery({
    queryKey: [...templatesKey(portalId), 'consequences', year, change],
    queryFn: async () => {
      const params = { path: { portalId } };
      const [impact, replay] = await Promise.all([
        answer(api.POST(`${base}/impact`, { params, body: change! })),
        answer(api.POST(`${base}/replay`, { params, body: { ...change!, year } })),
      ]);
      return { impact, replay };
    },
    enabled: change !== null,
    gcTime: 0,
    retry: false,
  });

/** Runs that wait are checked anew, and every client's mapping may have changed. */
function useTemplateChange<Input, Output>(portalId: string, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all(
      [templatesKey(portalId), journalRunsKey(portalId), ['account-mappings', portalId]].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  return useMutation({ mutationFn: change, onSettled: refresh });
}

export const useSaveTemplate = (portalId: string) =>
  useTemplateChange(portalId, (body: TemplateChange) => answer(api.PUT(base, { params: { path: { portalId } }, body })));

interface TemplateRemoval {
  mappingTemplateId: string;
  rowVersion: number;
  /** The day on which it ends; without one it is taken back. */
  endsOn?: string | undefined;
}

export const useRemoveTemplate = (portalId: string) =>
  useTemplateChange(portalId, ({ mappingTemplateId, ...query }: TemplateRemoval) =>
    answer(api.DELETE(`${base}/{mappingTemplateId}`, { params: { path: { portalId, mappingTemplateId }, query } })),
  );
