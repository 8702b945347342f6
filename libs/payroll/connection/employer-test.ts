import { Injectable } from '@nestjs/common';
import { type LoketClient, type LoketEmployer, LoketRightMissing, missingActivities, type RequiredActivity } from '@loonbrug/loket';
import { groupedBy, type Language, LoonbrugError } from '@loonbrug/platform';
import { type ConnectionCheck, failedCheck } from './connection-check';

const atOnce = 4;
/** A person waits for the answer; who has more employers tests per administration. */
const mostEmployers = 60;

/** What the token may do for each employer, by Loket's own list of activities. */
@Injectable()
export class EmployerTest {
  async test(client: LoketClient, employers: readonly LoketEmployer[], language: Language): Promise<ConnectionCheck[]> {
    const tested = employers.slice(0, mostEmployers);
    const checks: ConnectionCheck[] = [];
    for (let start = 0; start < tested.length; start += atOnce) {
      const lists = await Promise.all(tested.slice(start, start + atOnce).map((employer) => testOne(client, employer, language)));
      checks.push(...lists.flat());
    }
    if (tested.length < employers.length)
      checks.push({
        code: 'connection.not_all_employers',
        severity: 'warning',
        details: { tested: tested.length, count: employers.length },
      });
    return checks;
  }
}

async function testOne(client: LoketClient, { loketEmployerId, name }: LoketEmployer, language: Language): Promise<ConnectionCheck[]> {
  try {
    const missing = missingActivities(await client.authorizations(loketEmployerId));
    if (missing.length === 0) return [{ code: 'connection.rights_complete', severity: 'ok', employerName: name }];
    return byRight(missing).map((activities) => rightMissing(activities, name, language));
  } catch (error) {
    if (error instanceof LoketRightMissing) return [{ code: 'connection.employer_closed', severity: 'error', employerName: name }];
    if (!(error instanceof LoonbrugError)) throw error;
    return [failedCheck(error, name)];
  }
}

/** Activities that one right opens are one thing to mend. */
const byRight = (missing: readonly RequiredActivity[]): RequiredActivity[][] => [
  ...groupedBy(missing, ({ right, activity }) => right ?? activity).values(),
];

function rightMissing(activities: readonly RequiredActivity[], employerName: string, language: Language): ConnectionCheck {
  const { right, activity } = activities[0]!;
  return {
    code: 'connection.right_missing',
    severity: activities.every(({ isOptional }) => isOptional) ? 'warning' : 'error',
    employerName,
    details: {
      right: right ?? activity,
      activities: activities.map((one) => one.activity),
      parts: [...new Set(activities.map((one) => one.part))],
      purposes: activities.map((one) => one.purpose[language]).join('; '),
    },
  };
}
