import { Module } from '@nestjs/common';

/** Where you may be and what you may do there. */
@Module({})
export class TenancyModule {}
