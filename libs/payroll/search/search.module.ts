import { Module } from '@nestjs/common';
import { TenancyModule } from '@loonbrug/tenancy';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

/** Finds places and runs by a few words. */
@Module({ imports: [TenancyModule], controllers: [SearchController], providers: [SearchService] })
export class SearchModule {}
