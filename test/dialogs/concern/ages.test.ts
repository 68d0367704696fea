/** What the age means is said before sending; nobody is turned away (SC-06, A-01, A-02, A-03). */
import { comesToTheCheck, seen, tellsWho } from './answers.ts';
import { privateChat } from './private-chat.ts';

const born = (day: string) => ({ 'Their name': 'Rowan Ashby', 'Date of birth': day });
const about = (age: string) => ({ 'Their name': 'Rowan Ashby', 'Or roughly how old': age });
const warnings = ['**Under 10.**', '**The age is close to 10', '**Exactly 10.**', '**18 or over.**'];

describe('the age on the check', () => {
  it.each([
    ['under ten', born('2016-11-25'), '**Under 10.** Send it all the same. It will also go to First Contact'],
    ['ten today', born('2016-11-24'), '**Exactly 10.** Send it all the same'],
    ['about nine', about('About 9'), '**The age is close to 10'],
    ['about ten', about('About 10'), '**The age is close to 10'],
    ['about four', about('About 4'), '**Under 10.**'],
    [
      'eighteen today',
      born('2008-11-24'),
      '**18 or over.** Send it all the same. This procedure is for children, so a team manager will decide',
    ],
    ['over twenty-five', about('25 or over'), '**18 or over.**'],
  ])('%s: is said, and it can be sent', async (_age, told, says) => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya, told);
    expect(warnings.filter((warning) => priya.reads().includes(warning))).toHaveLength(1);
    expect(priya.reads()).toContain(says);
    await priya.presses('Send');
    expect(await there.cases()).toHaveLength(1);
  });

  it.each([
    ['eleven', born('2015-11-24')],
    ['seventeen', born('2008-11-25')],
    ['not known', about('Age not known')],
  ])('%s: nothing is said', async (_age, told) => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya, told);
    expect(warnings.filter((warning) => priya.reads().includes(warning))).toEqual([]);
  });

  it('under ten when it happened and ten now: the team manager chooses', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya, born('2016-11-01'));
    priya.fills({ ...seen, 'The date it happened': '2026-10-01' });
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain(
      '**Under 10 when it happened, and 10 now.** Send it all the same. The team manager will decide who deals with it.',
    );
  });

  it('a date of birth and another age: the date counts, and that is said', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya, { ...born('2013-02-17'), 'Or roughly how old': 'About 16' });
    expect(priya.reads()).toContain('We will use the date of birth, which makes the young person 13.');
    await priya.presses('Send');
    const [only] = await there.cases();
    expect(only?.origin.concern.youngPerson).toMatchObject({ birthDate: '2013-02-17' });
    expect(only?.age.atReferral).toBe(13);
  });

  it('a date of birth and the same age: nothing is said', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya, { ...born('2013-02-17'), 'Or roughly how old': 'About 13' });
    expect(priya.reads()).not.toContain('The date of birth counts');
  });
});
