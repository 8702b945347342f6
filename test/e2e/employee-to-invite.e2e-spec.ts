import type { Role } from '@loonbrug/tenancy';
import type { EmployeeToInvitePageDto } from '../../libs/payroll/employee/employee-to-invite.dto';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('employees that nobody invited yet, over all administrations', () => {
  let people: PayrollPeople;
  let books: LinkedBooks;
  let sibling: LinkedBooks;
  let neighbour: LinkedBooks;
  let stranger: LinkedBooks;

  beforeAll(async () => {
    people = await PayrollPeople.start();
    const { builders } = people;
    books = await people.books(70104, await builders.administration(await builders.domain(await builders.portal(), { name: 'Bakker' })));
    sibling = await people.books(70101, await builders.administration(books.administration, { isStandard: false, name: 'Zusje' }));
    neighbour = await people.books(70102, await builders.administration(await builders.domain(books.administration), { name: 'Aardbei' }));
    stranger = await people.books(70104);
    for (const each of [books, sibling, neighbour, stranger]) {
      await people.importEmployees(each);
      // One was invited, one reads already, one has no address to invite, one may be somebody else: none of them is to be invited.
      const ids = await builders.sql<{ id: string }>(
        'select employee_id as id from employee where administration_id = $1 order by employee_number limit 4',
        [each.administration.administrationId],
      );
      const [invited, reading, withoutAddress, doubted] = ids.map(({ id }) => id);
      await builders.sql('update employee set email = $1', ['iemand@voorbeeld.example']);
      await builders.sql('update employee set invited_at = now(), invited_email = email where employee_id = $1', [invited]);
      await builders.sql('update employee set user_id = $2, linked_at = now() where employee_id = $1', [
        reading,
        (await builders.user()).userId,
      ]);
      await builders.sql('update employee set email = null where employee_id = $1', [withoutAddress]);
      await builders.sql(
        "update employee set identity_doubt_code = 'employee.birth_date_changed', identity_doubt_at = now() where employee_id = $1",
        [doubted],
      );
    }
  });
  afterAll(() => people.stop());
  beforeEach(() => people.at('2026-11-20T10:00:00Z'));

  type Breadth = { domainId?: string | null; administrationIds?: string[] };
  const member = async (role: Role, breadth: Breadth = {}): Promise<SignedInAgent> => {
    const user = await people.builders.user();
    await people.builders.membership(user, books.administration, role, { domainId: null, ...breadth });
    return signIn(people.app, user);
  };
  const address = (portalId = books.administration.portalId) => `/api/portals/${portalId}/employees-to-invite`;
  const list = async (agent: SignedInAgent, query = ''): Promise<EmployeeToInvitePageDto> =>
    (await agent.get(`${address()}${query}`).expect(200)).body;
  /** As the rows themselves say it. */
  const expected = async (...places: LinkedBooks[]): Promise<string[]> =>
    (
      await people.builders.sql<{ id: string }>(
        `select employee_id as id from employee where administration_id = any($1) and user_id is null and invited_at is null and email is not null
           and identity_doubt_code is null`,
        [places.map(({ administration }) => administration.administrationId)],
      )
    )
      .map(({ id }) => id)
      .sort();
  const idsOf = ({ items }: EmployeeToInvitePageDto) => items.map(({ employeeId }) => employeeId).sort();

  it('are listed with whose they are, without those that were invited, read already or have no address', async () => {
    const all = await list(await member('portal_admin'), '?pageSize=200');
    expect(idsOf(all)).toEqual(await expected(books, sibling, neighbour));
    expect(all.total).toBe(all.items.length);
    const one = all.items.find(({ administrationId }) => administrationId === sibling.administration.administrationId);
    expect(one).toEqual({
      employeeId: expect.any(String),
      employeeNumber: expect.any(Number),
      name: expect.stringMatching(/\S/),
      email: 'iemand@voorbeeld.example',
      isInService: expect.any(Boolean),
      domainId: books.administration.domainId,
      domainName: 'Bakker',
      administrationId: sibling.administration.administrationId,
      administrationName: 'Zusje',
    });
    expect(all.items.filter(({ isInService }) => !isInService)).not.toEqual([]);
  });

  it('are as many as the start page counts, in all and in each place', async () => {
    const agent = await member('back_office');
    const { body } = await agent.get(`/api/portals/${books.administration.portalId}/work`).expect(200);
    const counted = body.items.find((item: { kind: string }) => item.kind === 'employeesToInvite');
    expect(counted.places).toHaveLength(3);
    expect((await list(agent)).total).toBe(counted.count);
    for (const { administrationId, count } of counted.places)
      expect((await list(agent, `?administrationId=${administrationId}`)).total).toBe(count);
  });

  it('come in the order asked for, page by page, and are found by name, client and books', async () => {
    const agent = await member('back_office');
    const of = async (query: string) => (await list(agent, `?pageSize=200${query}`)).items;
    const byPlace = await of('');
    const places = [...new Set(byPlace.map(({ administrationName }) => administrationName))];
    expect(places[0]).toBe('Aardbei');
    expect(places).toEqual([...places].sort());
    expect([...new Set((await of('&direction=desc')).map(({ administrationName }) => administrationName))]).toEqual([...places].reverse());
    const names = (await of('&sort=name')).map(({ name }) => name);
    const collated = await people.builders.sql<{ name: string }>('select name from unnest($1::text[]) name order by lower(name)', [names]);
    expect(names).toEqual(collated.map(({ name }) => name));
    const half = Math.ceil(byPlace.length / 2);
    const pages = [await list(agent, `?pageSize=${half}`), await list(agent, `?pageSize=${half}&page=2`)];
    expect(pages.flatMap(({ items }) => items)).toEqual(byPlace);
    const total = async (query: string) => (await list(agent, query)).total;
    const { length: ofSibling } = await expected(sibling);
    const { length: ofNeighbour } = await expected(neighbour);
    expect([
      await total('?text=zusJE'),
      await total(`?domainId=${neighbour.administration.domainId}`),
      await total(`?text=${encodeURIComponent(byPlace[0]!.name)}&administrationId=${byPlace[0]!.administrationId}`),
      await total(`?administrationId=${stranger.administration.administrationId}`),
    ]).toEqual([ofSibling, ofNeighbour, 1, 0]);
    for (const wrong of ['sort=x', 'direction=x', 'pageSize=0', 'pageSize=201', 'domainId=x', 'administrationId=x', 'strange=1'])
      await agent.get(`${address()}?${wrong}`).expect(400);
  });

  it('show nobody another client’s, sibling’s or firm’s', async () => {
    const ofDomain = await member('hrm', { domainId: books.administration.domainId });
    expect(idsOf(await list(ofDomain, '?pageSize=200'))).toEqual(await expected(books, sibling));
    const ofSibling = await member('back_office', {
      domainId: books.administration.domainId,
      administrationIds: [sibling.administration.administrationId],
    });
    expect(idsOf(await list(ofSibling, '?pageSize=200'))).toEqual(await expected(sibling));
    expect((await list(ofSibling, `?administrationId=${books.administration.administrationId}`)).total).toBe(0);
    expect(await expected(stranger)).not.toEqual([]);
    await ofSibling.get(address(stranger.administration.portalId)).expect(404);
  });

  it('are not for who may not invite, and leave the list when they are invited', async () => {
    await (await member('management', { domainId: books.administration.domainId })).get(address()).expect(403);
    const agent = await member('back_office');
    const place = `?administrationId=${neighbour.administration.administrationId}`;
    const [first] = (await list(agent, place)).items;
    const { portalId, administrationId } = neighbour.administration;
    await agent.post(`/api/portals/${portalId}/administrations/${administrationId}/employees/${first!.employeeId}/invitation`).expect(200);
    expect(idsOf(await list(agent, place))).not.toContain(first!.employeeId);
  });
});
