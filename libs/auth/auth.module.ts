import { Module } from '@nestjs/common';

/** Who you are: users, sessions, invitations, keys. */
@Module({})
export class AuthModule {}
