import { actionIds, actions } from '../../../src/rules/actions.ts';
import { whyRefused } from '../../../src/rules/engine/permission.ts';
import type { Case, Stage } from '../../../src/rules/record/case.ts';
import { stages } from '../../../src/rules/stages.ts';
import { booked, received, taken } from '../../support/usual-cases.ts';

const everyStage = Object.keys(stages) as Stage[];

/** A case with everything in it that a guard may ask for, put at a stage. */
const at = (stage: Stage): Case => ({ ...booked.case, stage });

describe('a refusal', () => {
  it('says who has the case, and under which clause', () => {
    expect(whyRefused(taken.case, ['other-manager'], 'take')).toEqual({
      code: 'forbidden',
      says: 'Only these people can do this: any CDYJS team manager, while nobody has it. Hannah Reid is its team manager.',
      source: 'CN-03',
    });
    expect(whyRefused(received.case, ['referrer'], 'take')?.says).toContain('Nobody has taken it yet.');
  });

  it.each(everyStage)('says in words that it cannot be done now: %s', (stage) => {
    const action = actionIds.find((one) => !actions[one].from.includes(stage));
    if (action === undefined) throw new Error('Everything may be done.');
    expect(whyRefused(at(stage), actions[action].who, action)).toEqual({
      code: 'wrong-stage',
      says: expect.stringMatching(/^That cannot be done now: [a-zA-Z ]+\. Nothing was changed\.$/),
      source: actions[action].source,
    });
  });
});
