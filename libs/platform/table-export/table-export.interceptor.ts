import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Clock } from '../clock/clock';
import type { TenantScope } from '../database/scope';
import { LoonbrugError } from '../errors/loonbrug-error';
import type { Language } from '../errors/problem-texts';
import { languageOf } from '../http/problem';
import { RequestInvalid } from '../http/validation';
import { csvHead, csvLines } from './csv';
import { ExportPlaces } from './export-places';
import { TABLE, type Table, type TableFormat, tableFormats } from './table';
import { allRows, pageOf, pageSize, type TablePage } from './table-pages';
import { workbookOf } from './workbook';

/** Rows of one file at most: a workbook is held whole while it is made. */
const mostRows: Readonly<Record<TableFormat, number>> = { csv: 100_000, xlsx: 20_000 };
const contentTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a file is made of: its table, how it is written, and the reading of its pages. */
interface Export {
  readonly definition: Table<Row>;
  readonly format: TableFormat;
  readonly language: Language;
  readonly read: (page: number) => Promise<TablePage<Row>>;
}

type Query = Record<string, unknown>;
type Row = Record<string, unknown>;

/** Answers a list route as a file, where it is a table and the request asks for one. The route's own method gives the rows: guard, scope and rules are its. */
@Injectable()
export class TableExportInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ExportPlaces) private readonly places: ExportPlaces,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<Table<Row> | undefined>(TABLE, context.getHandler());
    if (!definition) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { format: asked, ...query } = request.query as Query;
    request.query = query;
    const format = formatOf(asked, request.headers.accept);
    if (format === undefined) return next.handle();
    const read = (page: number): Promise<TablePage<Row>> => this.#page(definition, { request, query, next }, page);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.#answer({ definition, format, language: languageOf(request.headers['accept-language']), read }, request, reply));
  }

  /** One page, by the route itself: its pipes read the query anew each time. */
  async #page(
    definition: Table<Row>,
    { request, query, next }: { request: FastifyRequest; query: Query; next: CallHandler },
    page: number,
  ): Promise<TablePage<Row>> {
    request.query = definition.isPaged === false ? query : { ...query, page: String(page), pageSize: String(pageSize) };
    return pageOf(definition, await firstValueFrom(next.handle()));
  }

  /** A person has one file made at a time: their place is free again when it is made, or refused. */
  async #answer(file: Export, request: FastifyRequest, reply: FastifyReply): Promise<StreamableFile> {
    const giveBack = this.places.takeFor(readerOf(request));
    try {
      const content = file.format === 'csv' ? await this.#pieces(file, reply, giveBack) : [await this.#workbook(file, reply)];
      if (file.format === 'xlsx') giveBack();
      void reply.headers({ 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; sandbox" });
      return new StreamableFile(Readable.from(content, { objectMode: false }), {
        type: contentTypes[file.format],
        disposition: `attachment; filename="${fileName(file.definition.name[file.language], this.clock.today())}.${file.format}"`,
      });
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  /** Written while it is sent: it ends with its last row, or when its reader goes, also before the first. */
  async #pieces(file: Export, reply: FastifyReply, giveBack: () => void): Promise<AsyncIterable<string>> {
    const pages = await this.#pages(file);
    if (reply.raw.destroyed) giveBack();
    else reply.raw.once('close', giveBack);
    return csvPieces(file, pages, giveBack);
  }

  /** Whoever waits for a turn holds no rows, and keeps their place if they go: else somebody could fill the queue by leaving it. */
  async #workbook(file: Export, reply: FastifyReply): Promise<Buffer> {
    const pages = await this.#pages(file);
    return this.places.workbook(async () =>
      reply.raw.destroyed ? Buffer.alloc(0) : workbookOf(file.definition, await collected(pages), file.language),
    );
  }

  /** The first page is read before the headers go out, so that a refusal is an error and no half file. */
  async #pages({ format, read }: Export): Promise<AsyncGenerator<readonly Row[]>> {
    const first = await read(1);
    if (first.total > mostRows[format])
      throw new LoonbrugError('rejected', 'request.table_too_large', `${first.total} rows are too many for ${format}`, {
        total: first.total,
        limit: mostRows[format],
      });
    return allRows(first, read);
  }
}

function formatOf(asked: unknown, accept: string | undefined): TableFormat | undefined {
  if (asked !== undefined) {
    const format = tableFormats.find((each) => each === asked);
    if (!format) throw new RequestInvalid([{ field: 'format', rules: ['isIn'] }]);
    return format;
  }
  const first = (accept ?? '').split(/[,;]/)[0]!.trim().toLowerCase();
  return tableFormats.find((format) => contentTypes[format].startsWith(first) && first.includes('/'));
}

async function* csvPieces(
  { definition, language }: Pick<Export, 'definition' | 'language'>,
  pages: AsyncGenerator<readonly Row[]>,
  giveBack: () => void,
): AsyncGenerator<string> {
  try {
    yield csvHead(definition, language);
    for await (const rows of pages) yield csvLines(definition, rows, language);
  } finally {
    giveBack();
  }
}

async function collected(pages: AsyncGenerator<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

/** Whose file it is. Lists that are tables are below a portal, so that the guard said who acts; the address stands for whoever it did not name. */
function readerOf({ scope, ip }: FastifyRequest & { scope?: TenantScope }): string {
  return scope?.actor.kind === 'user' ? scope.actor.userId : ip;
}

/** Of our own words: letters, digits and dashes. */
const fileName = (name: string, today: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')}-${today}`;
