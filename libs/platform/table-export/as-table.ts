import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { TABLE, type Table, tableFormats } from './table';
import { TableExportInterceptor } from './table-export.interceptor';

/**
 * The list route also answers as a file: `?format=csv` or `?format=xlsx`, or by `Accept`. The file has the rows of all pages that its other parameters
 * choose, of exactly whom the list answers: it is the same route, called page by page.
 */
// Columns of different rows can't be told apart here; the definition itself is checked where it is written.
export const AsTable = (definition: Table<never>) =>
  applyDecorators(
    SetMetadata(TABLE, definition),
    // On these routes only: where any interceptor stands before an event stream, its refusals come as events of a 200.
    UseInterceptors(TableExportInterceptor),
    ApiQuery({
      name: 'format',
      required: false,
      enum: tableFormats,
      description: 'A file with all rows, of all pages, instead of one page: text/csv, or an Excel workbook.',
    }),
  );
