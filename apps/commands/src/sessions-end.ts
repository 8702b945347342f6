import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AuthModule, SessionEndService } from '@loonbrug/auth';
import { PlatformModule, readEnvironment } from '@loonbrug/platform';
import { runCommand, setting } from './command';

// npm run sessions:end – ends every session of PERSON_EMAIL, or with --all of everybody, when one may be in other hands.
runCommand(async () => {
  const isForAll = process.argv.includes('--all');
  const module = { module: class SessionEnd {}, imports: [PlatformModule.forRoot(readEnvironment(process.env)), AuthModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'fatal'], abortOnError: false });
  try {
    const end = app.get(SessionEndService);
    if (isForAll) process.stdout.write(`the sessions of ${await end.ofEverybody()} people have ended\n`);
    else process.stdout.write(`${await end.ofPerson(setting('PERSON_EMAIL'))} sessions have ended\n`);
  } finally {
    await app.close();
  }
});
