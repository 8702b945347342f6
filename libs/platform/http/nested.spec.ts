import { IsInt } from 'class-validator';
import { AreParts, IsPart } from './nested';
import { type FieldProblem, RequestInvalid, validationPipe } from './validation';

class Line {
  @IsInt() cents!: number;
}

class Entry {
  @IsPart(() => Line) total!: Line;
  @AreParts(() => Line, { min: 1, max: 2 }) lines!: Line[];
}

const good = { total: { cents: 1 }, lines: [{ cents: 1 }] };

async function problemsOf(body: unknown): Promise<FieldProblem[]> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype: Entry });
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(RequestInvalid);
    return (error as RequestInvalid).details['fields'] as FieldProblem[];
  }
}

describe('objects within a body', () => {
  it('become what they are declared to be', async () => {
    const entry = (await validationPipe().transform(good, { type: 'body', metatype: Entry })) as Entry;
    expect(entry.total).toBeInstanceOf(Line);
    expect(entry.lines[0]).toBeInstanceOf(Line);
  });

  it.each([
    ['a list for an object', { ...good, total: [{ cents: 1 }] }, 'total', 'isObject'],
    ['a list within the list', { ...good, lines: [[{ cents: 1 }]] }, 'lines', 'isObject'],
    ['nothing in the list', { ...good, lines: [null] }, 'lines', 'isObject'],
    ['no list', { ...good, lines: { cents: 1 } }, 'lines', 'isArray'],
    ['too few', { ...good, lines: [] }, 'lines', 'arrayMinSize'],
    ['too many', { ...good, lines: [{ cents: 1 }, { cents: 2 }, { cents: 3 }] }, 'lines', 'arrayMaxSize'],
    ['a wrong field within', { ...good, lines: [{ cents: 'x' }] }, 'lines.0.cents', 'isInt'],
    ['a field that is not declared', { ...good, total: { cents: 1, more: 1 } }, 'total.more', 'whitelistValidation'],
  ])('are refused: %s', async (_, body, field, rule) => {
    const problems = await problemsOf(body);
    expect(problems.map((each) => each.field)).toContain(field);
    expect(problems.find((each) => each.field === field)!.rules).toContain(rule);
  });
});
