import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether nobody listens on it now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** A free port for what listens later. No system gives these out by itself, so none goes to a test beside this one before the start. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 11_000 + randomInt(9_000);
    if (await isFree(port)) return port;
  }
}
