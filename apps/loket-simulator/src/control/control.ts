import type { Office } from '../http/dispatch';
import type { Fault } from '../http/faults';
import { faultKinds } from '../http/faults';
import type { JournalRun, PayrollRun } from '../data/model';
import { ControlError, existing } from './lookup';
import { PeopleControl } from './people-control';
import type { PushResult, PushTarget } from './push';
import { push, pushMessageOf } from './push';
import { RunControl } from './run-control';
import { overviewOf } from './overview';
import type { EmployerOverview } from './overview';
import { summaryOf } from './summary';
import type { AdministrationSummary } from './summary';

export interface Coupling {
  journalRunId: string;
  number: number;
  subNumber: number;
  /** Where to push to; without it the address that was set before. */
  target?: PushTarget;
  /** Fields that take the place of the message's own, to send a wrong message. */
  overrides?: Record<string, unknown>;
}

/** One report of an outcome that was received for a journal run. */
export interface ReceivedPatch {
  journalRunId: string;
  action: string;
  applicationKey: number | null;
  message: string | null;
}

/** Plays the payroll office and everything that can go wrong there. Each method is also a POST below /control. */
export class Control {
  readonly runs: RunControl;
  readonly people: PeopleControl;
  private pushTarget: PushTarget | undefined;
  private readonly patches: ReceivedPatch[] = [];

  constructor(private readonly office: Office) {
    this.runs = new RunControl(office.world, office.clock);
    this.people = new PeopleControl(office.world, office.tokens, office.clock);
    office.log.listen(({ operationId, url, body }) => {
      if (operationId === 'PatchJournalRunByJournalRunId') this.patches.push(receivedPatch(url, body));
    });
  }

  setPushTarget(target: PushTarget): void {
    if (!URL.canParse(target.url)) throw new ControlError(`Geen adres: ${target.url}`);
    this.pushTarget = target;
  }

  /** [Koppel]: pushes a journal run to an administration number and sub-number. */
  async couple({ journalRunId, number, subNumber, target = this.pushTarget, overrides = {} }: Coupling): Promise<PushResult> {
    const run: JournalRun = existing(this.office.world.journalRuns, journalRunId, 'journaalrun');
    if (!target) throw new ControlError('Stel eerst het adres en de sleutel van de boekhouding in');
    return push(target, { ...pushMessageOf(run, { number, subNumber }), ...overrides });
  }

  addFault(fault: Fault): void {
    if (!faultKinds.includes(fault.kind)) throw new ControlError(`Onbekende storing: ${fault.kind}`);
    this.office.faults.add(fault);
  }

  clearFaults(): void {
    this.office.faults.clear();
  }

  faults(): Fault[] {
    return this.office.faults.list();
  }

  /** What is there to be imported: per client number, with totals. */
  summary(): AdministrationSummary[] {
    return summaryOf(this.office.world, this.office.clock());
  }

  /** Employers, administrations, runs and employments with their identifications. */
  overview(): EmployerOverview[] {
    return overviewOf(this.office.world);
  }

  receivedPatches(): ReceivedPatch[] {
    return [...this.patches];
  }

  requestCounts(): Record<string, number> {
    return Object.fromEntries(this.office.log.counts);
  }

  resetRequestCounts(): void {
    this.office.log.counts.clear();
  }

  payrollRun(id: string): PayrollRun {
    return existing(this.office.world.payrollRuns, id, 'verloning');
  }

  journalRun(id: string): JournalRun {
    return existing(this.office.world.journalRuns, id, 'journaalrun');
  }
}

/** What was sent, also when it was refused: a field that can't be read is null. */
function receivedPatch(url: string, body: string | null): ReceivedPatch {
  const journalRunId = /journalruns\/([^/?]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const { action, application, message } = fieldsOf(body);
  const applicationKey = typeof application === 'object' && application !== null && 'key' in application ? Number(application.key) : null;
  return { journalRunId, action: String(action), applicationKey, message: typeof message === 'string' ? message : null };
}

function fieldsOf(body: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
