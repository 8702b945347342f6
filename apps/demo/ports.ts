import { createServer, type AddressInfo } from 'node:net';
import { DemonstrationFailure } from './failure';

const host = '127.0.0.1';

/** The port if nobody listens on it now (0: any free one); undefined when it is busy. */
async function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve(address.port));
    });
  });
}

export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new DemonstrationFailure('There is no free port on 127.0.0.1.');
  return port;
}

/** A port whose number people know if it is free, else any free one. */
export async function portNear(preferred: number): Promise<number> {
  const port = preferred <= 65_535 ? await tryPort(preferred) : undefined;
  return port ?? freePort();
}

/** The port of the web, which must be the one asked for: people have it in their bookmarks. */
export async function webPort(port: number): Promise<number> {
  if ((await tryPort(port)) !== undefined) return port;
  throw new DemonstrationFailure(
    `Port ${port} on 127.0.0.1 can't be had: another program listens on it, or the system keeps it. ` +
      `Choose another one: npm start -- --port ${port === 8080 ? 8090 : 8080} (or the variable PORT).`,
  );
}
