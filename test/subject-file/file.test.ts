/** The file of one young person: everything, in date order, marked with whom it is about, and nothing of another child. */
import type { AccessEntry } from '../../src/cases/access-log.ts';
import type { ChainedEvent } from '../../src/cases/hash-chain.ts';
import { openRequest } from '../../src/rules/subject-access/requests.ts';
import { subjectCsv, subjectPage } from '../../src/subject-file/draw.ts';
import { recordItems, subjectFileOf } from '../../src/subject-file/items.ts';
import type { Record } from '../../src/subject-file/reading.ts';
import { asked } from '../rules/subject-access/cases.ts';
import type { CaseStory } from '../support/a-case.ts';
import { aCase } from '../support/a-case.ts';
import { aConcern } from '../support/factories.ts';
import { booked } from '../support/usual-cases.ts';
import { withOutcome } from '../support/usual-outcome.ts';

const looks = [
  {
    at: '2026-11-02T10:00:00Z',
    event: { v: 1, reference: '7KQ4-2MX6', person: { id: 'x', name: 'Tom Bell' }, what: 'concern' },
  },
] as unknown as readonly ChainedEvent<AccessEntry>[];

const recordOf = (story: CaseStory): Record => ({
  case: story.case,
  history: story.record.map(({ at, recordedEvent }) => ({ at, event: recordedEvent })) as unknown as Record['history'],
  looks,
  own: [story.case.origin.concern.youngPerson.name],
  others: [],
});
const pageOf = (story: CaseStory): string => {
  const request = openRequest(story.case);
  if (request === undefined) throw new Error('Nobody asked.');
  return subjectPage(subjectFileOf(recordOf(story), story.by()), request, story.by());
};
const csvOf = (record: Record, story: CaseStory): string => subjectCsv(subjectFileOf(record, story.by()), story.by());
const textOf = (story: CaseStory, mark: string): string =>
  recordItems(recordOf(story), story.by())
    .filter((item) => item.mark === mark)
    .flatMap(({ words, values }) => [words, ...values.map(({ text }) => text)])
    .join('\n');

const story = asked(withOutcome(booked.until('2026-11-12', '12:00').held()));

describe('the file of one young person', () => {
  it('holds what was written about them and who looked, the oldest first', () => {
    const page = pageOf(story);
    for (const text of [
      'Jamie Hartley',
      'Friday 9 March 2012',
      'MARKER-account',
      'MARKER-view',
      'Tom Bell looked at',
      'The referrer raised the concern',
    ]) {
      expect(page).toContain(text);
    }
    const times = recordItems(recordOf(story), story.by()).map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(times.length).toBeGreaterThan(10);
  });

  it('holds every word that was typed, but for what is about another child', () => {
    const kept = JSON.stringify(story.record.map(({ recordedEvent }) => recordedEvent));
    const typed = new Set(kept.match(/MARKER-[a-z-]+/g));
    const csv = csvOf(recordOf(story), story);
    const left = [...typed].filter((one) => !csv.includes(one));
    expect(typed.size).toBeGreaterThan(15);
    expect(left.toSorted()).toEqual(['MARKER-owner', 'MARKER-planning']);
  });

  it('asks what was typed and chosen in the words of the forms, and answers in theirs', () => {
    const csv = csvOf(recordOf(story), story);
    for (const line of [
      'About the young person: Date of birth,Friday 9 March 2012',
      'What was seen or heard: Does it keep happening in secret?,Yes',
      'How you spoke,Telephone',
      'Is an AIM assessment appropriate?,Yes,',
      'Model,AIM3',
      'Public protection (MAPPA) or potentially dangerous persons,Considered: no referral,',
      'Action 2: what is to be done,MARKER-second-action',
    ]) {
      expect(csv).toContain(line);
    }
    const typed = recordItems(recordOf(story), story.by()).flatMap(({ values }) => values);
    const asIds = typed.filter(({ label, text }) => text.startsWith('MARKER') && /^(Concern|Answers): /.test(label));
    expect(asIds).toEqual([]);
  });

  it('says of another child what is left out and what is shown', () => {
    const events = [
      { type: 'linked', other: 'AAAA-AAAA', kind: 'same-matter', why: 'MARKER-link' },
      { type: 'separate-record-kept', record: 'number-of-record' },
    ] as const;
    const change = events.map((event) => ({ event, stage: 'in-plan' }) as const);
    const linked = story.with({ actor: { kind: 'clock' }, events: change }, 'link');
    const page = pageOf(linked);
    expect(page).toContain('The reference of that case is shown. All else');
    for (const secret of ['MARKER-link', 'number-of-record', 'MARKER-owner', 'MARKER-planning']) {
      expect(page + csvOf(recordOf(linked), linked)).not.toContain(secret);
    }
  });

  it('names who raised it, and what a parent is told, only where a person decides', () => {
    expect(textOf(story, 'child')).not.toContain('Priya Shah');
    expect(textOf(story, 'child')).not.toContain('MARKER-parents');
    expect(textOf(story, 'other-person')).toContain('Priya Shah');
    expect(textOf(story, 'other-person')).toContain('MARKER-parents');
    expect(csvOf(recordOf(story), story)).toContain('A person decides: give, black out or withhold');
  });

  it('names no child of a linked case, whatever was typed', () => {
    const typed = asked(
      aCase({
        concern: aConcern({
          seenOrHeard: { account: 'Jamie Hartley and Robin Vale were there.', where: '2026-99-99' },
        }),
      })
        .receivedAt()
        .takenBy('Hannah Reid'),
    );
    const csv = csvOf({ ...recordOf(typed), others: ['Robin Vale'] }, typed);
    expect(csv).toContain('Jamie Hartley and another child were there.');
    expect(csv).not.toContain('Robin');
    // What only looks like a day stands as it was typed.
    expect(csv).toContain('2026-99-99');
  });

  it('marks what the police told while they investigate', () => {
    const live = asked(
      aCase({ concern: aConcern() })
        .receivedAt()
        .takenBy('Hannah Reid')
        .does('Hannah Reid', 'record-police-decision', {
          decision: 'goes-on',
          receivedOn: '2026-11-02',
          officer: 'MARKER-officer',
          notToSay: 'MARKER-secret',
        } as never),
    );
    expect(textOf(live, 'police')).toContain('MARKER-secret');
    expect(textOf(live, 'child')).not.toContain('MARKER-secret');
    expect(textOf(live, 'child')).not.toContain('MARKER-officer');
  });

  it('says on its first page that nobody released it, who must look, and by when', () => {
    const page = pageOf(story);
    expect(page).toContain('Nobody has released this yet.');
    expect(page).toContain('serious harm');
    expect(page).toContain('Wednesday 2 December 2026');
    expect(page).toContain('Delete it, and every copy');
    expect(page).not.toMatch(/<script|undefined|\[object|key-of-meeting/);
  });

  it('lets no text that was typed run in a browser or in a spreadsheet', () => {
    const evil = asked(
      aCase({
        concern: aConcern({ seenOrHeard: { account: '<script>x()</script>', where: '=HYPERLINK("http://x")' } }),
      })
        .receivedAt()
        .takenBy('Hannah Reid'),
    );
    expect(pageOf(evil)).not.toContain('<script>');
    expect(csvOf(recordOf(evil), evil)).not.toMatch(/[,"]=HYPERLINK/);
  });
});
