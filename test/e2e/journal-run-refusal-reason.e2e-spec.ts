import { newId } from '@loonbrug/platform';
import { JournalRunWorld } from '../support/journal-runs';

/** Loket shows the reason to others, and many names are short. */
describe('the reason of a refusal', () => {
  let world: JournalRunWorld;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    await world.newFirm();
    for (const name of ['Jan Bos', 'M. van der Aa', 'L. Wu', 'P. in ’t Veld', 'S. El Amrani'])
      await world.builders.sql(
        `insert into employee (portal_id, administration_id, employee_id, loket_employer_id, loket_employee_id, name) values ($1, $2, $3, $4, $5, $6)`,
        [world.portal.portalId, world.administration.administrationId, newId(), newId(), newId(), name],
      );
  });
  afterAll(() => world.stop());

  const refuse = async (reason: string) => world.refuse((await world.arrive({ '4000': 5, '1001': -5 })).journalRunId, reason);

  it.each([
    'Loon van Bos is fout',
    'Jan staat dubbel',
    'Nabetaling Aa ontbreekt',
    'Zie Wu',
    'Amrani ontbreekt',
    'Loon van BOS is fout',
    'jan bos',
  ])('names nobody, however short the name: %s', async (reason) => {
    await expect(refuse(reason)).rejects.toMatchObject({ code: 'journal_run.reason_personal' });
  });

  it.each([
    'Verkeerde maand',
    'Van de run van jan en feb klopt het totaal niet',
    'In de run staat el dubbel',
    'De kosten van het bos horen elders',
    'Der Betrag ist falsch',
  ])('may hold the ordinary words that names are made of: %s', async (reason) => {
    await expect(refuse(reason)).resolves.toBeUndefined();
  });
});
