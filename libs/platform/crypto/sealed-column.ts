/**
 * A column that holds sealed values, declared by the noun that seals them, so that they can be sealed anew under another key.
 * A test finds a bytea column that is neither declared here nor known to be a hash.
 */
export interface SealedColumn {
  /** With its schema where that is not the tenants'. */
  table: string;
  column: string;
  /** What names a row beside its portal, in the order of the primary key. */
  key: Readonly<Record<string, 'uuid' | 'integer'>>;
  /** The place that its values were sealed for; `row` is an SQL expression on the table as t. */
  place: { table: string; column: string; row: string };
}

/** Segments of documents: their place says which is the last. */
export const documentSegments: SealedColumn = {
  table: 'document_segment',
  column: 'sealed',
  key: { document_id: 'uuid', number: 'integer' },
  place: {
    table: 'document_segment',
    column: 'sealed',
    row: `concat_ws('/', t.document_id, t.number, (select case when d.segment_count = t.number + 1 then 'last' else 'more' end
      from document d where d.portal_id = t.portal_id and d.document_id = t.document_id))`,
  },
};
