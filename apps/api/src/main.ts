import 'reflect-metadata';
import { LoonbrugError, readEnvironment } from '@loonbrug/platform';
import { createHttpServer } from './http-server';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const app = await createHttpServer(environment);
  await app.listen(environment.port, environment.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof LoonbrugError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
