import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Clock, DirectoryDatabase, LoonbrugError, Public } from '@loonbrug/platform';

class HealthDto {
  @ApiProperty({ enum: ['up'] }) readonly status = 'up' as const;
}

/** Whoever asks again within this time is told what was found. */
const foundForMs = 1_000;

/** For whoever watches the process. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #found: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The process runs. */
  @Get('live')
  @Public('a watcher has no session, and learns nothing but that the process runs')
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return new HealthDto();
  }

  /** The process can work: its database answers. */
  @Get('ready')
  @Public('a watcher has no session, and learns nothing but that the database answers')
  @ApiOkResponse({ type: HealthDto })
  async ready(): Promise<HealthDto> {
    try {
      await this.#lookAtDatabase();
    } catch (error) {
      throw new LoonbrugError('unavailable', 'health.database_unreachable', 'the database does not answer', {}, { cause: error });
    }
    return new HealthDto();
  }

  /** Nobody who asks is counted, so that a watcher is always answered: the database is asked once a second at most, for all who ask. */
  #lookAtDatabase(): Promise<unknown> {
    const nowMs = this.clock.now().getTime();
    if (Math.abs(nowMs - this.#askedAtMs) >= foundForMs) {
      this.#askedAtMs = nowMs;
      this.#found = this.directory.query('select 1');
    }
    return this.#found;
  }
}
