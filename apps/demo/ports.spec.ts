import { createServer, type AddressInfo, type Server } from 'node:net';
import { portNear, webPort } from './ports';

let other: Server;
let busy: number;

beforeEach(async () => {
  other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  busy = (other.address() as AddressInfo).port;
});

afterEach(() => new Promise((resolve) => other.close(resolve)));

describe('the ports', () => {
  it('names the setting when the web port is busy, and takes another one for what nobody has a bookmark of', async () => {
    await expect(webPort(busy)).rejects.toThrow(`Port ${busy} on 127.0.0.1 can't be had`);
    await expect(webPort(busy)).rejects.toThrow('npm start -- --port 8080 (or the variable PORT)');
    expect(await portNear(busy)).not.toBe(busy);
    expect(await portNear(65_536)).toBeLessThan(65_536);
  });
});
