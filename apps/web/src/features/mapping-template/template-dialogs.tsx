import { EndDialog } from '../../ui/end-dialog';
import { usePortalId } from '../../ui/place';
import { type MappingTemplate, useRemoveTemplate } from './queries';
import { TemplateDialog } from './template-dialog';

/** The dialog that is open, of a template as it was when it was opened: reading the list anew changes nothing under the person's hands. */
export type OpenedTemplate =
  | { dialog: 'end'; template: MappingTemplate }
  /** Beginning with this RGS code; empty where none is proposed. */
  | { dialog: 'change'; template: MappingTemplate; rgs: string };

/** They stand above the rows, which come and go as the list is read anew. */
export function TemplateDialogs({ opened, onClose }: { opened: OpenedTemplate; onClose: () => void }) {
  const { template } = opened;
  if (opened.dialog === 'change') return <TemplateDialog template={template} proposed={opened.rgs} onClose={onClose} />;
  return <TemplateEndDialog template={template} onClose={onClose} />;
}

function TemplateEndDialog({ template, onClose }: { template: MappingTemplate; onClose: () => void }) {
  const remove = useRemoveTemplate(usePortalId());
  const { mappingTemplateId, validFrom, rowVersion, loketCode, loketName } = template;
  if (mappingTemplateId === null || rowVersion === null) return null;
  return (
    <EndDialog
      name={`${loketCode} ${loketName}`.trim()}
      rule={{ id: mappingTemplateId, validFrom, rowVersion }}
      onEnd={(rule, endsOn) => remove.mutateAsync({ mappingTemplateId: rule.id, rowVersion: rule.rowVersion, endsOn })}
      onClose={onClose}
    />
  );
}
