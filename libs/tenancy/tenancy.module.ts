import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthModule } from '@loonbrug/auth';
import { AccessGuard } from './access/access.guard';
import { AccessService } from './access/access.service';
import { ContractGate } from './contract/contract-gate';

/** Where you may be and what you may do there. */
@Module({
  imports: [AuthModule],
  providers: [AccessService, ContractGate, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccessService, ContractGate],
})
export class TenancyModule {}
