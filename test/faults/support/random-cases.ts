/** What becomes of many cases, drawn by dice: who raises them, who takes them, and how they end. */
import { randomUUID } from 'node:crypto';
import type { Dice } from '../../support/random.ts';
import { eachWhy, marked } from '../../support/story.ts';
import { mustCome } from '../../support/usual-inputs.ts';
import type { Persistent } from './persisting.ts';

export interface Life {
  readonly worker: string;
  readonly child: { readonly name: string; readonly born: string };
  readonly manager: 'Hannah Reid' | 'Tom Bell';
  /** Nobody takes it; it is taken and left; decided against; or the meeting is held. */
  readonly ending: 'untaken' | 'left' | 'no-meeting' | 'held';
  readonly isActive: boolean;
  /** Of a meeting that was held the outcome is recorded, and the one action of its plan is done. */
  readonly isRecorded: boolean;
  readonly police: 'accept' | 'decline' | 'silent';
  /** The police go on investigating as it is taken. Of a case that is taken and left they charge somebody later. */
  readonly isInvestigated: boolean;
}

export function someLives(count: number, { oneOf, below }: Dice): readonly Life[] {
  return Array.from({ length: count }, (_, n) => ({
    worker: oneOf(['Priya Shah', 'Daniel Okafor', 'Martin Dale']),
    child: { name: `Child ${n}`, born: `20${String(9 + below(6)).padStart(2, '0')}-05-03` },
    manager: oneOf(['Hannah Reid', 'Tom Bell'] as const),
    ending: n === 0 ? 'held' : oneOf(['untaken', 'left', 'no-meeting', 'held', 'held', 'held'] as const),
    isActive: oneOf([true, false]),
    isRecorded: n % 2 === 0,
    police: oneOf(['accept', 'decline', 'silent'] as const),
    isInvestigated: oneOf([true, false]),
  }));
}

/** What somebody does in a life at a time of its own; nothing where that life has no such thing. */
type Deed = (people: Persistent, life: Life, reference: string) => Promise<string> | undefined;

const day = '2026-11-12';
const managers = '19:cdyjs-managers@thread.tacv2';

/** What nobody took would be a life that does not go where it says. */
async function taken(action: string, answer: Promise<string>): Promise<string> {
  const shown = await answer;
  if (/Not saved yet|(?<!already\. )Nothing was changed|Check these answers|Check this first/.test(shown))
    throw new Error(`${action} was refused: ${shown.slice(0, 900)}`);
  return shown;
}

const form =
  (action: string, answers: (life: Life) => object, goesFor: (life: Life) => boolean): Deed =>
  (people, life, reference) =>
    goesFor(life)
      ? taken(action, people.sends(life.manager, reference, action, randomUUID(), answers(life)))
      : undefined;

const isTaken = ({ ending }: Life): boolean => ending !== 'untaken';
const isDecided = ({ ending }: Life): boolean => ending === 'held' || ending === 'no-meeting';
const isHeld = ({ ending }: Life): boolean => ending === 'held';

const isRecorded = (life: Life): boolean => isHeld(life) && life.isRecorded;

const confirming = ({ isActive }: Life) =>
  isActive
    ? { who: 'Graham Pell', channel: '19:families-first-east@thread.tacv2' }
    : { who: 'Lucy Tran', channel: '19:first-contact@thread.tacv2' };

/** The shortest outcome there is, card by card, and the one action of its plan. */
const outcome: readonly (readonly [action: string, answers: object])[] = [
  ['save-attendance', { came: 'cdyjs-managers', youngPersonCame: 'no', parentsCame: 'no' }],
  [
    'save-considered',
    {
      ...{ mappa: 'no-referral', mappaWhy: marked('mappa'), exploitation: 'no-referral' },
      ...{ exploitationWhy: marked('exploitation'), childProtection: 'not-needed' },
      limits: marked('limits'),
    },
  ],
  ['save-assessment', { aim: 'no', aimWhy: marked('noaim') }],
  [
    'save-safety',
    {
      ...{ education: 'no', place: 'no', youngPerson: 'yes', youngPersonHow: marked('younghow') },
      ...{ parents: 'yes', parentsHow: marked('parentshow') },
    },
  ],
  ['save-plan', { risks: marked('risks'), what1: marked('action'), team1: 'cdyjs-managers', by1: '2026-11-20' }],
  ['save-next', { another: 'no', anotherWhy: marked('noanother'), differs: 'no', told: marked('toldoutcome') }],
];
const outcomeDeeds = outcome.map(([action, answers], minute) => {
  return [day, `13:0${minute}`, form(action, () => answers, isRecorded)] as const;
});

