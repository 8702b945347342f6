import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LoketTokenService } from '../../libs/payroll/connection/loket-token.service';
import { createHttpServer } from '../../apps/api/src/http-server';
import { connect, type Firm, firm, type LoketStage, loketStage, tokenRequests } from '../support/loket';
import { testEnvironment } from '../support/test-environment';

describe('tokens of Loket', () => {
  let stage: LoketStage;
  let other: NestFastifyApplication;
  let ours: Firm;
  let credentialId: string;

  beforeAll(async () => {
    stage = await loketStage();
    const { apiUrl, oauthUrl } = stage.simulator;
    other = await createHttpServer(testEnvironment(stage.database, { LOKET_API_URL: apiUrl, LOKET_OAUTH_URL: oauthUrl }));
  });
  afterAll(async () => {
    await other.close();
    await stage.close();
  });
  beforeEach(async () => {
    stage.simulator.control.clearFaults();
    ours = await firm(stage);
    await connect(stage, ours);
    const [row] = await stage.builders.sql<{ id: string }>('select loket_credential_id as id from loket_credential where portal_id = $1', [
      ours.portal.portalId,
    ]);
    credentialId = row!.id;
    stage.simulator.control.resetRequestCounts();
  });

  const system = { kind: 'system' } as const;
  const token = (app: NestFastifyApplication, refused?: string): Promise<string> =>
    app.get(LoketTokenService).accessToken({ portalId: ours.portal.portalId, actor: system }, credentialId, { refused });
  const crowd = (refused?: string): Promise<PromiseSettledResult<string>[]> =>
    Promise.allSettled(Array.from({ length: 20 }, (_, index) => token(index % 2 === 0 ? stage.app : other, refused)));
  const row = async () => (await stage.builders.sql('select * from loket_token where portal_id = $1', [ours.portal.portalId]))[0]!;

  it('are asked for once by twenty callers of two processes, and are sealed', async () => {
    const answers = await crowd();
    const tokens = new Set(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason))));
    expect(tokens.size).toBe(1);
    expect(tokenRequests(stage)).toBe(1);
    const stored = await row();
    expect(stored).toMatchObject({ version: 1, leased_until: null, lease_id: null });
    expect((stored['access_token_sealed'] as Buffer).includes(Buffer.from([...tokens][0]!))).toBe(false);
  });

  it('are used again until shortly before they end, then refreshed once', async () => {
    const first = await token(stage.app);
    expect(await token(other)).toBe(first);
    expect(tokenRequests(stage)).toBe(1);
    await stage.builders.sql("update loket_token set expires_at = now() + interval '80 seconds' where portal_id = $1", [
      ours.portal.portalId,
    ]);
    const answers = await crowd();
    expect(new Set(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'failed'))).size).toBe(1);
    expect(tokenRequests(stage)).toBe(2);
    expect(await token(stage.app)).not.toBe(first);
  });

  it('are replaced once when Loket refuses one, however many find out', async () => {
    const first = await token(stage.app);
    stage.simulator.control.people.expireTokens();
    const answers = await crowd(first);
    expect(answers.every((answer) => answer.status === 'fulfilled' && answer.value !== first)).toBe(true);
    expect(tokenRequests(stage)).toBe(2);
  });

  it('are asked for once by twenty callers also when the password is wrong: one attempt, one incident, one mail', async () => {
    stage.simulator.control.people.changePassword({ username: 'kantoor', password: 'changed-at-loket' });
    try {
      const answers = await crowd();
      expect(
        answers.every((answer) => answer.status === 'rejected' && (answer.reason as { code: string }).code === 'loket.credentials_refused'),
      ).toBe(true);
      expect(tokenRequests(stage)).toBe(1);
      const incidents = await stage.builders.sql('select code, occurrences, domain_id from incident where portal_id = $1', [
        ours.portal.portalId,
      ]);
      expect(incidents).toEqual([{ code: 'loket.credentials_refused', occurrences: 1, domain_id: ours.domain.domainId }]);
      const mails = await stage.builders.sql("select payload from outbox where portal_id = $1 and kind = 'mail.notice'", [
        ours.portal.portalId,
      ]);
      expect(mails).toHaveLength(1);
      expect(JSON.stringify(mails)).not.toContain('kantoor');
    } finally {
      stage.simulator.control.people.changePassword({ username: 'kantoor', password: 'vuurtoren-2026' });
    }
  });

  it('are asked for once by twenty callers also when Loket does not answer, and nothing is held against the credential', async () => {
    stage.simulator.control.addFault({ kind: 'server_error', target: 'token', count: 1 });
    const answers = await crowd();
    expect(tokenRequests(stage)).toBeLessThanOrEqual(2);
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : []));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((code) => code === 'loket.unreachable' || code === 'loket_credential.token_not_ready')).toBe(true);
    await expect(token(stage.app)).resolves.toEqual(expect.any(String));
    const [credential] = await stage.builders.sql('select state, revision from loket_credential where portal_id = $1', [
      ours.portal.portalId,
    ]);
    expect(credential).toEqual({ state: 'working', revision: 1 });
  });

  it('of a process that died while it asked are asked for anew when its lease ends', async () => {
    await token(stage.app);
    const [lease] = await stage.builders.sql<{ until: Date }>(
      `update loket_token set access_token_sealed = null, expires_at = null, leased_until = now() + interval '1 second', lease_id = gen_random_uuid()
       where portal_id = $1 returning leased_until as until`,
      [ours.portal.portalId],
    );
    stage.simulator.control.resetRequestCounts();
    const askedAt = new Promise<number>((resolve) => stage.simulator.onRequest(() => resolve(Date.now())));
    await expect(token(other)).resolves.toEqual(expect.any(String));
    expect(await askedAt).toBeGreaterThanOrEqual(lease!.until.getTime());
    expect(tokenRequests(stage)).toBe(1);
  });

  it('that come after the credential changed are dropped', async () => {
    stage.simulator.control.addFault({ kind: 'slow', target: 'token', count: 1, delayMs: 1_500 });
    const asked = new Promise<void>((resolve) => stage.simulator.onRequest(() => resolve()));
    const waiting = token(stage.app);
    await asked;
    const { username, password, environmentCode } = stage.simulator.accounts[1]!;
    await ours.admin.put(`${ours.at.domain}/loket-credential`).send({ username, password, environmentCode }).expect(200);
    await waiting;
    const { body } = await ours.admin.get(`${ours.at.domain}/loket-link-candidates`).expect(200);
    expect(body.items.map((one: { clientNumber: number }) => one.clientNumber)).toEqual([70201, 70202]);
  });

  it('that can not be refreshed any more are had again by the password', async () => {
    const first = await token(stage.app);
    stage.simulator.control.people.revokeTokens();
    await expect(token(stage.app, first)).resolves.not.toBe(first);
    expect(tokenRequests(stage)).toBe(3);
  });
});
