import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment, Sweeps } from '@loonbrug/platform';
import { FetchSchedule } from './fetch-schedule';

/** Hands the schedule to the process that sweeps. */
@Injectable()
export class FetchSweeps implements OnModuleInit {
  constructor(
    @Inject(Sweeps) private readonly sweeps: Sweeps,
    @Inject(FetchSchedule) private readonly schedule: FetchSchedule,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    const { sweepIntervalMs } = this.environment;
    this.sweeps.register('fetch-schedule', sweepIntervalMs, (scope) => this.schedule.schedule(scope));
    this.sweeps.register('fetch-items', sweepIntervalMs, (scope) => this.schedule.findItems(scope));
  }
}
