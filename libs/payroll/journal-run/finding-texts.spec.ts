import { informs, warns } from './finding';
import { tell } from './finding-texts';

describe('what a finding says', () => {
  it('names earlier periods in the words of the reader: months, and days where a period ends', () => {
    const retro = warns('processing_rule.retro', { periods: '2026-02, 2025-12' });
    expect(tell(retro, 'nl').title).toBe('Niet automatisch: de run bevat bedragen over eerdere perioden (februari 2026, december 2025).');
    expect(tell(retro, 'en').title).toBe('Not by itself: the run holds amounts of earlier periods (February 2026, December 2025).');
    const shared = informs('journal_run.retro_shared', { periods: '2026-01-31' });
    expect(tell(shared, 'en').title).toContain('(31 January 2026)');
    expect(tell(shared, 'nl').title).toContain('(31 januari 2026)');
  });

  it('keeps the details as they are stored', () => {
    expect(tell(warns('processing_rule.retro', { periods: '2026-02' }), 'nl').details).toEqual({ periods: '2026-02' });
  });
});
