/** Wherever an assessment stands, somebody is asked for something of it until it is shared or stopped (CN-19 to CN-21). */

import { canMeet } from '../../../src/rules/engine/able.ts';
import { unmet } from '../../../src/rules/engine/agenda.ts';
import { recipients } from '../../../src/rules/engine/recipients.ts';
import type { Aim, AimRecipient, Consent, ConsentAnswer, WentOn } from '../../../src/rules/record/aim.ts';
import { completed, paired } from '../../support/usual-aim.ts';

const { roster } = paired;
const by = paired.at('2026-12-01', '10:00').by();
const base = paired.case.aims?.at(-1) as Aim;
const done = completed.case.aims?.at(-1) as Aim;
const signed = { at: '2026-11-13T10:00:00Z', by: base.leads[0]?.person ?? { id: '', name: '' } };

const answers = ['nothing', 'asked', 'given', 'refused', 'withdrawn', 'not-asked'] as const;
const decisions = ['none', 'best-available', 'ask-again'] as const;
const pairs = ['both', 'no lead', 'no co-worker', 'nobody', 'no service'] as const;
const ends = ['under way', 'complete', 'partly shared'] as const;
const days = ['a day', 'no day'] as const;

const consent = (of: Consent['of'], answer: (typeof answers)[number]): readonly Consent[] =>
  answer === 'nothing' ? [] : [{ of, answer: answer as ConsentAnswer, on: '2026-11-13', how: 'MARKER', ...signed }];
const decided = (decision: (typeof decisions)[number], after: number): readonly WentOn[] =>
  decision === 'none'
    ? []
    : [
        {
          decision,
          after,
          reason: 'MARKER',
          ...(decision === 'ask-again' ? { askAgainOn: '2026-12-08' } : {}),
          ...signed,
        },
      ];
const pairOf = (pair: (typeof pairs)[number]): Partial<Aim> => ({
  ...(pair === 'no lead' || pair === 'nobody' || pair === 'no service' ? { leads: [] } : {}),
  ...(pair === 'no co-worker' || pair === 'nobody' || pair === 'no service' ? { coWorkers: [] } : {}),
  ...(pair === 'no service' ? { services: [] } : {}),
});
const shared: AimRecipient['shared'] = { on: '2026-12-14', how: 'MARKER', ...signed };
const endOf = (end: (typeof ends)[number]): Partial<Aim> => {
  if (end === 'under way' || done.completed === undefined) return {};
  const [first, ...rest] = done.recipients;
  const recipientsNow = end === 'complete' || first === undefined ? done.recipients : [{ ...first, shared }, ...rest];
  return { completed: { ...done.completed, at: signed.at }, recipients: recipientsNow };
};

/** A state of an assessment, by its names. */
const states = pairs.flatMap((pair) =>
  answers.flatMap((young) =>
    answers.flatMap((parents) =>
      decisions.flatMap((decision) =>
        ends.flatMap((end) => days.map((day) => ({ pair, young, parents, decision, end, day }))),
      ),
    ),
  ),
);
type State = (typeof states)[number];

function caseAt({ pair, young, parents, decision, end, day }: State) {
  const consents = [...consent('young-person', young), ...consent('parents', parents)];
  const aim: Aim = {
    ...base,
    consents,
    wentOn: decided(decision, consents.length),
    ...pairOf(pair),
    ...endOf(end),
    ...(day === 'no day' ? { days: [] } : {}),
  };
  return { ...paired.case, aims: [aim] };
}

const words = (state: State): string => Object.values(state).join(', ');
/** Complete without a service is no state that anything leads to. */
const reachable = states
  .filter(({ pair, end }) => end === 'under way' || pair !== 'no service')
  .map((state) => ({
    ...{ state, what: words(state), c: caseAt(state) },
    asked: unmet(caseAt(state), by).filter(({ row }) => row.id.startsWith('aim-')),
  }));

it('asks something of somebody in each state', () => {
  expect(reachable.length).toBeGreaterThan(2000);
  expect(reachable.filter(({ asked }) => asked.length === 0).map(({ what }) => what)).toEqual([]);
});

it('asks somebody who can do it, on the day it is due', () => {
  const step = { name: 'on the day', workingDays: 0, to: ['owner'], asksTeamChannel: true } as const;
  const each = reachable.filter(({ state: { young, parents } }) => young === parents);
  const vain = each.flatMap(({ what, c, asked }) =>
    asked
      .filter((duty) => !recipients(duty, step, c, by).some((to) => canMeet(c, duty.row, to, roster)))
      .map(({ key }) => `${what}: ${key}`),
  );
  expect(vain).toEqual([]);
});

it('asks to decide how it goes on exactly where somebody refused or withdrew and nobody has decided', () => {
  const wrong = reachable.filter(({ asked, state: { young, parents, decision, end } }) => {
    const isWithout = [young, parents].some((one) => ['refused', 'withdrawn'].includes(one));
    const isWanted = end === 'under way' && decision === 'none' && isWithout;
    return asked.some(({ row }) => row.id.startsWith('aim-go-on')) !== isWanted;
  });
  expect(wrong.map(({ what }) => what)).toEqual([]);
});