/** When things are done, once a concern is raised on Monday 2 November 2026 at 09:15. */
export const calendarOfDeeds: readonly (readonly [day: string, time: string, deed: Deed])[] = [
  [
    '2026-11-02',
    '11:00',
    (people, life, reference) =>
      isTaken(life) ? people.presses(life.manager, managers, 'case/take', { reference }) : undefined,
  ],
  [
    '2026-11-02',
    '12:00',
    form(
      'record-police-decision',
      () => ({
        decision: 'goes-on',
        receivedOn: '2026-11-02',
        officer: marked('officer'),
        notToSay: marked('nottosay'),
      }),
      (life) => isTaken(life) && life.isInvestigated,
    ),
  ],
  [
    '2026-11-02',
    '13:00',
    form(
      'check-system',
      ({ isActive }) =>
        isActive
          ? { on: '2026-11-02', result: 'active', activeTeam: 'families-first-east' }
          : { on: '2026-11-02', result: 'not-active' },
      isDecided,
    ),
  ],
  [
    '2026-11-03',
    '09:40',
    form(
      'ask-officer',
      () => ({ answer: 'agreed', withWhom: marked('officer'), said: marked('maybesaid') }),
      (life) => isDecided(life) && life.isInvestigated,
    ),
  ],
  [
    '2026-11-03',
    '10:00',
    form(
      'record-discussion',
      ({ worker }) => ({
        on: '2026-11-03',
        time: '09:30',
        mode: 'telephone',
        withWhom: worker,
        referrersView: marked('referrersview'),
        managersView: marked('managersview'),
        conclusion: marked('conclusion'),
        reason: marked('talkreason'),
      }),
      isDecided,
    ),
  ],
  [
    '2026-11-04',
    '10:00',
    form('agree-meeting', () => ({ reason: marked('agreed'), told: marked('told'), referrer: 'agrees' }), isHeld),
  ],
  [
    '2026-11-04',
    '10:30',
    form(
      'decide-no-meeting',
      () => ({ reason: marked('refused'), advice: marked('advice'), told: marked('told'), referrer: 'agrees' }),
      ({ ending }) => ending === 'no-meeting',
    ),
  ],
  [
    '2026-11-04',
    '11:00',
    form(
      'book-meeting',
      ({ isActive }) => ({
        date: day,
        time: '10:00',
        minutes: '90',
        venue: 'larch-room',
        invite: [...mustCome, 'health', ...(isActive ? ['families-first-east'] : [])].join(),
        changeReason: eachWhy('inviting'),
      }),
      isHeld,
    ),
  ],
  [
    '2026-11-04',
    '14:00',
    (people, life, reference) => {
      const { who, channel } = confirming(life);
      return isDecided(life) ? people.presses(who, channel, 'referral/confirm', { reference }) : undefined;
    },
  ],
  [
    '2026-11-05',
    '10:00',
    (people, life, reference) => {
      if (!isHeld(life) || life.police === 'silent') return undefined;
      const data = { reference, team: 'police', meeting: 1 };
      return life.police === 'accept'
        ? people.presses('Joanne Hardy', '19:police@thread.tacv2', 'invitation/accept', data)
        : people.sends('Joanne Hardy', reference, 'decline-invitation', randomUUID(), { reason: marked('notcoming') });
    },
  ],
  [
    '2026-11-05',
    '11:00',
    form(
      'record-police-decision',
      () => ({ decision: 'charge', decidedOn: '2026-11-04', receivedOn: '2026-11-05', alleged: marked('alleged') }),
      (life) => life.ending === 'left' && life.isInvestigated,
    ),
  ],
  [
    '2026-11-12',
    '12:30',
    form('record-held', () => ({ on: day, attended: 'cdyjs-managers', nobodyElse: marked('nobodyelse') }), isHeld),
  ],
  ...outcomeDeeds,
  [day, '14:00', form('record-outcome', () => ({}), isRecorded)],
  ['2026-11-13', '10:00', form('action-done', () => ({ number: '1', note: marked('actiondone') }), isRecorded)],
];
