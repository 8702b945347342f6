import { OutgoingHttp, privateAddressesOnlyFor } from '@loonbrug/platform';
import { LoketThrottle } from '../transport/loket-throttle';
import { LoketTransport } from '../transport/loket-transport';
import type { LoketTransportOptions } from '../transport/loket-transport';
import type { Timing } from '../transport/retry-policy';
import { type Answering, ScriptedLoket, silence } from './scripted-loket';

/** A transport to a scripted Loket, with a clock that only sleeping moves. */
export class ScriptedTransport {
  readonly loket = new ScriptedLoket();
  readonly slept: number[] = [];
  now = Date.UTC(2026, 0, 1);
  private outgoing: OutgoingHttp | null = null;
  private impatient: OutgoingHttp | null = null;

  readonly timing: Timing = {
    now: () => this.now,
    random: () => 0.5,
    sleep: async (ms) => {
      this.now += ms;
      this.slept.push(ms);
    },
  };

  get http(): OutgoingHttp {
    if (!this.outgoing) throw new Error('start it first');
    return this.outgoing;
  }

  /** For what is answered so: soon takes silence for an answer that never comes. All else is waited for, however busy the machine is. */
  httpFor(answering: Answering): OutgoingHttp {
    if (!this.impatient) throw new Error('start it first');
    return answering === silence ? this.impatient : this.http;
  }

  async start(): Promise<void> {
    await this.loket.start();
    const options = { allowInsecure: true, checkAddress: privateAddressesOnlyFor([this.loket.hostAndPort]) };
    this.outgoing = new OutgoingHttp(options);
    this.impatient = new OutgoingHttp({ ...options, headersTimeoutMs: 1_000 });
  }

  async stop(): Promise<void> {
    await this.outgoing?.close();
    await this.impatient?.close();
    await this.loket.stop();
  }

  options(options: Partial<LoketTransportOptions> = {}): LoketTransportOptions {
    const throttle = new LoketThrottle({ spacingMs: 0 }, this.timing);
    return {
      apiUrl: `${this.loket.origin}/v2/`,
      accessToken: async () => 'token-1',
      http: this.http,
      timing: this.timing,
      throttle,
      ...options,
    };
  }

  transport(options: Partial<LoketTransportOptions> = {}): LoketTransport {
    return new LoketTransport(this.options(options));
  }
}

/** All bytes of a stream. */
export async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
