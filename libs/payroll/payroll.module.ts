import { Module } from '@nestjs/common';

/** The core: the link with Loket, runs, their booking, payslips and declarations. */
@Module({ imports: [] })
export class PayrollModule {}
