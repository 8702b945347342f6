import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { type Environment, OutgoingNames, PlatformModule, PROBLEM_TEXTS, ProblemFilter, validationPipe } from '@loonbrug/platform';
import { HealthController } from './health.controller';
import { libraries, problemTexts } from './libraries';

/** The HTTP side: the libraries, and what holds for every route. */
@Module({})
export class ApiModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(environment), ...libraries],
      controllers: [HealthController],
      providers: [
        OutgoingNames,
        { provide: PROBLEM_TEXTS, useValue: problemTexts },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
    };
  }
}
