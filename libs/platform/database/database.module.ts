import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Environment } from '../config/environment';
import { setColumnTypes } from './column-types';
import { AppRoleCheck } from './app-role-check';
import { DirectoryDatabase } from './directory-database';
import { SnakeNamingStrategy } from './snake-naming-strategy';
import { TenantDatabase } from './tenant-database';

/** Connects as the app role. Entities come from the libraries' modules (TypeOrmModule.forFeature). */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(): DynamicModule {
    setColumnTypes();
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Environment],
          useFactory: (environment: Environment) => ({
            type: 'postgres' as const,
            url: environment.databaseUrl,
            autoLoadEntities: true,
            synchronize: false,
            namingStrategy: new SnakeNamingStrategy(),
            retryAttempts: environment.mode === 'production' ? 10 : 1,
            applicationName: 'loonbrug',
            // Whoever waits longer than this for a connection gets an error instead of none at all.
            connectTimeoutMS: 30_000,
            extra: { max: environment.databasePoolSize, statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
          }),
        }),
      ],
      providers: [TenantDatabase, DirectoryDatabase, AppRoleCheck],
      exports: [TenantDatabase, DirectoryDatabase],
    };
  }
}
