import { changeOf, type KnownEmployee } from './employee-change';

const hash = (fill: number): Buffer => Buffer.alloc(32, fill);
const known: KnownEmployee = {
  employeeId: 'e',
  loketEmployeeId: 'l',
  employeeNumber: 7,
  name: 'A. de Vries',
  email: 'a@example.test',
  invitedEmail: null,
  birthDateHash: hash(1),
  userId: null,
  identityDoubtCode: null,
  hasPayslips: false,
};
const seen = { employeeNumber: 7, name: 'A. de Vries', email: 'a@example.test', birthDateHash: hash(1) };

describe('a change of an employee record', () => {
  it('is none when Loket has it as we do', () => {
    expect(changeOf(known, seen)).toEqual({
      ...seen,
      identityDoubtCode: null,
      isChanged: false,
      isEmailFinding: false,
      isDoubtOver: false,
    });
  });

  it('takes a new name, number and address over while nobody was invited', () => {
    const now = { ...seen, employeeNumber: 8, name: 'A. Smit', email: 'b@example.test' };
    expect(changeOf(known, now)).toEqual({ ...now, identityDoubtCode: null, isChanged: true, isEmailFinding: false, isDoubtOver: false });
  });

  it('is a finding when the address is no longer the one that was invited, and none when it is that one again', () => {
    const invited = { ...known, invitedEmail: 'a@example.test' };
    expect(changeOf(invited, { ...seen, email: 'b@example.test' })).toMatchObject({ email: 'b@example.test', isEmailFinding: true });
    expect(changeOf(invited, { ...seen, email: null })).toMatchObject({ email: null, isEmailFinding: true });
    expect(changeOf({ ...invited, email: 'b@example.test' }, seen)).toMatchObject({ isChanged: true, isEmailFinding: false });
    expect(changeOf({ ...invited, email: 'b@example.test' }, { ...seen, email: 'b@example.test' })).toMatchObject({
      isEmailFinding: false,
    });
  });

  it('corrects a birth date while the record is not in use', () => {
    expect(changeOf(known, { ...seen, birthDateHash: hash(2) })).toMatchObject({
      birthDateHash: hash(2),
      identityDoubtCode: null,
      isChanged: true,
    });
  });

  it.each([
    ['somebody was invited', { invitedEmail: 'a@example.test' }],
    ['somebody is linked', { userId: 'u' }],
    ['it has payslips', { hasPayslips: true }],
  ])('puts a record in doubt, with its old fact, when the birth date changes and %s', (_, use) => {
    expect(changeOf({ ...known, ...use }, { ...seen, birthDateHash: hash(2) })).toMatchObject({
      birthDateHash: hash(1),
      identityDoubtCode: 'employee.birth_date_changed',
      isChanged: true,
      isDoubtOver: false,
    });
  });

  it('ends the doubt when Loket has the old birth date again', () => {
    const doubted = { ...known, hasPayslips: true, identityDoubtCode: 'employee.birth_date_changed' };
    expect(changeOf(doubted, seen)).toMatchObject({ identityDoubtCode: null, isChanged: true, isDoubtOver: true });
    expect(changeOf(doubted, { ...seen, birthDateHash: hash(2) })).toMatchObject({ isChanged: false, isDoubtOver: false });
  });

  it('keeps the birth date that it had when Loket names none, and learns one that it had not', () => {
    expect(changeOf(known, { ...seen, birthDateHash: null })).toMatchObject({ birthDateHash: hash(1), isChanged: false });
    expect(changeOf({ ...known, birthDateHash: null, hasPayslips: true }, seen)).toMatchObject({ birthDateHash: hash(1), isChanged: true });
  });
});
