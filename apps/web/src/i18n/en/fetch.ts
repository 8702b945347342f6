import type { SameKeys } from '../keys';
import type { fetch as dutch } from '../nl/fetch';

export const fetch: SameKeys<typeof dutch> = {
  lead: 'What was fetched from Loket: by itself, or because somebody asked.',
  all: 'Fetch everything now',
  none: 'Nothing was fetched yet.',
  noneText: 'As soon as an administration is linked, fetching begins by itself.',
  begun: 'Begun',
  cause: 'Cause',
  causes: {
    schedule: 'On schedule',
    person: 'On request',
    link_made: 'New link',
  },
  links: 'Links',
  states: {
    waiting: 'Waiting',
    running: 'Running',
    finished: 'Finished',
  },
  someFailed: '{{count}} failed',
  title: 'Fetch of {{moment}}',
  toList: 'All fetches',
  busy: 'Fetching',
  progress: 'Progress',
  ended_one: '{{ended}} of {{count}} link ended',
  ended_other: '{{ended}} of {{count}} links ended',
  figures: {
    done: 'succeeded',
    failed: 'failed',
    running: 'running',
    waiting: 'to do',
  },
  now: 'Now: {{names}}',
  andMore: 'and {{count}} more',
  failedTitle: 'Failed',
  failedText: 'The others just go on; what failed is tried again the next time.',
  doneTitle: 'Succeeded',
  brought: 'Found',
  nothingNew: 'Nothing new',
};
