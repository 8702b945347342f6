import fc from 'fast-check';
import { type LoketWageDeclaration, paymentReference, type WageDeclarationMessage } from '@loonbrug/loket';
import { judgeDeclaration } from './judge-declaration';

const number = '111111110L29';
const january = { startsOn: '2026-01-01', endsOn: '2026-01-31' };

const declarationOf = (more: Partial<LoketWageDeclaration> = {}): LoketWageDeclaration => ({
  loketWageDeclarationId: 'id',
  sequenceNumber: 1,
  messageReference: 'VSP001',
  wageTaxNumber: number,
  withholdingParty: null,
  period: { year: 2026, periodNumber: 1, ...january, isTestYear: false },
  periodKind: 'month',
  type: null,
  status: { status: 'sent', key: 6, description: '' },
  periodCents: 200_000,
  correctionCents: 0,
  totalCents: 200_000,
  paymentReference: paymentReference({ wageTaxNumber: number, year: 2026, periodCode: 1 }),
  iban: 'NL86INGB0002445588',
  inTheNameOf: null,
  paymentDueOn: '2026-02-28',
  isPriorYearCorrection: false,
  createdAt: null,
  approvedAt: null,
  sentAt: null,
  responses: [],
  ...more,
});
const messageOf = (more: Partial<WageDeclarationMessage> = {}): WageDeclarationMessage => ({
  year: 2026,
  messageId: 'VSP001',
  wageTaxNumber: number,
  withholdingParty: '',
  periods: [{ ...january, totalCents: 200_000, kind: 'full' }],
  corrections: [],
  totalCents: 200_000,
  ...more,
});
const codesOf = (declaration = declarationOf(), message = messageOf(), wageTaxNumbers: string[] = [number]): string[] =>
  judgeDeclaration({ declaration, message, wageTaxNumbers }).map(
    ({ code, severity }) => `${severity} ${code.replace('wage_declaration.', '')}`,
  );

describe('the verdict on a wage declaration', () => {
  it('is silent when everything agrees', () => {
    expect(codesOf()).toEqual([]);
    expect(
      codesOf(declarationOf({ totalCents: 0, paymentReference: null, iban: null, paymentDueOn: null }), messageOf({ totalCents: 0 })),
    ).toEqual([]);
  });

  it('refuses another wage tax number: in the message, of the link, of the administration', () => {
    expect(codesOf(undefined, messageOf({ wageTaxNumber: '123456782L01' }))).toEqual(['blocks wage_tax_number_differs']);
    expect(codesOf(undefined, undefined, [number, '123456782L01'])).toEqual(['blocks wage_tax_number_differs']);
    expect(codesOf(undefined, undefined, [])).toEqual(['warns wage_tax_number_unknown']);
  });

  it('refuses another period, and does not mistake a correction for the period declared', () => {
    const february = { startsOn: '2026-02-01', endsOn: '2026-02-28', totalCents: 1 };
    expect(codesOf(undefined, messageOf({ periods: [{ ...february, kind: 'full' }] }))).toEqual(['blocks period_differs']);
    const corrected = [
      { ...january, totalCents: 1, kind: 'full' as const },
      { ...february, kind: 'correction' as const },
    ];
    expect(codesOf(undefined, messageOf({ periods: corrected }))).toEqual([]);
  });

  it('refuses a message without a total, unless it only corrects an earlier year', () => {
    expect(codesOf(undefined, messageOf({ totalCents: null }))).toEqual(['blocks total_missing']);
    expect(codesOf(declarationOf({ isPriorYearCorrection: true }), messageOf({ totalCents: null }))).toEqual([
      'informs corrects_prior_year',
    ]);
  });

  it('refuses every total but the one that Loket names, negative ones too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), (listed, declared) => {
        const codes = codesOf(declarationOf({ totalCents: listed }), messageOf({ totalCents: declared }));
        expect(codes).toEqual(listed === declared ? [] : ['blocks total_differs']);
      }),
    );
  });

  it('warns of every payment reference with one digit changed, and of one of another number', () => {
    const right = declarationOf().paymentReference!;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const digits = [...right];
        digits[place] = String((Number(digits[place]) + step) % 10);
        // The check digit maps two remainders to 1, so a change may pass it; never more than that.
        const codes = codesOf(declarationOf({ paymentReference: digits.join('') }));
        expect(['warns payment_reference_invalid', 'warns payment_reference_differs', 'warns payment_reference_other_period']).toContain(
          codes[0],
        );
        if (place === 0) expect(codes).toEqual(['warns payment_reference_invalid']);
      }),
    );
    const other = paymentReference({ wageTaxNumber: '123456782L01', year: 2026, periodCode: 1 });
    expect(codesOf(declarationOf({ paymentReference: other }))).toEqual(['warns payment_reference_differs']);
    expect(codesOf(declarationOf({ paymentReference: 'geen' }))).toEqual(['warns payment_reference_invalid']);
  });

  it('warns of what keeps a payment from arriving: no reference, one of another period, no or a wrong account, no due date', () => {
    const february = paymentReference({ wageTaxNumber: number, year: 2026, periodCode: 2 });
    expect(codesOf(declarationOf({ paymentReference: null }))).toEqual(['warns payment_reference_missing']);
    expect(codesOf(declarationOf({ paymentReference: february }))).toEqual(['warns payment_reference_other_period']);
    expect(codesOf(declarationOf({ paymentReference: february, periodKind: 'four_weekly' }))).toEqual([]);
    expect(codesOf(declarationOf({ iban: null }))).toEqual(['warns iban_missing']);
    expect(codesOf(declarationOf({ iban: 'NL86INGB0002445589' }))).toEqual(['warns iban_invalid']);
    expect(codesOf(declarationOf({ paymentDueOn: null }))).toEqual(['warns due_date_missing']);
  });

  it('warns where Loket names another correction than the message', () => {
    const corrections = [{ startsOn: '2025-12-01', endsOn: '2025-12-31', balanceCents: 500 }];
    expect(codesOf(declarationOf({ correctionCents: 500 }), messageOf({ corrections }))).toEqual([]);
    expect(codesOf(undefined, messageOf({ corrections }))).toEqual(['warns correction_differs']);
  });

  it('warns of an error that the tax authority answered, not of an acknowledgement', () => {
    const response = (description: string) => ({ receivedOn: '2026-02-02', type: { key: 2, description }, class: null });
    expect(codesOf(declarationOf({ responses: [response('Ontvangstbevestiging')] }))).toEqual([]);
    expect(codesOf(declarationOf({ responses: [response('Error')] }))).toEqual(['warns refused_by_tax_authority']);
  });
});
