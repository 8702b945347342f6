import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DirectoryDatabase, LoonbrugError, Public } from '@loonbrug/platform';

class HealthDto {
  @ApiProperty({ enum: ['up'] }) readonly status = 'up' as const;
}

/** For whoever watches the process. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase) {}

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
      await this.directory.query('select 1');
    } catch (error) {
      throw new LoonbrugError('unavailable', 'health.database_unreachable', 'the database does not answer', {}, { cause: error });
    }
    return new HealthDto();
  }
}
