import { join } from 'node:path';
import { parseAuthority, readAuthority, toBeConfirmed } from '../../src/authority/authority.ts';
import type { SettingsFileError } from '../../src/authority/settings-file.ts';
import { procedureVersion } from '../../src/rules/procedure/clauses/index.ts';
import { forbiddenWords, wordsFound } from '../rules/procedure/plain-words.ts';

const durham = readAuthority(join(import.meta.dirname, '../../authority/county-durham.json'));

/** A copy of County Durham's file with one field set, or taken out where the value is undefined. */
function withField(path: string, value: unknown): unknown {
  const copy = structuredClone(durham) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() as string;
  const group = names.reduce((at, name) => at[name] as Record<string, unknown>, copy);
  if (value === undefined) delete group[last];
  else group[last] = value;
  return copy;
}

function problemsOf(value: unknown): readonly string[] {
  try {
    parseAuthority(value, 'somewhere.json');
  } catch (error) {
    return (error as SettingsFileError).problems;
  }
  return [];
}

describe("County Durham's file", () => {
  it('is for the version of the procedure whose sentences are quoted', () => {
    expect(durham.procedure).toEqual({
      title: 'Harmful Sexual Behaviour',
      version: procedureVersion,
      lastUpdated: '2024-04-10',
    });
  });

  it('marks every contact and number but 999 as to be confirmed', () => {
    const where = toBeConfirmed(durham).map((one) => one.where);
    expect(where).toEqual([
      'contacts.youthJustice.phone',
      'contacts.firstContact.phone',
      'contacts.firstContact.email',
      'contacts.firstContact.hours',
      'contacts.firstContact.outOfHours',
      ...Object.keys(durham.links).map((name) => `links.${name}`),
      'workingHours',
      'targets',
      'nudges',
      'reminders',
      'meeting',
      ...durham.meeting.venues.map((_venue, i) => `meeting.venues, number ${i + 1}`),
      'ages',
      'textLimits',
      'drafts',
      ...durham.guidance.map((_one, index) => `guidance, number ${index + 1}`),
      ...durham.retention.map((_one, index) => `retention, number ${index + 1}`),
    ]);
    expect(durham.contacts.emergency).toMatchObject({ value: '999', toBeConfirmed: false });
  });

  it('says what each is set to and where that comes from', () => {
    const said = toBeConfirmed(durham);
    expect(said).toContainEqual({
      where: 'contacts.firstContact.phone',
      value: '03000 267 979',
      source: "From a County Durham school's website, not checked with the service.",
    });
    expect(said).toContainEqual({ where: 'drafts', value: 'keptDays 30', source: 'Local policy, in days.' });
    expect(said.find(({ where }) => where === 'targets')?.value).toContain('discussion 3, decision 5, booking 6');
    for (const { value, source } of said) {
      expect(source).not.toBe('');
      expect(wordsFound(`${value} ${source}`, forbiddenWords)).toEqual([]);
    }
  });

  it('calls its targets local policy', () => {
    expect(durham.targets.source).toContain('Local policy');
  });

  it('names no paragraph of Keeping Children Safe in Education', () => {
    expect(durham.links.keepingChildrenSafeInEducation.url).not.toMatch(/#|\d{4}/);
  });
});

describe('whether a step asks a team in its channel', () => {
  type Step = (typeof durham.nudges.ladder)[number];
  const asks = (...steps: readonly (Pick<Step, 'workingDays' | 'to'> & Partial<Step>)[]): readonly boolean[] => {
    const ladder = steps.map((step, index) => ({ name: `step ${index}`, ...step }));
    return parseAuthority(withField('nudges.ladder', ladder), 'a.json').nudges.ladder.map((one) => one.asksTeamChannel);
  };
  const everybody = ['owner', 'deputy', 'service-lead'] as const;

  it('is said by each step of the file', () => {
    expect(durham.nudges.ladder.map((one) => one.asksTeamChannel)).toEqual([false, true, true, false, false]);
    expect(asks({ workingDays: 0, to: everybody, asksTeamChannel: true })).toEqual([true]);
    expect(asks({ workingDays: 0, to: ['owner'], asksTeamChannel: false })).toEqual([false]);
  });

  it('follows from its day and its people in a file from before it could be said', () => {
    const plain = durham.nudges.ladder.map(({ workingDays, to }) => ({ workingDays, to }));
    expect(asks(...plain)).toEqual([false, true, true, false, false]);
    expect(asks({ workingDays: 5, to: ['owner'] }, { workingDays: 6, to: ['owner', 'service-lead'] })).toEqual([
      true,
      false,
    ]);
  });

  it('does not hang on how many people it names', () => {
    expect(asks({ workingDays: -1, to: everybody }, { workingDays: 0, to: everybody })).toEqual([false, true]);
    expect(asks({ workingDays: 0, to: ['deputy'] }, { workingDays: 1, to: ['owner', 'owner'] })).toEqual([false, true]);
  });
});

describe('what is to be confirmed', () => {
  it('shrinks as the authority confirms', () => {
    const confirmed = parseAuthority(withField('contacts.firstContact.phone.toBeConfirmed', false), 'a.json');
    expect(toBeConfirmed(confirmed)).toHaveLength(toBeConfirmed(durham).length - 1);
  });

  it('includes a procedure of another version', () => {
    const revised = parseAuthority(withField('procedure.version', 'v16'), 'a.json');
    expect(toBeConfirmed(revised)[0]).toEqual({
      where: 'procedure.version',
      value: 'v16',
      source: 'The sentences quoted to people are those of v15: check each against v16.',
    });
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['authority', undefined, 'authority: should be text in quotation marks, but is missing'],
    ['authority', '  ', 'authority: should not be empty'],
    ['retention.0.years', 0, 'retention, number 1, years: should be 1 or more, but is 0'],
    ['retention.0.years', 'six', 'retention, number 1, years: should be a number, but is "six"'],
    ['retention.0.from', 'receipt', 'retention, number 1, from: should be "closed" or "birth", but is "receipt"'],
    ['retention', [...durham.retention, durham.retention[0]], 'retention: each kind of case should have one row'],
    ['authority', 7, 'authority: should be text in quotation marks, but is 7'],
    [
      'procedure.lastUpdated',
      '10 April',
      'procedure.lastUpdated: should be a day such as "2024-04-10", but is "10 April"',
    ],
    [
      'contacts.firstContact.phone.value',
      'ask',
      'contacts.firstContact.phone.value: should be a telephone number of digits and spaces, but is "ask"',
    ],
    [
      'contacts.firstContact.phone.toBeConfirmed',
      'yes',
      'contacts.firstContact.phone.toBeConfirmed: should be true or false, but is "yes"',
    ],
    [
      'contacts.firstContact.email.value',
      'first contact',
      'contacts.firstContact.email.value: should be an e-mail address, but is "first contact"',
    ],
    [
      'contacts.firstContact.hours.value.monday',
      'shut',
      'contacts.firstContact.hours.value.monday: should be { "start": "08:30", "end": "17:00" } or "closed", but is "shut"',
    ],
    [
      'contacts.firstContact.hours.value.friday',
      { start: '16:30', end: '08:30' },
      'contacts.firstContact.hours.value.friday: should start before it ends',
    ],
    [
      'links.brookTraining.url',
      'http://example.org',
      'links.brookTraining.url: should be an address that begins https://, but is "http://example.org"',
    ],
    [
      'links.informationSharing',
      undefined,
      'links.informationSharing: should be a group of fields in { }, but is missing',
    ],
    ['workingHours.start', '8:30', 'workingHours.start: should be a time such as "09:00", but is "8:30"'],
    ['workingHours.end', '08:00', 'workingHours: should start before it ends'],
    ['workingHours.end', '08:30', 'workingHours: should start before it ends'],
    ['targets.booking', 'six', 'targets.booking: should be a number, but is "six"'],
    ['targets.booking', 1.5, 'targets.booking: should be a whole number, but is 1.5'],
    ['targets.booking', 0, 'targets.booking: should be 1 or more, but is 0'],
    ['targets.booking', 31, 'targets.booking: should be 30 or less, but is 31'],
    ['targets.bokking', 6, 'targets: has a field that is not known: bokking'],
    ['nudges.ladder', [], 'nudges.ladder: should have 1 or more, but is []'],
    [
      'nudges.ladder.2.to',
      ['boss'],
      'nudges.ladder, number 3, to, number 1: should be "owner" or "deputy" or "service-lead", but is "boss"',
    ],
    ['nudges.ladder.2.workingDays', 0, 'nudges.ladder: each step should be on a later day than the one before'],
    ['nudges.ladder.2.name', 'before', 'nudges.ladder: each step should have a name of its own'],
    [
      'nudges.ladder.2.asksTeamChannel',
      'yes',
      'nudges.ladder, number 3, asksTeamChannel: should be true or false, but is "yes"',
    ],
    [
      'nudges.ladder.2.to',
      ['deputy'],
      'nudges.ladder, number 3, asksTeamChannel: cannot be true where "to" has no "owner": a team is asked in its channel as the owner',
    ],
    ['nudges.at', '17:00', 'nudges.at: should lie in working hours, 08:30 to 17:00'],
    ['reminders.morningAt', '07:00', 'reminders.morningAt: should lie in working hours, 08:30 to 17:00'],
    ['reminders.dayBeforeAt', '20:00', 'reminders.dayBeforeAt: should lie in working hours, 08:30 to 17:00'],
    ['meeting.venues.1.id', 'larch-room', 'meeting.venues: each venue should have an id of its own'],
    ['ages.upper', 10, 'ages: the lower age should be under the upper age'],
  ])('%s as %j', (path, value, problem) => {
    expect(problemsOf(withField(path, value))).toEqual([problem]);
  });

  it.each([null, [], 'County Durham'])('%j in place of everything', (value) => {
    expect(problemsOf(value)).toEqual([
      `the file: should be a group of fields in { }, but is ${JSON.stringify(value)}`,
    ]);
  });

  it('has all its bad fields named at once, under the name of the file', () => {
    const twice = withField('targets.booking', 'six') as { authority: unknown };
    twice.authority = '';
    expect(() => parseAuthority(twice, 'somewhere.json')).toThrow(
      'somewhere.json cannot be used:\n- authority: should not be empty\n- targets.booking: should be a number, but is "six"',
    );
  });

  it('of an earlier version is read: what it has no line for is usual', () => {
    const read = parseAuthority(withField('targets.considerClosing', undefined), 'somewhere.json');
    expect(read.targets.considerClosing).toBe(10);
  });

  it('is not there', () => {
    expect(() => readAuthority('nowhere.json')).toThrow(
      'nowhere.json cannot be used:\n- the file cannot be read (ENOENT)',
    );
  });
});
