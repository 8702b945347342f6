import { Module } from '@nestjs/common';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

/** Finds places and runs by a few words. */
@Module({ controllers: [SearchController], providers: [SearchService] })
export class SearchModule {}
