import type { Route } from 'playwright-core';
import { AccountMappingService } from '../../libs/payroll/account-mapping/account-mapping.service';
import { CostSplitService } from '../../libs/payroll/account-mapping/cost-split.service';
import { scopeOf } from '../support/builders';
import { bothSides } from './support/both-sides';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { arrangeMappedBooks, type MappedBooks } from './support/mapped-books';
import { addMember, type Member, signedIn } from './support/people';
import { look } from './support/pictures';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const nextYear = new Date().getFullYear() + 1;
const meanwhile = /^(Iemand anders heeft dit intussen gewijzigd|Someone else changed this meanwhile)\.$/;
const takeTheirs = /^(Neem die van de ander|Take theirs)$/;
const keepMine = /^(Bewaar toch de mijne|Keep mine and save again)$/;

describeJourney('whoever comes second', () => {
  let world: World;
  let mapped: MappedBooks;
  let administrator: Member;

  beforeAll(async () => {
    world = await startWorld();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  beforeEach(async () => {
    mapped = await arrangeMappedBooks(world);
    administrator = await addMember(world, mapped.portal, { name: 'Portaal Beheerder', role: 'portal_admin' });
  }, journeyTimeoutMs);

  const at = (page: string) => `/portals/${mapped.portal.portalId}/administrations/${mapped.administration.administrationId}/${page}`;
  const scope = () => scopeOf(mapped.administration);
  const account = (index: number) => mapped.books.accountIds[index]!;
  const centre = () => mapped.books.costCentreIds[0]!;
  const map = (loketCode: string, index: number, rowVersion?: number) =>
    world.app.get(AccountMappingService).map(scope(), { kind: 'account_code', loketCode, accountId: account(index), rowVersion });
  const splitAll = (weight: number, rowVersion?: number) =>
    world.app.get(CostSplitService).split(scope(), { shares: [{ costCentreId: centre(), weight }], rowVersion });
  const shares = async () => {
    const { items } = await world.app.get(CostSplitService).list(scope());
    return items.map(({ account: of, shares: over }) => [of?.code ?? null, over.map(({ weight }) => weight)]);
  };
  const refused = async (visitor: Visitor, address: RegExp) => {
    await visitor.see(meanwhile);
    visitor.expectComplaint(address);
  };

  it(
    'keeps nothing of a form that can’t be saved as it stands, and loses nothing of it either',
    () =>
      world.watch(async () => {
        await splitAll(1);
        const visitor = await signedIn(world, administrator);
        await visitor.go(at('account-mapping?tab=split'));
        await visitor.button('Wijzigen: Alle rekeningen van winst en verlies').click();
        await world.app.get(CostSplitService).split(scope(), { shares: [], rowVersion: 1 });
        await visitor.field('Aandeel 1', visitor.dialog).fill('3');
        await visitor.button('Opslaan', visitor.dialog).click();
        await refused(visitor, /cost-splits: 409/);
        await visitor.field('Aandeel 1', visitor.dialog).fill('');
        expect((await bothSides(visitor))[0]).toEqual(['Aandelen', '–', 'Wordt niet verdeeld']);
        expect(await visitor.button(keepMine, visitor.dialog).isDisabled()).toBe(true);
        await look(visitor, 'conflict-incomplete-nl-1440');
        await visitor.field('Aandeel 1', visitor.dialog).fill('4');
        await visitor.button(keepMine, visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        expect(await shares()).toEqual([[null, [4]]]);

        await visitor.button('Alle rekeningen van winst en verlies beëindigen of terugnemen').click();
        await visitor.field('Eindigt op', visitor.dialog).fill(`${nextYear}-01-01`);
        // The replay of the removal is of what stands; it is there before somebody else changes that.
        await visitor.see(/zou elders staan/, visitor.dialog);
        await splitAll(5, 3);
        await visitor.button('Laten eindigen', visitor.dialog).click();
        await refused(visitor, /cost-splits\/.*: 409/);
        await visitor.field('Eindigt op', visitor.dialog).fill('');
        // The browser says what is missing; nothing is sent.
        await visitor.button(keepMine, visitor.dialog).click();
        await visitor.field('Eindigt op', visitor.dialog).fill(`${nextYear}-03-01`);
        await visitor.button(keepMine, visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(`Eindigt op 1 mrt ${nextYear}`);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'compares a new split with what the other said of the same account, and of no other',
    () =>
      world.watch(async () => {
        const visitor = await signedIn(world, administrator, { language: 'en', width: 390 });
        await visitor.go(at('account-mapping?tab=split'));
        await visitor.button('Add a split').click();
        await visitor.choose('Cost centre 1', 'K1 Kantoor', visitor.dialog);
        await visitor.field('Share 1', visitor.dialog).fill('3');
        await splitAll(2);
        await visitor.button('Save', visitor.dialog).click();
        await refused(visitor, /cost-splits: 409/);
        expect(await visitor.field(/^Account/, visitor.dialog).isDisabled()).toBe(true);
        expect(await bothSides(visitor)).toEqual([
          ['Shares', '100 % K1 Kantoor', '100 % K1 Kantoor'],
          ['From', 'Since ever', 'Since ever'],
        ]);
        await look(visitor, 'conflict-new-split-en-390');
        await visitor.button(takeTheirs, visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        expect(await shares()).toEqual([[null, [2]]]);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'is offered nothing to keep where both chose the same',
    () =>
      world.watch(async () => {
        const visitor = await signedIn(world, administrator);
        await visitor.go(at('account-mapping'));
        await visitor.button('Wijzigen: 4000').click();
        await visitor.field('Rekening in deze boeken', visitor.dialog).fill('4002');
        await visitor.page.getByRole('option', { name: '4002 Vakantiebijslag' }).click();
        await map('4000', 2);
        await visitor.button('Opslaan', visitor.dialog).click();
        await refused(visitor, /account-mappings: 409/);
        expect(await bothSides(visitor)).toEqual([
          ['Rekening in deze boeken', '4002 Vakantiebijslag', '4002 Vakantiebijslag'],
          ['Vanaf', 'Altijd al', 'Altijd al'],
        ]);
        await visitor.miss(keepMine);
        await look(visitor, 'conflict-same-nl-1440');
        await visitor.button(takeTheirs, visitor.dialog).click();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  /** Holds what is sent, until it is let go. */
  async function held({ page }: Visitor, address: RegExp): Promise<() => Promise<void>> {
    const waiting: Route[] = [];
    await page.route(address, (route) => (route.request().method() === 'GET' ? route.continue() : void waiting.push(route)));
    return async () => {
      for (const route of waiting.splice(0)) await route.continue();
      await page.unroute(address);
    };
  }

  it(
    'sees both sides on the page until their own is saved, and no longer than that',
    () =>
      world.watch(async () => {
        const visitor = await signedIn(world, administrator);
        await visitor.go(at(`journal-runs/${mapped.waitingRunId}`));
        const choose = async (loketCode: string) => {
          await visitor.field(`Rekening voor ${loketCode}`).fill('4004');
          const choice = visitor.page.getByRole('option', { name: '4004 Rekening 4' });
          await choice.waitFor();
          await map(loketCode, 0);
          await choice.click();
          await refused(visitor, /account-mappings: 409/);
        };
        await choose('L71');
        const letGo = await held(visitor, /\/account-mappings$/);
        await visitor.button(keepMine).click();
        await visitor.page.locator('button.MuiButton-loading', { hasText: keepMine }).waitFor();
        expect(await visitor.button(takeTheirs).isDisabled()).toBe(true);
        await letGo();
        await visitor.miss(meanwhile);
        await visitor.field('Rekening voor L71').waitFor({ state: 'detached' });

        await choose('L70');
        await visitor.button(takeTheirs).click();
        await visitor.miss(meanwhile);
        await visitor.field('Rekening voor L70').waitFor({ state: 'detached' });

        await visitor.go(at('ledger/accounts'));
        await visitor.arrive('Rekeningschema');
        await world.builders.sql("update account set name = 'Loon', row_version = row_version + 1 where account_id = $1", [account(4)]);
        await visitor.button('Blokkeren 4004').click();
        await refused(visitor, /accounts\/.*: 409/);
        const letAccountGo = await held(visitor, /\/accounts\/[^/]+$/);
        await visitor.button(keepMine).click();
        await visitor.page.locator('button.MuiButton-loading', { hasText: keepMine }).waitFor();
        await letAccountGo();
        await visitor.miss(meanwhile);
        await visitor.button('Vrijgeven 4004').waitFor();
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
