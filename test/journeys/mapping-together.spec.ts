import { AccountMappingService } from '../../libs/payroll/account-mapping/account-mapping.service';
import { CostSplitService } from '../../libs/payroll/account-mapping/cost-split.service';
import { DimensionMappingService } from '../../libs/payroll/account-mapping/dimension-mapping.service';
import { MappingTemplateService } from '../../libs/payroll/mapping-template/mapping-template.service';
import { scopeOf } from '../support/builders';
import { bothSides } from './support/both-sides';
import { describeJourney, journeyTimeoutMs } from './support/journey';
import { arrangeMappedBooks, type MappedBooks } from './support/mapped-books';
import { lookedBackYear } from './support/months';
import { addMember, type Member, signedIn } from './support/people';
import { look } from './support/pictures';
import type { Visitor } from './support/visitor';
import { startWorld, type World } from './support/world';

const year = lookedBackYear;
const nextYear = new Date().getFullYear() + 1;
const meanwhile = 'Iemand anders heeft dit intussen gewijzigd.';
const meanwhileInEnglish = 'Someone else changed this meanwhile.';

describeJourney('two people at one mapping', () => {
  let world: World;
  let mapped: MappedBooks;
  let people: Record<'administrator' | 'backOffice', Member>;

  beforeAll(async () => {
    world = await startWorld();
  }, journeyTimeoutMs);

  afterAll(async () => world?.close(), journeyTimeoutMs);

  beforeEach(async () => {
    mapped = await arrangeMappedBooks(world);
    people = {
      administrator: await addMember(world, mapped.portal, { name: 'Portaal Beheerder', role: 'portal_admin' }),
      backOffice: await addMember(world, mapped.portal, { name: 'Collega Backoffice', role: 'back_office' }),
    };
  }, journeyTimeoutMs);

  const at = (page: string) => `/portals/${mapped.portal.portalId}/administrations/${mapped.administration.administrationId}/${page}`;
  const scope = () => scopeOf(mapped.administration);
  const account = (index: number) => mapped.books.accountIds[index]!;
  const chooseAccount = async (visitor: Visitor, name: string) => {
    await visitor.field(/^(Rekening in deze boeken|Account in these books)/, visitor.dialog).fill(name.slice(0, 4));
    await visitor.page.getByRole('option', { name }).click();
  };
  const leadsTo = async (loketCode: string) => {
    const { items } = await world.app.get(AccountMappingService).history(scope(), { kind: 'account_code', loketCode });
    return items.map(({ deed, validFrom, account: to }) => [deed, validFrom, to?.code ?? null]);
  };

  it(
    'shows who is second what the first made of it, keeps what they typed, and lets them take either',
    () =>
      world.watch(async () => {
        const one = await signedIn(world, people.administrator);
        const other = await signedIn(world, people.backOffice, { language: 'en', width: 390 });
        await one.go(at('account-mapping'));
        await one.arrive('Rekeningkoppeling');
        await one.button('Wijzigen: 4000').click();
        await chooseAccount(one, '4002 Vakantiebijslag');
        await one.field('Geldt vanaf', one.dialog).fill(`${year}-02-01`);

        await other.go(at('account-mapping'));
        await other.arrive('Account mapping');
        await other.button('Change: 4000').click();
        await chooseAccount(other, '4004 Rekening 4');
        await other.button('Save', other.dialog).click();
        await other.dialog.waitFor({ state: 'detached' });

        await one.button('Opslaan', one.dialog).click();
        await one.see(meanwhile, one.dialog);
        await one.see(/Gewijzigd door Collega Backoffice op /, one.dialog);
        one.expectComplaint(/account-mappings: 409/);
        expect(await bothSides(one)).toEqual([
          ['Rekening in deze boeken', '4002 Vakantiebijslag', '4004 Rekening 4'],
          ['Vanaf', `1 feb ${year}`, 'Altijd al'],
        ]);
        expect(await one.field('Geldt vanaf', one.dialog).inputValue()).toBe(`${year}-02-01`);
        await look(one, 'conflict-mapping-nl-1440');
        await one.button('Bewaar toch de mijne', one.dialog).click();
        await one.dialog.waitFor({ state: 'detached' });
        expect(await leadsTo('4000')).toEqual([
          ['leads', `${year}-02-01`, '4002'],
          ['leads', null, '4004'],
        ]);

        // The other's list is as it was when they saved: now they are second.
        await other.button('Change: 4000').click();
        await chooseAccount(other, '4000 Lonen');
        await other.button('Save', other.dialog).click();
        await other.see(meanwhileInEnglish, other.dialog);
        await other.see(/Changed by Portaal Beheerder on /, other.dialog);
        other.expectComplaint(/account-mappings: 409/);
        await look(other, 'conflict-mapping-en-390');
        await other.button('Take theirs', other.dialog).click();
        await other.dialog.waitFor({ state: 'detached' });
        await other.see('4002 Vakantiebijslag');
        expect(await leadsTo('4000')).toHaveLength(2);

        // What is mapped where it stands is taken along to where both sides are compared.
        await one.see(/leiden nog nergens heen/);
        const take = one.button('Koppel aan 4002 Vakantiebijslag');
        await take.waitFor();
        await world.app.get(AccountMappingService).map(scope(), { kind: 'account_code', loketCode: 'L70', accountId: account(0) });
        await take.click();
        await one.see(meanwhile, one.dialog);
        one.expectComplaint(/account-mappings: 409/);
        expect((await bothSides(one))[0]).toEqual(['Rekening in deze boeken', '4002 Vakantiebijslag', '4000 Lonen']);
        await one.button('Neem die van de ander', one.dialog).click();
        await one.dialog.waitFor({ state: 'detached' });
        expect(await leadsTo('L70')).toEqual([['leads', null, '4000']]);
        await one.leave();
        await other.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'ends a mapping, a cost centre and a split from a day on, after a look at what that would have done',
    () =>
      world.watch(async () => {
        const [mappings, dimensions, splits] = [AccountMappingService, DimensionMappingService, CostSplitService].map((service) =>
          world.app.get<object>(service),
        ) as [AccountMappingService, DimensionMappingService, CostSplitService];
        await mappings.map(scope(), { kind: 'account_code', loketCode: '4000', accountId: account(0) });
        const [centreId] = mapped.books.costCentreIds as [string];
        await dimensions.map(scope(), { kind: 'cost_centre', loketCode: 'WINKEL', dimensionId: centreId });
        await splits.split(scope(), { shares: [{ costCentreId: centreId, weight: 1 }] });
        const visitor = await signedIn(world, people.administrator);
        await visitor.go(at('account-mapping'));
        await visitor.arrive('Rekeningkoppeling');
        await visitor.button('4000 beëindigen of terugnemen').click();
        await visitor.field('Eindigt op', visitor.dialog).fill(`${year}-02-15`);
        await visitor.see(/2\.000,02 zou elders staan/, visitor.dialog);
        await look(visitor, 'end-mapping-nl-1440');
        await visitor.field('Eindigt op', visitor.dialog).fill(`${nextYear}-01-01`);
        await visitor.button('Laten eindigen', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(`Eindigt op 1 jan ${nextYear}`);
        await look(visitor, 'end-mapping-list-nl-1440');
        expect(await leadsTo('4000')).toEqual([
          ['ends', `${nextYear}-01-01`, null],
          ['leads', null, '4000'],
        ]);

        await visitor.button('Kostenplaatsen').click();
        await visitor.button('Wijzigen: WINKEL').click();
        await visitor.see(`Wat zou dit met ${year} hebben gedaan?`, visitor.dialog);
        await look(visitor, 'dimension-dialog-nl-1440');
        await dimensions.map(scope(), {
          kind: 'cost_centre',
          loketCode: 'WINKEL',
          dimensionId: centreId,
          validFrom: `${nextYear}-06-01`,
          rowVersion: 1,
        });
        await visitor.button('Opslaan', visitor.dialog).click();
        await visitor.see(meanwhile, visitor.dialog);
        visitor.expectComplaint(/dimension-mappings: 409/);
        expect(await bothSides(visitor)).toEqual([
          ['In deze boeken', 'K1 Kantoor', 'K1 Kantoor'],
          ['Vanaf', 'Zoals nu', `1 jun ${nextYear}`],
        ]);
        await visitor.button('Neem die van de ander', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.button('WINKEL beëindigen of terugnemen').click();
        await visitor.field('Eindigt op', visitor.dialog).fill(`${nextYear}-02-01`);
        await visitor.button('Laten eindigen', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(`Eindigt op 1 feb ${nextYear}`);
        await look(visitor, 'end-dimension-list-nl-1440');

        await visitor.button('Verdeling').click();
        await visitor.button('Alle rekeningen van winst en verlies beëindigen of terugnemen').click();
        await visitor.page.getByRole('radio', { name: /^Terugnemen/ }).check();
        await visitor.see(`Niets: in ${year} zou alles op dezelfde plaats staan.`, visitor.dialog);
        await look(visitor, 'end-split-nl-1440');
        await splits.split(scope(), { shares: [], rowVersion: 1 });
        await visitor.button('Terugnemen', visitor.dialog).click();
        await visitor.see(meanwhile, visitor.dialog);
        visitor.expectComplaint(/cost-splits\/.*: 409/);
        expect(await bothSides(visitor)).toEqual([
          ['Wat er geldt', 'Teruggenomen', 'Wordt niet verdeeld'],
          ['Vanaf', '–', 'Altijd al'],
        ]);
        await look(visitor, 'conflict-split-nl-1440');
        await visitor.button('Bewaar toch de mijne', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('Er wordt niets verdeeld');
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );

  it(
    'tells it at the finding that is mended, at the firm’s template and at a cost centre, on a phone and in English',
    () =>
      world.watch(async () => {
        const visitor = await signedIn(world, people.administrator, { language: 'en', width: 390 });
        await visitor.go(at(`journal-runs/${mapped.waitingRunId}`));
        await visitor.field('Account for L71').fill('4004');
        const choice = visitor.page.getByRole('option', { name: '4004 Rekening 4' });
        await choice.waitFor();
        await world.app.get(AccountMappingService).map(scope(), { kind: 'account_code', loketCode: 'L71', accountId: account(0) });
        await choice.click();
        await visitor.see(meanwhileInEnglish);
        visitor.expectComplaint(/account-mappings: 409/);
        expect((await bothSides(visitor))[0]).toEqual(['Account', '4004 Rekening 4', '4000 Lonen']);
        await look(visitor, 'conflict-finding-en-390');
        await visitor.button('Keep mine and save again').click();
        await visitor.field('Account for L71').waitFor({ state: 'detached' });
        expect((await leadsTo('L71'))[0]).toEqual(['leads', null, '4004']);

        await visitor.go(`/portals/${mapped.portal.portalId}/mapping-templates`);
        await visitor.arrive('Firm’s account template');
        await visitor.button('Set: L70').click();
        await visitor.field('RGS code', visitor.dialog).fill('WPerLesVag');
        await world.app.get(MappingTemplateService).say({ ...scope() }, { kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon' });
        await visitor.button('Save', visitor.dialog).click();
        await visitor.see(meanwhileInEnglish, visitor.dialog);
        visitor.expectComplaint(/mapping-templates: 409/);
        expect((await bothSides(visitor))[0]).toEqual(['RGS code', 'WPerLesVag', 'WPerLesLon']);
        await look(visitor, 'conflict-template-en-390');
        await visitor.button('Keep mine and save again', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.button('End or take back L70').click();
        await visitor.field('Ends on', visitor.dialog).fill(`${nextYear}-01-01`);
        await look(visitor, 'end-template-en-390');
        await visitor.button('Let it end', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see(`Ends on 1 Jan ${nextYear}`);

        await visitor.go(at('ledger/cost-centres'));
        await visitor.arrive('Cost centres and units');
        await visitor.button('Change: K1').click();
        await visitor.field('Name', visitor.dialog).fill('Kantoor en winkel');
        await world.builders.sql(
          "update cost_centre set name = 'Hoofdkantoor', row_version = row_version + 1 where administration_id = $1",
          [mapped.administration.administrationId],
        );
        await visitor.button('Save', visitor.dialog).click();
        await visitor.see(meanwhileInEnglish, visitor.dialog);
        visitor.expectComplaint(/cost-centres\/.*: 409/);
        expect((await bothSides(visitor))[0]).toEqual(['Name', 'Kantoor en winkel', 'Hoofdkantoor']);
        await look(visitor, 'conflict-cost-centre-en-390');
        await visitor.button('Keep mine and save again', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('Kantoor en winkel');
        await visitor.button('Add a cost centre').click();
        await visitor.field('Code', visitor.dialog).fill('WINKEL');
        await visitor.field('Name', visitor.dialog).fill('Winkel');
        await look(visitor, 'cost-centre-new-en-390');
        await visitor.button('Save', visitor.dialog).click();
        await visitor.dialog.waitFor({ state: 'detached' });
        await visitor.see('WINKEL');
        await look(visitor, 'cost-centres-en-390');

        await visitor.go(at('ledger/accounts'));
        await visitor.arrive('Chart of accounts');
        await world.builders.sql(
          "update account set name = 'Loon', is_blocked = true, row_version = row_version + 1 where account_id = $1",
          [account(4)],
        );
        await visitor.button('Block 4004').click();
        await visitor.see(meanwhileInEnglish);
        visitor.expectComplaint(/accounts\/.*: 409/);
        expect(await bothSides(visitor)).toEqual([['4004 Loon', 'Blocked', 'Blocked']]);
        await look(visitor, 'conflict-account-en-390');
        await visitor.button('Take theirs').click();
        await visitor.button('Release 4004').waitFor();
        await visitor.miss(meanwhileInEnglish);
        await visitor.leave();
      }),
    journeyTimeoutMs,
  );
});
