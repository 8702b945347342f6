import { Module } from '@nestjs/common';

/** Books: they take what they are given and know no payroll. */
@Module({})
export class LedgerModule {}
