/** CJ-22, CJ-24, CN-24: the two who assess know of each other, and who is no longer named hears it. */
import { tellCard } from '../../src/cards/tell/tell.ts';
import { drawTell } from '../../src/notices/drawing.ts';
import { person } from '../support/factories.ts';
import { aimWanted, completed, coWorker, lead, leadsManager, paired } from '../support/usual-aim.ts';
import { type SomeCards, sixSaved } from '../support/usual-outcome.ts';
import { owed } from './owed.ts';

const ledOnly = aimWanted.does(leadsManager, 'name-lead', { person: person(lead).id });
const other = 'Callum Reyes';
const replaced = paired.does(leadsManager, 'name-lead', { person: person(other).id, reason: 'MARKER-reason' });
const tellsIn = (some: readonly string[]): readonly string[] => some.filter((one) => one.startsWith('tell '));
const drawn = (story: typeof paired, name: string, words: 'named-to-assess' | 'no-longer-assessing') =>
  drawTell(story.case, { kind: 'tell', person: person(name).id, words }, story.by());

describe('naming one of the two', () => {
  it('is told to them with who the other is, and to the other', () => {
    expect(tellsIn(owed(aimWanted, ledOnly))).toEqual([`tell ${lead} named-to-assess`]);
    expect(tellsIn(owed(ledOnly, paired))).toEqual([`tell ${coWorker} named-to-assess`, `tell ${lead} pair-changed`]);
    expect(JSON.stringify(drawn(ledOnly, lead, 'named-to-assess'))).toContain('Nobody is named yet as the co-worker.');
    expect(JSON.stringify(drawn(paired, coWorker, 'named-to-assess'))).toContain(`${lead} is the lead.`);
    const reading = { reader: person(lead).id };
    expect(JSON.stringify(tellCard('pair-changed', paired.case, paired.by(), reading))).toContain(
      `${coWorker} is the co-worker.`,
    );
  });
});

describe('what becomes of their assessment by something else', () => {
  const again = paired
    .at('2026-11-16', '10:00')
    .does('Hannah Reid', 'plan-further', { reason: 'MARKER-reason' })
    .bookedFor('2026-11-20', '10:00')
    .at('2026-11-20', '12:00')
    .held();
  const decidedAgain = (assessment: NonNullable<SomeCards['assessment']>) => {
    const saved = sixSaved(again, { assessment });
    return tellsIn(owed(saved, saved.does('Hannah Reid', 'record-outcome', {})));
  };
  const same = {
    activeSocialCare: 'yes',
    dueBy: '2026-12-18',
    sharedWith: ['team:police', 'young-person', 'parents'],
  } as const;
  const toBoth = (words: string) => [`tell ${lead} ${words}`, `tell ${coWorker} ${words}`];

  it('is told to both where another meeting decides against it, or decides it again', () => {
    expect(decidedAgain({ aim: 'no', model: undefined, dueBy: undefined })).toEqual(
      expect.arrayContaining(toBoth('no-longer-assessing')),
    );
    expect(decidedAgain({ ...same, dueBy: '2027-01-15' })).toEqual(expect.arrayContaining(toBoth('aim-changed')));
    expect(decidedAgain(same).join()).not.toContain('aim-changed');
  });

  it('is told to both where the case is closed, who see nothing more of it, and where it is opened again', () => {
    const closed = paired.does('Hannah Reid', 'close', {
      ...{ code: 'moved', reason: 'MARKER-reason', told: 'MARKER-told', handedTo: 'MARKER-handed-to' },
    });
    expect(tellsIn(owed(paired, closed))).toEqual(expect.arrayContaining(toBoth('no-longer-assessing')));
    const card = JSON.stringify(drawn(closed, lead, 'no-longer-assessing'));
    expect(card).toContain('A case that you worked on is closed');
    const opened = closed.does('Hannah Reid', 'reopen', { reason: 'MARKER-reason' });
    expect(tellsIn(owed(closed, opened))).toEqual(expect.arrayContaining(toBoth('named-to-assess')));
    expect(drawn(opened, lead, 'no-longer-assessing')).toBeUndefined();
  });
});

describe('who is no longer named', () => {
  it('hears it, and so does the other of the two', () => {
    expect(tellsIn(owed(paired, replaced))).toEqual([
      `tell ${other} named-to-assess`,
      `tell ${coWorker} pair-changed`,
      `tell ${lead} no-longer-assessing`,
    ]);
  });

  it('hears it too where another service leads from now on', () => {
    const service = paired.does('Hannah Reid', 'change-lead', { service: 'cdyjs', reason: 'MARKER-reason' });
    expect(tellsIn(owed(paired, service))).toEqual([
      `tell ${leadsManager} worker-to-be-named`,
      `tell ${lead} no-longer-assessing`,
      `tell ${coWorker} no-longer-assessing`,
    ]);
  });

  it('reads the reference and nothing else of the case, and can open nothing', () => {
    // Of another team than the one that names: nothing else of the case was theirs.
    const back = replaced.does(leadsManager, 'name-lead', { person: person(lead).id, reason: 'MARKER-reason' });
    const card = drawn(back, other, 'no-longer-assessing');
    expect(JSON.stringify(card)).toContain('You are no longer named on a case');
    expect(JSON.stringify(card)).not.toContain('case/open');
    expect(JSON.stringify(card)).not.toContain(lead);
  });

  it('is told nothing where they were named again since', () => {
    const back = replaced.does(leadsManager, 'name-lead', { person: person(lead).id, reason: 'MARKER-reason' });
    expect(drawn(back, lead, 'no-longer-assessing')).toBeUndefined();
  });
});

describe('one of the two who can no longer act', () => {
  const gone = [{ role: 'co-worker', person: { id: person(coWorker).id, name: coWorker } }] as const;
  const without = (story: typeof paired) =>
    story.with(
      {
        actor: { kind: 'clock' },
        events: [{ event: { type: 'aim-workers-left', left: gone }, stage: 'in-plan' }],
      },
      'left',
    );

  it('is told to the other, by name, with what comes next while it is carried out', () => {
    for (const [story, next] of [
      [paired, 'Pathway will tell you who is.'],
      [completed, 'Nobody is named now as the co-worker."'],
    ] as const) {
      const left = without(story);
      expect(tellsIn(owed(story, left))).toContain(`tell ${lead} pair-changed`);
      const told = JSON.stringify(
        drawTell(left.case, { kind: 'tell', person: person(lead).id, words: 'pair-changed' }, left.by()),
      );
      expect(told).toContain(`${coWorker} was the co-worker and can no longer do it.`);
      expect(told).toContain(next);
    }
  });

  it('is named to the team manager, who is told of no register: the case may be kept from them instead', () => {
    const left = without(paired);
    const told = JSON.stringify(tellCard('assessor-left', left.case, left.by(), { reader: person('Hannah Reid').id }));
    expect(told).toContain(`${coWorker} was to do the AIM assessment and can no longer act in it.`);
    expect(told).not.toContain('register');
  });
});
