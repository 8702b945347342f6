import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AuthModule, SecondFactorRescue } from '@loonbrug/auth';
import { PlatformModule, readEnvironment } from '@loonbrug/platform';
import { runCommand, setting } from './command';

// npm run second-factor:remove – for somebody who lost their phone and their recovery codes, once you are sure that it is they who ask.
runCommand(async () => {
  const module = { module: class SecondFactorRemoval {}, imports: [PlatformModule.forRoot(readEnvironment(process.env)), AuthModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'fatal'], abortOnError: false });
  try {
    const email = setting('PERSON_EMAIL');
    await app.get(SecondFactorRescue).remove(email);
    process.stdout.write(`the second factor of ${email} is off, and every session of theirs has ended\n`);
  } finally {
    await app.close();
  }
});
