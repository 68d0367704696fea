import { aCase, type CaseStory } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { lineOf, listOf } from './invited.ts';

/** Riverside College was chosen; `setting` is what stands there as its name. */
const chosen = (setting: string): CaseStory =>
  aCase({ concern: aConcern({ youngPerson: { setting, settingTeam: 'riverside-college' } }), referrer: 'Lucy Tran' })
    .receivedAt('2026-11-02T09:15:00Z')
    .takenBy('Hannah Reid');

describe('the school chosen from the list (CN-15)', () => {
  it('is theirs by its team, whatever it is called by now', () => {
    const theirs = { proposed: true, why: 'The young person goes there.' };
    expect(lineOf(chosen('Riverside College'), 'riverside-college')).toMatchObject(theirs);
    expect(lineOf(chosen('Durham Riverside'), 'riverside-college')).toMatchObject(theirs);
    expect(listOf(chosen('Durham Riverside')).outside).toEqual([]);
  });

  it('leaves another of the same name to be asked for, and never proposes it by itself', () => {
    expect(lineOf(chosen('Northfield Academy'), 'northfield-academy')).toMatchObject({ proposed: false });
    expect(lineOf(chosen('Northfield Academy'), 'riverside-college')).toMatchObject({ proposed: true });
  });
});
