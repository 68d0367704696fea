import { drawDigest } from '../../src/notices/digest-lines.ts';
import type { Roster } from '../../src/rules/base/vocabulary.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { aCase } from '../support/a-case.ts';
import { person } from '../support/factories.ts';

const story = aCase().receivedAt().takenBy('Hannah Reid');
const by = story.by();
const [hannah, tom] = [person('Hannah Reid'), person('Tom Bell')];

/** What Tom Bell, her deputy, is told of what is still to do on her case. */
function told(changes: Partial<Roster>): string {
  const around = { ...by, roster: { ...by.roster, ...changes } };
  const things = unmet(story.case, around).map((obligation) => ({ case: story.case, obligation }));
  return JSON.stringify(drawDigest(things, { person: tom.id }, around));
}

describe('who is told of what is a team manager’s to do (A-18)', () => {
  it('reads as her deputy that she is responsible', () => {
    const card = told({});
    expect(card).toContain('Hannah Reid is responsible. You are being told because');
    expect(card).not.toContain('Record the case management system check');
  });

  it.each<[string, Partial<Roster>]>([
    ['covers for her', { coversOf: (id) => (id === hannah.id ? [tom] : []) }],
    ['acts for her, who has left', { withJob: (job) => by.roster.withJob(job).filter(({ id }) => id !== hannah.id) }],
  ])('reads that it is theirs to do who %s, with the button that does it', (_who, changes) => {
    const card = told(changes);
    expect(card).toContain('It is yours to do, because Hannah Reid cannot do it now.');
    expect(card).not.toContain('is responsible');
    expect(card).toContain('Record the case management system check');
  });
});
