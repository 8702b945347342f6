import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import '../../apps/api/src/api.module';

/** From the first to the last character, and nothing of it as often as one likes. */
const boundedPattern = /^\/\^[^*+]*\$\/[a-z]*$/;

/** The rules of every field of every request, by class and name. */
function rulesByField(): Map<string, ValidationMetadata[]> {
  const fields = new Map<string, ValidationMetadata[]>();
  for (const rules of getMetadataStorage()['validationMetadatas'].values())
    for (const rule of rules as ValidationMetadata[]) {
      // What the process is started with is nobody's request.
      if ((rule.target as { name: string }).name === 'Environment') continue;
      const field = `${(rule.target as { name: string }).name}.${rule.propertyName}`;
      fields.set(field, [...(fields.get(field) ?? []), rule]);
    }
  return fields;
}

describe('a field of a request', () => {
  const fields = rulesByField();
  const names = (rules: readonly ValidationMetadata[]): string[] => rules.map(({ name, type }) => name ?? type);
  const fieldsWhere = (isWrong: (rules: readonly ValidationMetadata[]) => boolean): string[] =>
    [...fields].filter(([, rules]) => isWrong(rules)).map(([field]) => field);

  it('is known to this test', () => {
    expect(fields.size).toBeGreaterThan(100);
    expect(names(fields.get('WageTaxAccountsChange.accountIds')!)).toEqual(expect.arrayContaining(['isArray', 'isUuid']));
  });

  // One value that is no list passes the rules for each of a list.
  it('is a list, and has a greatest length, where rules hold for each of a list', () => {
    const isLists = (rules: readonly ValidationMetadata[]) => rules.some(({ each }) => each) || names(rules).includes('isArray');
    expect(fieldsWhere((rules) => isLists(rules) && !(names(rules).includes('isArray') && names(rules).includes('arrayMaxSize')))).toEqual(
      [],
    );
  });

  it('has a greatest length where it is a text', () => {
    const isBounded = ({ name, type, constraints }: ValidationMetadata): boolean =>
      ['maxLength', 'isLength', 'isIn', 'isUuid'].includes(name ?? type) ||
      (name === 'matches' && boundedPattern.test(String(constraints[0])));
    expect(fieldsWhere((rules) => names(rules).includes('isString') && !rules.some(isBounded))).toEqual([]);
  });

  it('has a least and a greatest value where it is a number', () => {
    const isNumber = (rules: readonly ValidationMetadata[]) => names(rules).some((name) => ['isInt', 'isNumber'].includes(name));
    expect(fieldsWhere((rules) => isNumber(rules) && !['min', 'max'].every((name) => names(rules).includes(name)))).toEqual([]);
  });

  // IsOptional alone lets null pass where the type says that it can't be.
  it('takes null where the document of the API says so, and nowhere else', () => {
    const takesNull = ({ type, propertyName, constraints }: ValidationMetadata): boolean =>
      type === 'conditionalValidation' && !(constraints[0] as (object: object, value: unknown) => boolean)({ [propertyName]: null }, null);
    // Rules of files that ran before in this process are among them, and their classes are documented no more.
    const saysSo = ({ target, propertyName }: ValidationMetadata): boolean => {
      const { prototype } = target as { prototype: object };
      const documented = Reflect.getMetadata('swagger/apiModelProperties', prototype, propertyName) as { nullable?: boolean } | undefined;
      return documented?.nullable ?? false;
    };
    const isJudgedHere = (rules: readonly ValidationMetadata[]): boolean => !names(rules).every((name) => name === 'whitelistValidation');
    expect(fieldsWhere((rules) => isJudgedHere(rules) && rules.some(takesNull) !== rules.some(saysSo))).toEqual([]);
  });
});
