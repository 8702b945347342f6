import { type DynamicModule, Module } from '@nestjs/common';
import { type Environment, OutgoingNames, PlatformModule } from '@loonbrug/platform';
import { libraries } from '../../api/src/libraries';

/** The same libraries without their routes being served: consumes jobs and runs sweeps. */
@Module({})
export class WorkerModule {
  static forRoot(environment: Environment): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(environment), ...libraries], providers: [OutgoingNames] };
  }
}
