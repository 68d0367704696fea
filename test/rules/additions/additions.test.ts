/** CN-01, PR-08, section 22 (amendment 3): what is added to a concern is read, and whoever added it hears so. */
import { viewFor } from '../../../src/cases/sight.ts';
import { everyPage } from '../../cards/pages-of.ts';
import { owed } from '../../cases/owed.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { withAddition } from '../../support/own-words.ts';
import { booked, received, taken, told } from '../../support/usual-cases.ts';
import { withMash } from '../police/notified.ts';

const manager = { kind: 'allocated-manager' } as const;
const read = { number: 1, follows: 'MARKER-follows' };
const added = withAddition(taken);

function pagesOf(story: CaseStory, name: string): string {
  const seen = viewFor(story.case, person(name), story.by());
  return seen === undefined ? '' : JSON.stringify(everyPage('', seen, story));
}

describe('something is added to a concern', () => {
  it('is owed a reading by the next working day, by whoever manages it', () => {
    given(added).thenDuty('read-addition:1', { due: '2026-11-03', owner: manager, isMet: false });
    given(withAddition(received)).thenDuty('read-addition:1', { owner: { kind: 'unallocated-managers' } });
    given(added.does('Hannah Reid', 'read-addition', read)).thenDuty('read-addition:1', { isMet: true });
  });

  it('is told to its manager at once; while nobody has it, in the channel of the managers, without a word of it', () => {
    expect(owed(taken, added)).toEqual(['tell Hannah Reid added-to', 'tell Tom Bell added-to']);
    expect(owed(received, withAddition(received))).toEqual(['say added-to under referral in cdyjs-managers']);
  });

  it('once read, is said to the one who added it; of the referrer, to their safeguarding lead as well (A-04)', () => {
    const after = added.does('Hannah Reid', 'read-addition', read);
    expect(owed(added, after)).toEqual(['tell Priya Shah addition-read', 'tell Daniel Okafor addition-read']);
    const byLead = taken.does('Daniel Okafor', 'add-to-concern', { text: 'MARKER-lead' });
    expect(owed(byLead, byLead.does('Hannah Reid', 'read-addition', read))).toEqual([
      'tell Daniel Okafor addition-read',
    ]);
  });

  it('can be at any stage that is open, and each is read by itself', () => {
    const twice = withAddition(withAddition(booked)).does('Hannah Reid', 'read-addition', { ...read, number: 2 });
    given(twice).thenDuty('read-addition:1', { isMet: false });
    given(twice).thenDuty('read-addition:2', { isMet: true });
    given(twice)
      .when('Hannah Reid', 'read-addition', { ...read, number: 2 })
      .thenLike({ code: 'invalid', field: 'number' });
    given(withAddition(taken).does('Hannah Reid', 'read-addition', read))
      .when('Hannah Reid', 'read-addition', read)
      .thenLike({ code: 'precondition' });
  });

  it('on a closed case is refused with what to do instead, and changes nothing', () => {
    const closed = taken.does('Hannah Reid', 'close', { code: 'moved', ...told });
    given(closed).when('Priya Shah', 'add-to-concern', { text: 'MARKER-late' }).thenLike({
      code: 'wrong-stage',
      says: 'That cannot be done now: the case is closed. If something new has happened, raise it again: type "raise a concern". Nothing was changed.',
    });
  });

  it('cannot have happened on a day to come', () => {
    given(taken)
      .when('Priya Shah', 'add-to-concern', { text: 'x', happenedOn: '2026-11-03' })
      .thenLike({ code: 'invalid', field: 'happenedOn' });
  });

  it('is for nobody else to add', () => {
    given(booked).when('Joanne Hardy', 'add-to-concern', { text: 'x' }).thenLike({ code: 'forbidden' });
  });
});

describe('who reads what was added', () => {
  const withLeads = withAddition(booked).does('Daniel Okafor', 'add-to-concern', { text: 'MARKER-lead' });
  const all = withLeads.does('Hannah Reid', 'read-addition', read);

  it('those who read the concern; what follows, only those who see the whole case', () => {
    expect(pagesOf(all, 'Hannah Reid')).toMatch(/MARKER-addition.*MARKER-follows/s);
    expect(pagesOf(all, 'Joanne Hardy')).toContain('MARKER-addition');
    expect(pagesOf(all, 'Joanne Hardy')).not.toContain('MARKER-follows');
    expect(pagesOf(all, 'Martin Dale')).not.toContain('MARKER-addition');
  });

  it('the referrer what is theirs, and their safeguarding lead both', () => {
    expect(pagesOf(all, 'Priya Shah')).toContain('MARKER-addition');
    expect(pagesOf(all, 'Priya Shah')).not.toMatch(/MARKER-(lead|follows)/);
    expect(pagesOf(all, 'Daniel Okafor')).toMatch(/MARKER-addition.*MARKER-lead/s);
  });
});

describe('while MASH have it (CJ-08)', () => {
  const add = { text: 'MARKER-officer' };
  const toScreen = withMash();
  const withOfficers = toScreen.does('Joanne Hardy', 'add-to-concern', add);

  it('MASH read it, and are told under their post', () => {
    given(withOfficers).thenDuty('read-addition-mash:1', {
      owner: { kind: 'function', agency: 'mash', does: 'takes-referrals' },
    });
    given(withOfficers).thenDuty('read-addition:1', undefined);
    expect(owed(toScreen, withOfficers)).toEqual(['say added-to under screening in mash']);
    given(withOfficers.does('Peter Nolan', 'read-addition', read)).thenDuty('read-addition-mash:1', { isMet: true });
  });

  it('what they had not read when they told youth justice, is read there', () => {
    const known = withOfficers
      .at('2026-11-04', '14:00')
      .does('Peter Nolan', 'screen-eligible', { on: '2026-11-04', words: 'x', childProtection: 'no' });
    given(known).thenDuty('read-addition:1', { due: '2026-11-05', owner: { kind: 'unallocated-managers' } });
    given(known).thenDuty('read-addition-mash:1', undefined);
  });

  it('before they have the referral, nobody is asked, and nothing is lost', () => {
    const unsent = withMash({ mash: undefined });
    const story = unsent.does('Joanne Hardy', 'add-to-concern', add);
    given(story).thenDuty('read-addition-mash:1', undefined);
    expect(owed(unsent, story)).toEqual([]);
    const sent = story.does('Joanne Hardy', 'record-mash-sent', { on: '2026-11-02' });
    given(sent).thenDuty('read-addition-mash:1', { isMet: false });
  });
});
