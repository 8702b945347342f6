import { column, table } from '@loonbrug/platform';
import type { AccountMappingDto } from './account-mapping.dto';

export const accountMappingTable = table<AccountMappingDto>('Rekeningkoppeling', 'Account mapping', [
  column.text('Code in Loket', 'Code in Loket', (row) => row.loketCode),
  column.text('Naam in Loket', 'Name in Loket', (row) => row.loketName),
  column.text('Rekening', 'Account', (row) => row.account?.code),
  column.text('Naam', 'Name', (row) => row.account?.name),
  column.yesNo('Niet gekoppeld', 'Not mapped', (row) => row.isUnmapped),
  column.whole('Regels', 'Lines', (row) => row.lineCount),
  column.whole('Wachtende loonjournaalposten', 'Runs that wait', (row) => row.waitingRunCount),
]);
