/** Made-up cases that between them reach every obligation, played by the rules themselves. */
import { createCalendar } from '../../../src/rules/calendar.ts';
import type { Case } from '../../../src/rules/case.ts';
import type { Change, Circumstances } from '../../../src/rules/change.ts';
import type { Concern } from '../../../src/rules/concern/concern.ts';
import { decide, notDelivered, raise } from '../../../src/rules/engine/decide.ts';
import { evolve } from '../../../src/rules/engine/evolve.ts';
import type { ActionId, Command, Inputs } from '../../../src/rules/inputs.ts';
import type { Policy } from '../../../src/rules/policy.ts';
import type { Instant } from '../../../src/rules/words.ts';
import { borderConcern, manager, practitioner, referrer, roster, underAgeConcern } from './made-up-town.ts';

/** A case at one moment, with what the rules looked at then. */
export interface Moment {
  readonly case: Case;
  readonly by: Circumstances;
}

type OnCase = Exclude<ActionId, 'raise'>;
type Step = (c: Case, by: Circumstances) => Change;

const received = '2026-11-02T09:00:00Z';
const meets = '2026-11-12T10:00:00Z';

function does<A extends OnCase>(action: A, input: Inputs[A], actor = manager): Step {
  return (c, by) => {
    const command = { id: `made-up:${by.now}`, action, input } as unknown as Exclude<Command, { action: 'raise' }>;
    const verdict = decide(c, command, { ...by, actor });
    if (!verdict.ok) throw new Error(`The made-up case refuses "${action}": ${verdict.refusal.says}`);
    return verdict.change;
  };
}

const words = { reason: 'A reason.', told: 'What was said.' };
const discussion = {
  on: '2026-11-02',
  time: '11:00',
  mode: 'telephone',
  withWhom: 'Referrer',
  reason: 'A reason.',
} as const;
const views = { referrersView: 'One view.', managersView: 'Another.', conclusion: 'What came of it.' };
const plan = {
  starts: meets,
  minutes: 60,
  venue: 'elsewhere',
  details: 'A room',
  calendarKey: 'key',
  changeReason: 'A reason.',
};

const cannotBeTold: Step = (c) => notDelivered(c, { id: 'made-up', who: 'somebody', what: 'something' });
const toTheMeeting: readonly Step[] = [
  cannotBeTold,
  does('take', {}),
  does('keep-in-procedure', { reason: 'A reason.' }),
  does('check-system', { on: '2026-11-02', result: 'active', activeTeam: 'social-care' }),
  does('check-system', { on: '2026-11-02', result: 'not-active' }),
  does('record-discussion', { ...discussion, ...views }),
  does('decide-no-meeting', { ...words, advice: 'Some advice.' }),
  does('reconsider', { reason: 'A reason.' }),
  does('agree-meeting', words),
  does('book-meeting', { ...plan, invite: ['social-care', 'school'] }),
];
const toFirstContactAndBack: readonly Step[] = [
  does('take', {}),
  does('send-to-first-contact', { reason: 'A reason.' }),
  does('first-contact-returns', { reason: 'A reason.' }, practitioner),
  does('take', {}),
];

/** Each step a minute after the one before, so that no two things happen at one time. */
const timeOf = (step: number): Instant => Temporal.Instant.from(received).add({ minutes: step }).toString();

function after(before: Case | undefined, change: Change, { now }: Circumstances): Case {
  const { actor } = change;
  const happen = (c: Case | undefined, { event, stage }: Change['events'][number]): Case =>
    evolve(c, { event, stage, actor, command: `made-up:${now}` }, now);
  return change.events.reduce<Case | undefined>(happen, before) as Case;
}

function begin(concern: Concern, by: Circumstances): Moment {
  const input = { reference: '2222-2222', procedure: by.policy.procedure.version, concern };
  return { case: after(undefined, raise(input, { ...by, actor: referrer }), by), by };
}

/** The moments of one case, the first among them. */
function play(first: Moment, steps: readonly Step[]): readonly Moment[] {
  const moments = [first];
  for (const [index, step] of steps.entries()) {
    const { case: before } = moments[index] as Moment;
    const by = { ...first.by, now: timeOf(index + 1) };
    moments.push({ case: after(before, step(before, by), by), by });
  }
  return moments;
}

/** Every moment of the cases, one case after the other. Throws where the rules refuse a step. */
export function madeUpMoments(policy: Policy): readonly Moment[] {
  const calendar = createCalendar({ bankHolidays: [], knownThrough: '2026-12-31', hours: policy.workingHours });
  const by: Circumstances = { now: received, calendar, policy, roster };
  const day = calendar.localDate(received);
  const underAge = begin(underAgeConcern(day, policy.ages), by);
  const border = begin(borderConcern(day, policy.ages), by);
  return [underAge, ...play(border, toFirstContactAndBack), ...play(border, toTheMeeting)];
}
