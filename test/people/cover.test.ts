/** who covers while a team manager is away, where somebody is there at all, and who is told. */
import county from '../../desk/county.json' with { type: 'json' };
import { type RegisterContents, readContents } from '../../src/people/contents.ts';
import { leftAlone } from '../../src/people/cover.ts';
import { coverNews } from '../../src/people/cover-news.ts';
import { changePerson, type Edit, endCover, giveRole, setCover } from '../../src/people/edits.ts';
import { gapsIn } from '../../src/people/gaps.ts';
import { idOf } from '../support/factories.ts';

const contents = readContents(county);
const [hannah, tom, sam] = [idOf('Hannah Reid'), idOf('Tom Bell'), idOf('Sam Whitfield')];
const today = '2026-11-02';
const week = { from: '2026-11-09', until: '2026-11-13' };

const edited = (...edits: readonly Edit[]): RegisterContents =>
  edits.reduce<RegisterContents>((now, edit) => {
    const next = edit(now);
    if ('trouble' in next) throw new Error(next.trouble);
    return next;
  }, contents);
const withSam = giveRole(sam, 'cdyjs-managers', 'team-manager');

describe('cover for an absence', () => {
  it('is refused by one who is away on those days, where nobody else would be there', () => {
    const tomAway = edited(withSam, setCover(tom, { by: sam, ...week }, today));
    // Tom is her deputy as well.
    expect(setCover(hannah, { by: tom, from: '2026-11-12', until: '2026-11-20' }, today)(tomAway)).toEqual({
      trouble:
        'On Thursday 12 November 2026 Hannah Reid and everyone who acts for them would be away. Choose another person, other days, or a deputy who will be there.',
    });
    expect(setCover(hannah, { by: tom, from: '2026-11-16', until: '2026-11-20' }, today)(tomAway)).not.toHaveProperty(
      'trouble',
    );
  });

  it('is refused of two for one another', () => {
    const hannahAway = edited(setCover(hannah, { by: tom, ...week }, today));
    expect(setCover(tom, { by: hannah, ...week }, today)(hannahAway)).toMatchObject({
      trouble: expect.stringContaining('and everyone who acts for them would be away'),
    });
  });

  it('is taken where the deputy is there', () => {
    const samAway = edited(withSam, setCover(sam, { by: tom, ...week }, today));
    expect(setCover(hannah, { by: sam, ...week }, today)(samAway)).not.toHaveProperty('trouble');
  });

  it('leaves alone what was so before', () => {
    const details = contents.people.find(({ id }) => id === hannah) as (typeof contents.people)[number];
    const noDeputy = edited(withSam, changePerson(hannah, { ...details, deputy: undefined }));
    const people = noDeputy.people.map((one) =>
      one.id === sam || one.id === hannah ? { ...one, cover: [{ by: one.id === sam ? hannah : sam, ...week }] } : one,
    );
    const before = { ...noDeputy, people };
    expect(leftAlone(before, week.from, week.until).map(({ manager, day }) => [manager.name, day])).toEqual([
      ['Hannah Reid', '2026-11-09'],
      ['Sam Whitfield', '2026-11-09'],
    ]);
    expect(gapsIn(before, today)).toContain(
      'These team managers will be away, and so will everyone who acts for them: Hannah Reid on Monday 9 November 2026 and Sam Whitfield on Monday 9 November 2026.',
    );
    expect(setCover(sam, { by: tom, from: '2026-12-01', until: '2026-12-02' }, today)(before)).not.toHaveProperty(
      'trouble',
    );
  });
});

describe('what the two are told', () => {
  const covered = edited(setCover(hannah, { by: tom, ...week }, today));

  it('is that the one covers for the other, and until when', () => {
    expect(coverNews(contents, covered, today)).toEqual([
      { to: tom, says: 'you-cover', other: 'Hannah Reid', ...week },
      { to: hannah, says: 'you-are-covered', other: 'Tom Bell', ...week },
    ]);
  });

  it('is that it has ended, to the one who covers', () => {
    const ended = endCover(hannah, week.from)(covered) as RegisterContents;
    expect(coverNews(covered, ended, today)).toEqual([
      { to: tom, says: 'you-cover-no-more', other: 'Hannah Reid', ...week },
    ]);
    expect(coverNews(covered, ended, '2026-11-14')).toEqual([]);
  });

  it('is nothing where nothing about cover was changed', () => {
    expect(coverNews(covered, covered, today)).toEqual([]);
  });
});
