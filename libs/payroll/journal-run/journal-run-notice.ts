import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { NoticeService } from '../notice/notice.service';
import type { Finding } from './finding';

interface AnnouncedRun {
  readonly journalRunId: string;
  readonly year: number;
  readonly periodNumber: number;
}

/** The mail that a run stands ready, with how much there is to look at first. */
@Injectable()
export class JournalRunNotice {
  constructor(@Inject(NoticeService) private readonly notices: NoticeService) {}

  announceIn(tx: Transaction, scope: AdministrationScope, run: AnnouncedRun, findings: readonly Finding[]): Promise<void> {
    const toLookAt = findings.filter(({ severity }) => severity !== 'informs').length;
    return this.notices.announce(tx, {
      template: 'run_ready',
      key: `journal-run:${run.journalRunId}`,
      domainId: scope.domainId,
      administrationId: scope.administrationId,
      details: { year: run.year, periodNumber: run.periodNumber, findings: toLookAt },
    });
  }
}
