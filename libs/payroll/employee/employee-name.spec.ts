import { displayName } from './employee-name';

const parts = { formatted: '', firstName: 'Anna', initials: 'A.B.', prefix: 'van der', lastName: 'Molen' };

describe('the name of an employee', () => {
  it('is the one that Loket formats, prefix included', () => {
    expect(displayName({ ...parts, formatted: 'A.B. van der Molen' })).toBe('A.B. van der Molen');
  });

  it('is made of its parts when Loket formats none', () => {
    expect(displayName(parts)).toBe('A.B. van der Molen');
    expect(displayName({ ...parts, prefix: null })).toBe('A.B. Molen');
    expect(displayName({ ...parts, initials: null })).toBe('Anna van der Molen');
    expect(displayName({ ...parts, initials: null, firstName: null, prefix: "in 't", lastName: 'Veld' })).toBe("in 't Veld");
  });

  it('has single spaces, and fits its column', () => {
    expect(displayName({ ...parts, formatted: '  A.   de\tVries ' })).toBe('A. de Vries');
    expect(displayName({ ...parts, formatted: 'x'.repeat(500) })).toHaveLength(200);
    expect(displayName({ formatted: ' ', firstName: null, initials: null, prefix: null, lastName: ' ' })).toBe('–');
  });
});
