import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Administration } from '../../session/places';
import { MarkedField } from '../../ui/refused-fields';
import type { AdministrationChange } from './queries';

/** What is typed; numbers are text until they are sent. */
export interface AdministrationDraft {
  name: string;
  number: string;
  subNumber: string;
  wageTaxNumber: string;
  kvk: string;
}

/** What is typed so far, beginning with what is there. */
export const useAdministrationDraft = (administration?: Administration) =>
  useState<AdministrationDraft>({
    name: administration?.name ?? '',
    number: administration ? String(administration.number) : '',
    subNumber: String(administration?.subNumber ?? 0),
    wageTaxNumber: administration?.wageTaxNumber ?? '',
    kvk: administration?.kvk ?? '',
  });

export const changeOf = (draft: AdministrationDraft): AdministrationChange => ({
  name: draft.name.trim(),
  number: Number(draft.number),
  subNumber: Number(draft.subNumber),
  wageTaxNumber: draft.wageTaxNumber.replace(/[\s.]/g, '').toUpperCase() || null,
  kvk: draft.kvk.replace(/\s/g, '') || null,
});

// As people write them: what stands between the digits is left out before they are sent.
const wageTaxNumberPattern = String.raw`[\s.]*(\d[\s.]*){9}[lL][\s.]*(\d[\s.]*){2}`;
const kvkPattern = String.raw`\s*(\d\s*){8}`;

interface AdministrationFieldsProps {
  draft: AdministrationDraft;
  onChange: (draft: AdministrationDraft) => void;
}

/** The fields that making and changing a set of books share. */
export function AdministrationFields({ draft, onChange }: AdministrationFieldsProps) {
  const { t } = useTranslation();
  const field = (key: keyof AdministrationDraft) => ({
    apiName: key,
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [key]: event.target.value }),
  });
  return (
    <>
      <MarkedField label={t('general.name')} required {...field('name')} slotProps={{ htmlInput: { maxLength: 200 } }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
        <MarkedField
          label={t('administration.number')}
          type="number"
          required
          helperText={t('administration.numberText')}
          {...field('number')}
          slotProps={{ htmlInput: { min: 1, max: 999999, step: 1 } }}
        />
        <MarkedField
          label={t('administration.subNumber')}
          type="number"
          required
          {...field('subNumber')}
          slotProps={{ htmlInput: { min: 0, max: 9999, step: 1 } }}
        />
      </Box>
      <MarkedField
        label={t('administration.wageTaxNumber')}
        helperText={t('administration.wageTaxNumberText')}
        {...field('wageTaxNumber')}
        slotProps={{ htmlInput: { maxLength: 15, pattern: wageTaxNumberPattern, title: t('administration.wageTaxNumberText') } }}
      />
      <MarkedField
        label={t('administration.kvk')}
        helperText={t('administration.kvkText')}
        {...field('kvk')}
        slotProps={{ htmlInput: { maxLength: 12, inputMode: 'numeric', pattern: kvkPattern, title: t('administration.kvkText') } }}
      />
    </>
  );
}
