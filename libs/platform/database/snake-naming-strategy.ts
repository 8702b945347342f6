import { DefaultNamingStrategy } from 'typeorm';

/** journalRunId is journal_run_id in the database. */
export class SnakeNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/([A-Z])/g, '_$1').toLowerCase();
  }
}
