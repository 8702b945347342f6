import request from 'supertest';
import { createHttpServer } from '../../apps/api/src/http-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('health', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('says that it lives and is ready', async () => {
    await request(app.getHttpServer()).get('/health/live').expect(200, { status: 'up' });
    await request(app.getHttpServer()).get('/health/ready').expect(200, { status: 'up' });
  });

  it('answers an unknown address with a problem document in the language that is asked for', async () => {
    const dutch = await request(app.getHttpServer()).get('/api/nowhere').expect(404);
    expect(dutch.headers['content-type']).toContain('application/problem+json');
    expect(dutch.body).toMatchObject({ code: 'request.not_found', title: 'Dit bestaat niet, of niet voor u.' });
    const english = await request(app.getHttpServer()).get('/api/nowhere').set('accept-language', 'en-GB').expect(404);
    expect(english.body).toMatchObject({ code: 'request.not_found', title: 'This does not exist, or not for you.' });
  });
});
