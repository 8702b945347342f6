import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Administration } from '../../session/places';
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

interface AdministrationFieldsProps {
  draft: AdministrationDraft;
  onChange: (draft: AdministrationDraft) => void;
}

/** The fields that making and changing a set of books share. */
export function AdministrationFields({ draft, onChange }: AdministrationFieldsProps) {
  const { t } = useTranslation();
  const field = (key: keyof AdministrationDraft) => ({
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [key]: event.target.value }),
  });
  return (
    <>
      <TextField label={t('general.name')} required {...field('name')} slotProps={{ htmlInput: { maxLength: 200 } }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
        <TextField
          label={t('administration.number')}
          type="number"
          required
          helperText={t('administration.numberText')}
          {...field('number')}
          slotProps={{ htmlInput: { min: 1, max: 999999, step: 1 } }}
        />
        <TextField
          label={t('administration.subNumber')}
          type="number"
          required
          {...field('subNumber')}
          slotProps={{ htmlInput: { min: 0, max: 9999, step: 1 } }}
        />
      </Box>
      <TextField
        label={t('administration.wageTaxNumber')}
        helperText={t('administration.wageTaxNumberText')}
        {...field('wageTaxNumber')}
        slotProps={{ htmlInput: { maxLength: 15 } }}
      />
      <TextField
        label={t('administration.kvk')}
        helperText={t('administration.kvkText')}
        {...field('kvk')}
        slotProps={{ htmlInput: { maxLength: 8, inputMode: 'numeric' } }}
      />
    </>
  );
}
