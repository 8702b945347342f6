import { Inject, Injectable } from '@nestjs/common';
import { NotFound, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { isOfEmployer, isOfFirm } from './declaration-readers';
import type { ChainLinkDto, DeclarationChainDto } from './wage-payable.dto';

interface ChainRow extends ChainLinkDto {
  wageDeclarationId: string;
  replacedById: string | null;
  periodAmountCents: number;
  totalAmountCents: number;
  wageTaxNumber: string | null;
  isReceived: boolean;
  corrections: Array<{ startsOn: string; endsOn: string; balanceCents: number }>;
}

/** How declarations correct and replace each other: a correction belongs to the period that it changes, whenever it was sent. */
@Injectable()
export class DeclarationChainService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  /** Throws NotFound. */
  async chainOf(scope: AdministrationScope, wageDeclarationId: string): Promise<DeclarationChainDto> {
    const rows = await this.database.read(scope, async (tx) =>
      tx.query<ChainRow>(
        `select wage_declaration_id as "wageDeclarationId", period_starts_on as "startsOn", period_ends_on as "endsOn", year,
           period_number as "periodNumber", total_amount_cents as "totalAmountCents", period_amount_cents as "periodAmountCents",
           is_prior_year_correction as "isPriorYearCorrection", replaced_by_id as "replacedById", wage_tax_number as "wageTaxNumber", corrections,
           state = 'received' as "isReceived"
         from wage_declaration where portal_id = $1 and administration_id = $2 and (${isOfEmployer} or $3)
         order by period_ends_on, message_created_at, wage_declaration_id`,
        [scope.portalId, scope.administrationId, await isOfFirm(tx, scope)],
      ),
    );
    const one = rows.find((row) => row.wageDeclarationId === wageDeclarationId);
    if (!one) throw new NotFound('WageDeclaration');
    return chainIn(
      one,
      rows.filter((row) => row.isReceived && row.wageTaxNumber === one.wageTaxNumber),
    );
  }
}

function chainIn(one: ChainRow, received: readonly ChainRow[]): DeclarationChainDto {
  const standing = received.filter(({ replacedById }) => replacedById === null);
  const isWhole = (row: ChainRow): boolean => !row.isPriorYearCorrection;
  const ofPeriod = (startsOn: string, endsOn: string): ChainRow | undefined =>
    standing.find((row) => isWhole(row) && row.startsOn === startsOn && row.endsOn === endsOn);
  // A message about an earlier year is itself the correction of the period that it is about.
  const partsOf = (row: ChainRow) =>
    row.isPriorYearCorrection ? [{ startsOn: row.startsOn, endsOn: row.endsOn, balanceCents: row.totalAmountCents }] : row.corrections;
  const correctedBy = one.isPriorYearCorrection
    ? []
    : standing.flatMap((row) =>
        partsOf(row)
          .filter((part) => part.startsOn === one.startsOn && part.endsOn === one.endsOn)
          .map((part) => linkTo(row, part.balanceCents)),
      );
  const replacing = received.find((row) => row.wageDeclarationId === one.replacedById);
  return {
    corrects: partsOf(one).map(({ startsOn, endsOn, balanceCents }) => {
      const corrected = ofPeriod(startsOn, endsOn);
      return corrected ? linkTo(corrected, balanceCents) : { ...unknownLink, startsOn, endsOn, amountCents: balanceCents };
    }),
    correctedBy,
    replaces: received.filter((row) => row.replacedById === one.wageDeclarationId).map((row) => linkTo(row, row.totalAmountCents)),
    replacedBy: replacing ? linkTo(replacing, replacing.totalAmountCents) : null,
    periodAmountCents: one.periodAmountCents,
    correctedAmountCents: one.periodAmountCents + correctedBy.reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
}

const unknownLink = { wageDeclarationId: null, year: null, periodNumber: null, isPriorYearCorrection: false };

const linkTo = (
  { wageDeclarationId, startsOn, endsOn, year, periodNumber, isPriorYearCorrection }: ChainRow,
  amountCents: number,
): ChainLinkDto => ({
  wageDeclarationId,
  startsOn,
  endsOn,
  year,
  periodNumber,
  isPriorYearCorrection,
  amountCents,
});
