import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { declaredRoutes, type DeclaredRoute } from './declared-routes';

/** As much of an OpenAPI schema as requests need. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  nullable?: boolean;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema?: Schema;
}

/** A route with what the API's own description says of its parameters and body. */
export interface DescribedRoute extends DeclaredRoute {
  key: string;
  parameters: Parameter[];
  body: Schema | undefined;
}

/** A request before it is sent. */
export interface BuiltRequest {
  method: string;
  url: string;
  payload: unknown;
}

/** Ids by column name: `journal_id`; what a path or a body means by `journalId`. */
export type Ids = Readonly<Record<string, string>>;

/** Names in paths and bodies that are not those of a column. */
const columnOf: Record<string, string> = {
  runId: 'journal_run_id',
  invitationId: 'membership_invitation_id',
  lineId: 'contract_line_id',
  responsibleUserId: 'user_id',
  ownerUserId: 'user_id',
};
const idsByPath: Array<[RegExp, string]> = [
  [/cost-centres/, 'cost_centre_id'],
  [/cost-units/, 'cost_unit_id'],
];
const snake = (name: string): string => name.replace(/([A-Z])/g, '_$1').toLowerCase();

/** Texts whose form a rule demands, by the name of the field. */
const texts: Record<string, string> = {
  email: 'someone@example.test',
  code: 'Z9',
  rgs: 'BSchBepLhe',
  wageTaxNumber: '123456789L01',
  kvk: '12345678',
  language: 'nl',
  iban: 'NL86INGB0002445588',
};

/** Words in paths whose values the API's description does not list. */
const words: Record<string, string> = { kind: 'payslip' };
const numbers: Record<string, number> = { year: 2026, number: 1, periodNumber: 1 };

/** Makes a request of every route out of the API's own description; what it can't make it refuses to make. */
export class ApiRequests {
  private constructor(
    readonly routes: readonly DescribedRoute[],
    private readonly schemas: Readonly<Record<string, Schema>>,
  ) {}

