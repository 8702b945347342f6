import { Module } from '@nestjs/common';
import { TenancyModule } from '@loonbrug/tenancy';
import { WorkController } from './work.controller';
import { WorkService } from './work.service';

/** What waits for a person, over everything they reach. */
@Module({ imports: [TenancyModule], controllers: [WorkController], providers: [WorkService] })
export class WorkModule {}
