import { hash } from '@node-rs/argon2';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from '../support/builders';
import { signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const password = 'correct horse battery staple';

/** Without a mail server: the test environment names none. */
describe('a second factor of which the code can not be mailed', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  it('is not begun without a word: the person is told, in their language, and is asked for none', async () => {
    const person = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
    const agent = await signIn(app, person);
    const { body } = await agent
      .post('/api/me/second-factor/enrolment')
      .set('accept-language', 'en')
      .send({ presentPassword: password })
      .expect(503);
    expect(body).toMatchObject({ code: 'auth.code_not_mailed', title: 'The e-mail with your code could not be sent.' });
    expect(JSON.stringify(body)).not.toMatch(/secret|otpauth/);
    expect((await agent.get('/api/me/second-factor').expect(200)).body.confirmedAt).toBeNull();
  });
});
