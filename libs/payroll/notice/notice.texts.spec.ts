import { type NoticeFacts, type NoticeTemplate, noticeText } from './notice.texts';

const facts: NoticeFacts = {
  portalName: 'Kantoor De Vuurtoren',
  domainName: 'Bloemenhof',
  administrationName: 'De Lelie',
  problem: { title: 'Loket is nu niet bereikbaar.', remedy: 'Het wordt vanzelf opnieuw geprobeerd.' },
  year: 2026,
  periodNumber: 3,
  findings: 0,
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
});
