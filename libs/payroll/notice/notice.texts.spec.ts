import { type NoticeFacts, type NoticeTemplate, noticeText } from './notice.texts';

const facts: NoticeFacts = {
  portalName: 'Kantoor De Vuurtoren',
  domainName: 'Bloemenhof',
  administrationName: 'De Lelie',
  problem: { title: 'Loket is nu niet bereikbaar.', remedy: 'Het wordt vanzelf opnieuw geprobeerd.' },
  year: 2026,
  periodNumber: 3,
  findings: 0,
  overdue: [],
  dueSoon: [],
  address: 'https://portal.example.test',
};

describe('the text of a notice', () => {
  const templates: NoticeTemplate[] = ['run_ready', 'import_failed'];

  it.each(templates)('of %s names the books and the address in both languages, and leaves nothing open', (template) => {
    for (const language of ['nl', 'en'] as const) {
      for (const findings of [0, 2]) {
        const { subject, text } = noticeText(template, { ...facts, findings }, language);
        expect(subject).toContain('Bloemenhof – De Lelie');
        expect(text).toContain(facts.address);
        expect(subject + text).not.toMatch(/undefined|null|NaN|\{\w+\}/);
        expect(subject).not.toMatch(/[\r\n]/);
      }
    }
  });

  it('that a run stands ready says the period, and how much there is to look at', () => {
    expect(noticeText('run_ready', { ...facts, findings: 3 }, 'nl')).toMatchObject({
      subject: expect.stringContaining('periode 2026-03'),
      text: expect.stringContaining('3 bevindingen'),
    });
    expect(noticeText('run_ready', facts, 'en').text).toContain('All checks are fine');
  });

  it('that concerns the whole portal names the portal', () => {
    const whole = { ...facts, domainName: null, administrationName: null };
    expect(noticeText('import_failed', whole, 'nl').subject).toContain('Kantoor De Vuurtoren');
    expect(noticeText('import_failed', whole, 'en').text).toContain(facts.problem!.title);
  });

  it('of what is to be paid is one digest: overdue and soon, each with its date and without an amount', () => {
    const line = { domainName: 'Bloemenhof', administrationName: 'De Lelie', year: 2026, periodNumber: 3, dueOn: '2026-04-30' };
    const due = { ...facts, overdue: [line], dueSoon: [{ ...line, periodNumber: 4, dueOn: '2026-05-31' }] };
    const { subject, text } = noticeText('payables_due', due, 'nl');
    expect(subject).toBe('Loonaangiften te betalen: 1 te laat, 1 binnenkort (Kantoor De Vuurtoren)');
    expect(text.split('\n').slice(0, 5)).toEqual([
      'De uiterste betaaldatum is voorbij van:',
      '- Bloemenhof – De Lelie, 2026-03: 30-04-2026',
      '',
      'Binnenkort uiterlijk te betalen:',
      '- Bloemenhof – De Lelie, 2026-04: 31-05-2026',
    ]);
    const soon = noticeText('payables_due', { ...due, overdue: [] }, 'en');
    expect(soon.text).not.toContain('past of');
    expect(soon.text).toContain('To be paid soon, at the latest on:');
  });
});
