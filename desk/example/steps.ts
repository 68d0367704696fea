/** What the people of the example county do, step by step: who, where, and what they write. */
import type { Hand, Hands, Values, Wanted } from './hand.ts';
import { accounts, type Life } from './life.ts';
import { outcomeCards } from './outcome-cards.ts';
import { weekdayAfter } from './weekdays.ts';

export interface Doing {
  readonly hands: Hands;
  readonly life: Life;
  /** Once it is raised. */
  readonly reference: string;
  /** The desk's day, `2026-12-02`. */
  readonly today: string;
}

const managers = 'CDYJS managers';
/** A social worker of Families First East who is trained in AIM, as the county has her. */
const aishaKhan = 'a1000000-0000-4000-8000-000000000007';

/** What is written into the form of each action of a case, by the id of the input. */
const written: Readonly<Record<string, (doing: Doing) => Values>> = {
  'check-system': () => ({ result: 'not-active' }),
  'record-discussion': () => ({
    time: '08:00',
    mode: 'telephone',
    referrersView: 'It went on after a refusal, and staff are worried.',
    managersView: 'There was some pressure. We need to know more.',
    conclusion: 'We see it alike.',
    reason: 'A refusal was not heeded.',
  }),
  'agree-meeting': () => ({
    reason: 'There was pressure, and two settings need one plan.',
    told: 'We will hold a Risk Management Meeting. Please keep to the arrangements you have made.',
    referrer: 'agrees',
  }),
  'decide-no-meeting': () => ({
    reason: 'A single remark, dealt with at once.',
    advice: 'Go on with the school’s own support, and tell us if it happens again.',
    told: 'We do not think that a meeting is needed. Thank you for telling us.',
    referrer: 'not-asked',
  }),
  'book-meeting': ({ today, life }) => ({
    date: weekdayAfter(today, life.bookedAhead),
    time: '10:00',
    venue: 'online',
  }),
  'record-held': () => ({ attended: 'cdyjs-managers,police' }),
  'record-adjourned': () => ({ reason: 'The police could not come at the last minute.' }),
  'cancel-meeting': () => ({ reason: 'The family asked for another week.' }),
  'send-to-first-contact': () => ({ reason: 'The child is under ten.' }),
  'confirm-referral': () => ({ sentOn: 'families-first-east' }),
  'hand-over': () => ({ reason: 'I am on leave from tomorrow.' }),
  reconsider: () => ({ reason: 'The school told us more.' }),
  'record-panel': ({ today }) => ({ answer: 'told', on: today, to: 'The panel’s secretary', how: 'By e-mail.' }),
  'action-done': () => ({ number: '1', note: 'The school and the police did it together.' }),
  close: ({ life }) => ({
    code: life.steps.some(([, step]) => step === 'record-outcome') ? 'plan-done' : 'no-meeting',
    reason: 'Nothing more is needed here.',
    told: 'Thank you for telling us. Nothing more is needed.',
    youngPersonHeard: 'yes',
    parentsHeard: 'yes',
  }),
  'name-lead': () => ({ person: aishaKhan }),
  ...outcomeCards,
  'screen-eligible': () => ({ words: 'Another child was hurt. For this procedure.', childProtection: 'no' }),
};

/** A form of the case, opened from the post in the team's channel. */
async function viaForm(doing: Doing, by: string, place: string, action: string): Promise<void> {
  const hand = await doing.hands.of(by);
  const { reference } = doing;
  await hand.presses({ verb: 'case/open', reference }, {}, place);
  await hand.presses({ verb: 'case/form', reference, action });
  await hand.presses({ verb: 'case/do', reference, action }, written[action]?.(doing) ?? {});
}

async function inChannel(doing: Doing, by: string, place: string, wanted: Wanted): Promise<void> {
  await (await doing.hands.of(by)).presses({ ...wanted, reference: doing.reference }, {}, place);
}

type Raising = Pick<Doing, 'hands' | 'life' | 'today'>;

/** Says it by the quick way, as a concern or as the police's notification, and answers with its reference. */
export async function raise(doing: Raising): Promise<string> {
  const { hands, life } = doing;
  const hand = await hands.of(life.raisedBy);
  await (life.police === undefined ? tellsAConcern(hand, life) : notifies(hand, doing));
  const reference = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(await hand.reads())?.[0];
  if (reference === undefined) throw new Error(`No reference was given for ${life.child}.`);
  return reference;
}

async function notifies(hand: Hand, { life, today }: Raising): Promise<void> {
  const decided = life.police === 'goes-on' ? { mashSent: 'yes', mashSentOn: today } : { decidedOn: today };
  const ongoing = life.police === 'goes-on' ? 'yes' : 'no';
  await hand.says('police notification');
  await hand.presses({ verb: 'notification/next' }, { decision: life.police ?? '', ...decided });
  await hand.presses({ verb: 'notification/next' }, { name: life.child, age: life.age });
  await hand.presses(
    { verb: 'notification/next' },
    { alleged: accounts[life.account], ongoing, another: 'yes', sharePlace: 'no' },
  );
  await hand.presses({ verb: 'notification/send' });
}

async function tellsAConcern(hand: Hand, life: Life): Promise<void> {
  await hand.says('raise a concern');
  await hand.presses({ verb: 'concern/next' });
  await hand.presses({ verb: 'concern/next' }, { name: life.child, age: life.age, inEducation: 'yes' });
  await hand.presses({ verb: 'concern/next' }, { account: accounts[life.account] });
  await hand.presses({ verb: 'concern/check' });
  await hand.presses({ verb: 'concern/send' });
}

const invited = {
  'police-accept': ['Joanne Hardy', 'Police safeguarding'],
  'health-accept': ['Ben Asante', 'Health safeguarding'],
  'school-accept': ['Daniel Okafor', 'Northfield Academy'],
} as const;
const isInvited = (step: string): step is keyof typeof invited => step in invited;

/** One step of a life; any action of a case that its manager has a form for is a step. Throws where it cannot be done. */
export async function take(doing: Doing, step: string): Promise<void> {
  if (step === 'take') return inChannel(doing, doing.life.manager, managers, { verb: 'case/take' });
  if (isInvited(step)) {
    const [by, place] = invited[step];
    return inChannel(doing, by, place, { verb: 'invitation/accept' });
  }
  if (step === 'screen-eligible') return viaForm(doing, 'Peter Nolan', 'MASH', step);
  if (step === 'record-panel') return viaForm(doing, 'Fiona Lamb', 'SEND and Inclusion', step);
  if (step === 'name-lead') return viaForm(doing, 'Graham Pell', 'Families First East', step);
  if (step === 'confirm-referral') return viaForm(doing, 'Lucy Tran', 'First Contact', step);
  return viaForm(doing, doing.life.manager, managers, step);
}