  static async of(app: NestFastifyApplication): Promise<ApiRequests> {
    const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{
      paths: Record<string, Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }>>;
      components: { schemas: Record<string, Schema> };
    }>();
    const routes = declaredRoutes(app).map((route) => {
      const described = `${route.path.startsWith('/health') ? '' : '/api'}${route.path}`.replace(/:(\w+)/g, '{$1}');
      const operation = document.paths[described]?.[route.method.toLowerCase()];
      if (!operation) throw new Error(`${route.method} ${described} is not in the API's own description`);
      const content = operation.requestBody?.content;
      return {
        ...route,
        key: `${route.method} ${route.path}`,
        parameters: operation.parameters ?? [],
        body: content?.['application/json']?.schema,
      };
    });
    return new ApiRequests(routes, document.components.schemas);
  }

  /** A request with these ids in its path and body; `pathIds` alone where the body names others. */
  request(route: DescribedRoute, pathIds: Ids, bodyIds: Ids = pathIds): BuiltRequest {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(this.#pathValue(route, name, pathIds)));
    const query = route.parameters
      .filter((parameter) => parameter.in === 'query' && (parameter.required || parameter.name === 'year'))
      .map(({ name, schema = {} }) => `${name}=${encodeURIComponent(String(this.exampleOf(schema, name, bodyIds)))}`);
    return {
      method: route.method,
      url: `${route.path.startsWith('/health') ? '' : '/api'}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
      payload: route.body ? this.exampleOf(route.body, '', bodyIds) : undefined,
    };
  }

  /** Queries with each declared parameter in turn: every listed value, an id of others, a text of others. */
  queriesOf(route: DescribedRoute, ids: Ids, text: string): string[] {
    return route.parameters
      .filter((parameter) => parameter.in === 'query' && parameter.name !== 'year')
      .flatMap(({ name, schema = {} }) => {
        const resolved = this.resolved(schema);
        const values =
          resolved.enum ??
          (typeOf(resolved) === 'string' && !resolved.format
            ? [text, this.exampleOf(resolved, name, ids)]
            : [this.exampleOf(resolved, name, ids)]);
        return values.map((value) => `${name}=${encodeURIComponent(String(value))}`);
      });
  }

  /** Names of ids in a route's path below portal, domain and administration. */
  leavesOf(route: DescribedRoute): string[] {
    return [...route.path.matchAll(/:(\w+)/g)]
      .map((match) => match[1]!)
      .filter((name) => !['portalId', 'domainId', 'administrationId'].includes(name) && this.columnFor(route, name) !== undefined);
  }

  /** The column that a path parameter means, where it means an id. */
  columnFor(route: DescribedRoute, name: string): string | undefined {
    const parameter = route.parameters.find((each) => each.in === 'path' && each.name === name);
    if (parameter?.schema && (this.resolved(parameter.schema).enum || !/[iI]d$/.test(name))) return undefined;
    if (name === 'id') return idsByPath.find(([pattern]) => pattern.test(route.path))?.[1];
    return columnOf[name] ?? snake(name);
  }

  #pathValue(route: DescribedRoute, name: string, ids: Ids): string {
    const column = this.columnFor(route, name);
    const id = column === undefined ? undefined : ids[column];
    if (id !== undefined) return id;
    const schema = route.parameters.find((each) => each.in === 'path' && each.name === name)?.schema;
    const listed = schema && this.resolved(schema).enum?.[0];
    const given = listed ?? words[name] ?? numbers[name];
    if (given !== undefined) return String(given);
    throw new Error(`no value for :${name} of ${route.key}: name its column in api-requests.ts, or its values in the API's description`);
  }

  /** A value that a schema allows; fields whose names mean an id get that id. */
  exampleOf(given: Schema, name: string, ids: Ids, depth = 0): unknown {
    const schema = this.resolved(given);
    if (depth > 8) return null;
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    const part = (inner: Schema, field: string): unknown => this.exampleOf(inner, field, ids, depth + 1);
    const makers: Record<string, () => unknown> = {
      object: () => Object.fromEntries(Object.entries(schema.properties ?? {}).map(([field, inner]) => [field, part(inner, field)])),
      array: () => [part(schema.items ?? {}, name.replace(/s$/, ''))],
      string: () => textOf(schema, name, ids),
      integer: () => numbers[name] ?? numberOf(schema),
      number: () => numbers[name] ?? numberOf(schema),
      boolean: () => true,
    };
    return makers[typeOf(schema)]?.() ?? null;
  }

  /** A schema without references. */
  resolved(schema: Schema): Schema {
    if (schema.$ref) {
      const target = this.schemas[schema.$ref.replace('#/components/schemas/', '')];
      if (!target) throw new Error(`no schema ${schema.$ref}`);
      return this.resolved(target);
    }
    if (schema.allOf)
      return Object.assign({}, ...schema.allOf.map((part) => this.resolved(part)), { ...schema, allOf: undefined }) as Schema;
    return schema;
  }
}

function typeOf(schema: Schema): string {
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
  return type ?? (schema.properties ? 'object' : '');
}

const numberOf = ({ minimum = 1, maximum = 1 }: Schema): number => Math.max(minimum, Math.min(1, maximum));

const formats: Record<string, string> = { date: '2026-01-31', 'date-time': '2026-01-31T00:00:00Z' };

function textOf(schema: Schema, name: string, ids: Ids): string {
  if (schema.format === 'uuid' || /Id$/.test(name)) return ids[columnOf[name] ?? snake(name)] ?? ids['unknown_id'] ?? '';
  return formats[schema.format ?? ''] ?? texts[name] ?? sentText(schema);
}

const sentText = ({ minLength = 0, maxLength = 100 }: Schema): string => 'sent text'.padEnd(minLength, 'x').slice(0, maxLength);
