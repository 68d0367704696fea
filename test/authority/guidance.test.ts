/** What changed since the procedure was written: dated data of the authority, shown where it helps, and never a rule. */
import { join } from 'node:path';
import { parseAuthority, toBeConfirmed } from '../../src/authority/authority.ts';
import { readJson } from '../../src/authority/settings-file.ts';
import { newerCard, newerThanTheProcedure } from '../../src/cards/case/newer.ts';
import { whySourceCard } from '../../src/cards/lists/lists.ts';
import { homeCard } from '../../src/cards/register/home.ts';
import { formCardOf } from '../../src/dialogs/cases/action-form.ts';
import type { RegisterContents } from '../../src/people/contents.ts';
import { unconfirmedInForce } from '../../src/rules/base/guidance.ts';
import { wordsOf } from '../cards/card-words.ts';
import { look, stories } from '../cards/stages.ts';
import { policy } from '../support/factories.ts';

const file = readJson(join(import.meta.dirname, '../../authority/county-durham.json')) as Record<string, unknown>;
const one = {
  id: 'an-item',
  title: 'A title',
  edition: 'an edition',
  inForceFrom: '2026-09-30',
  note: 'A note.',
  shownOn: ['CN-18'],
  toBeConfirmed: true,
  source: 'A source.',
} as const;
const withItems = (...guidance: readonly object[]) => parseAuthority({ ...file, guidance }, 'file.json');

describe('the file of an authority', () => {
  it('may say nothing of what changed: one of before does not', () => {
    const { guidance: _left, ...before } = file;
    expect(parseAuthority(before, 'file.json').guidance).toEqual([]);
  });

  it.each([
    ['a place that is none', { ...one, shownOn: ['CN-99'] }, 'a clause, a question or an action'],
    ['a day that is none', { ...one, inForceFrom: 'soon' }, 'should be a day'],
    ['no place', { ...one, shownOn: [] }, 'guidance'],
  ])('cannot be used with %s', (_words, item, says) => {
    expect(() => withItems(item)).toThrow(says);
  });

  it('cannot hold an item twice', () => {
    expect(() => withItems(one, one)).toThrow('id of its own');
  });

  it('names what is still to be confirmed, item by item', () => {
    const said = toBeConfirmed(withItems(one, { ...one, id: 'another', toBeConfirmed: false }));
    expect(said.filter(({ where }) => where.startsWith('guidance'))).toHaveLength(1);
  });
});

describe('what changed since the procedure was written', () => {
  const says = (today: string, item: object = one) => newerThanTheProcedure(withItems(item), 'CN-18', today).join();

  it('stands under the clauses that it names and under no other', () => {
    expect(says('2026-11-12')).toContain('A title (an edition). A note.');
    expect(newerThanTheProcedure(withItems(one), 'CN-19', '2026-11-12')).toEqual([]);
  });

  it('says whether it is in force on that day, and that the authority has not confirmed it', () => {
    expect(says('2026-09-29')).toContain('In force from Wednesday 30 September 2026.');
    expect(says('2026-09-30')).toContain('In force since Wednesday 30 September 2026.');
    expect(says('2026-11-12', { ...one, inForceFrom: 'not-known' })).toContain('is not known here');
    expect(says('2026-11-12')).toContain('County Durham has not confirmed this yet.');
    expect(says('2026-11-12', { ...one, toBeConfirmed: false })).not.toContain('confirmed');
  });

  it('is said by why, and on the form where it helps', () => {
    expect(JSON.stringify(whySourceCard('CJ-26', stories.held.by()))).toContain('CE Matrix');
    const held = look(stories.held, 'Hannah Reid');
    const { paragraphs } = formCardOf({ ...held, randomKey: 'key' }, 'save-considered');
    expect(paragraphs.join(' ')).toContain('CE Matrix');
  });

  it('is nowhere on the cards by which a concern is raised: no place is one of theirs', () => {
    const places = policy.guidance.flatMap(({ shownOn }) => shownOn);
    expect(places.filter((place) => place === 'raise')).toEqual([]);
  });
});

describe('what is in force and still to be confirmed', () => {
  const open = withItems(
    one,
    { ...one, id: 'confirmed', toBeConfirmed: false },
    { ...one, id: 'no-day', inForceFrom: 'not-known' },
  );
  const named = (today: string) => unconfirmedInForce(open, today).map(({ id }) => id);

  it('is named from its day, and not where it is confirmed or has no day', () => {
    expect(named('2026-09-29')).toEqual([]);
    expect(named('2026-09-30')).toEqual(['an-item']);
  });

  it('stands on the card of the administrators', () => {
    const contents = { people: [], teams: [] } as unknown as RegisterContents;
    const card = (today: string) =>
      wordsOf(homeCard({ contents, last: undefined, today, unconfirmed: unconfirmedInForce(open, today) })).join(' ');
    expect(card('2026-09-29')).not.toContain('Newer than the procedure');
    expect(card('2026-09-30')).toContain('A title (an edition)');
  });

  it('is one page of help with all the others', () => {
    const page = wordsOf(newerCard(open, '2026-09-30')).join(' ');
    expect(page.match(/A title \(an edition\)/g)).toHaveLength(3);
  });
});
