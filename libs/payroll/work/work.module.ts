import { Module } from '@nestjs/common';
import { WorkController } from './work.controller';
import { WorkService } from './work.service';

/** What waits for a person, over everything they reach. */
@Module({ controllers: [WorkController], providers: [WorkService] })
export class WorkModule {}
