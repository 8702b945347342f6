import { AccountMailService } from '@loonbrug/auth';
import { Clock, type Mail, MailSender, OutboxWorker } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from './builders';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

type App = Awaited<ReturnType<typeof createHttpServer>>;

/** The API over a database of its own, in a process of the test: its mails are kept, and its clock stands where a test sets it. */
export class ApiStage {
  /** What was mailed, the oldest first. */
  mails: Mail[] = [];
  /** The moment at which the clock stands. */
  now = new Date();

  private constructor(
    readonly database: TestDatabase,
    readonly app: App,
    readonly build: Builders,
  ) {}

  static async open(settings: Parameters<typeof testEnvironment>[1] = {}): Promise<ApiStage> {
    const database = await createTestDatabase();
    const stage = new ApiStage(database, await createHttpServer(testEnvironment(database, settings)), await Builders.connect(database));
    jest.spyOn(stage.app.get(MailSender), 'send').mockImplementation(async (mail) => void stage.mails.push(mail));
    jest.spyOn(stage.app.get(Clock), 'now').mockImplementation(() => stage.now);
    return stage;
  }

  /** An empty mailbox, nobody throttled, and a clock at a moment. */
  async begin(now = new Date()): Promise<void> {
    this.mails = [];
    this.now = now;
    await this.build.sql('delete from directory.throttle');
  }

  /** Until every mail about an account that was begun is out. */
  settled(): Promise<void> {
    return this.app.get(AccountMailService).settled();
  }

  /** The secret of the link that was mailed last. */
  lastToken(page: 'invitation' | 'new-password'): string {
    const [, token] = new RegExp(`/${page}#([\\w-]{43})`).exec(this.mails.at(-1)!.text)!;
    return token!;
  }

  /** What waits in a portal's outbox goes out. */
  async sendOut(portalId: string): Promise<void> {
    await this.app.get(OutboxWorker).workOff({ portalId, actor: { kind: 'system' } });
  }

  async close(): Promise<void> {
    await this.build.close();
    await this.app.close();
    await this.database.drop();
  }
}
