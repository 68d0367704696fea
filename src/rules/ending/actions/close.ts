import { noAimOpen } from '../../aim/life-guards.ts';
import { areToBeTold, placingAuthority } from '../../placing/placing.ts';
import { noActionOpen } from '../../plan/open-actions.ts';
import { isKnownToYouthJustice } from '../../police/mash.ts';
import { type Case, currentMeeting, standingReferrals } from '../../record/case.ts';
import { inCharge } from '../../record/case-roles.ts';
import type { Closing, Undone } from '../../record/closing.ts';
import { alsoReferrer, onlyWhole } from '../../record/readers.ts';
import { voiceIds } from '../../record/voices.ts';
import type { Action, ActionResult, Deciding, Titled } from '../../rows/action.ts';
import { type Doubt, whenOdd } from '../../rows/doubt.ts';
import type { Guard } from '../../rows/guard.ts';
import { type Refusal, refusal, together } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { closingInputs, heardLines, voiceSources } from '../../voices/voices.ts';
import { closingCodes, codesFor } from '../closing-codes.ts';
import { lastDayToReopen } from '../last-days.ts';

interface Input {
  readonly code: NonNullable<Closing['code']>;
  readonly reason: string;
  /** What the referrer is told. */
  readonly told?: string | undefined;
  /** Why it is not waited for, where First Contact have not decided about a child under ten. */
  readonly withoutDecision?: string | undefined;
  readonly voices?: Closing['voices'];
  /** What the local authority that placed the young person here was told of it, or why it was not. */
  readonly placingTold?: string | undefined;
  /** Where the young person moved or is 18: which authority or service has it now, and since which day. */
  readonly handedOver?: string | undefined;
  /** Why each thing that is still to be done stays undone, by its key. */
  readonly because?: Readonly<Record<string, string>>;
}
interface Closed extends Pick<Closing, 'code' | 'reason' | 'told' | 'undone' | 'voices'> {
  readonly type: 'closed';
  readonly withoutDecision?: string | undefined;
  readonly placingTold?: string | undefined;
  readonly handedOver?: string | undefined;
}

const everybodyTold: Guard = {
  source: 'PR-18',
  holds: (c) => c.contactsToMake.every((one) => one.done !== undefined),
  otherwise: 'There is still somebody to tell: "What is next" says who. First tell them, or record why you cannot.',
};
const noMeetingBooked: Guard = {
  source: 'CN-05',
  holds: (c) => currentMeeting(c)?.state !== 'booked',
  otherwise:
    'A meeting is booked. First record that it was held or adjourned. If it will not be held, cancel it: then Pathway will tell every team that is invited.',
};

const isUndecided = (c: Case): boolean =>
  standingReferrals(c).some((one) => one.because === 'under-ten' && one.confirmed === undefined);

/** Nobody is reminded of anything on a closed case, so they are told before. */
function placingTrouble(c: Case, { placingTold }: Input): Refusal | undefined {
  const says = `First ring ${placingAuthority(c)}. Then say here what you told them, or why they are not told.`;
  return areToBeTold(c) && placingTold === undefined ? refusal('invalid', says, 'A-20', 'placingTold') : undefined;
}

/** Where nothing ends the case at once, both are answered: `Not yet` is an answer as well (PR-16, PR-17). */
function voicesTrouble({ code, voices = {} }: Input): Refusal | undefined {
  if (closingCodes[code].endsEverything !== undefined) return undefined;
  const missing = voiceIds.filter((of) => voices[of] === undefined);
  return together(
    ...missing.map((of) => refusal('invalid', 'Choose one of the answers.', voiceSources[of], closingInputs[of])),
  );
}

/** What stands in the way of closing it for this. */
function notYet(c: Case, { code }: Input): Refusal | undefined {
  if (code === 'joined') {
    return refusal('precondition', 'Press "Go on in another case" instead: it takes this concern there.', 'A-32');
  }
  if (!codesFor(c).includes(code)) {
    return refusal('invalid', 'The case cannot be closed for that as it stands. Choose another.', 'A-32', 'code');
  }
  const open =
    closingCodes[code].endsEverything === undefined ? [noActionOpen, noAimOpen].filter((one) => !one.holds(c)) : [];
  return together(...open.map(({ otherwise, source }) => refusal('precondition', otherwise, source)));
}

function decisionTrouble(c: Case, { withoutDecision }: Input): Refusal | undefined {
  const says =
    'First Contact have not recorded what they decided. Wait for that, or say why the case is closed although they have not.';
  return isUndecided(c) && withoutDecision === undefined
    ? refusal('invalid', says, 'SC-06', 'withoutDecision')
    : undefined;
}

/** What has no reason to stay undone, where one is wanted. */
function silenceTrouble(undone: readonly Titled[], { code, because = {} }: Input): Refusal | undefined {
  if (closingCodes[code].endsEverything !== undefined) return undefined;
  const silent = undone.filter(({ key }) => because[key] === undefined);
  return together(
    ...silent.map(({ key, title }) =>
      refusal('invalid', `Say why this stays undone: ${title}.`, 'A-32', `undone:${key}`),
    ),
  );
}

/** What stays undone, each with its reason. */
const staysUndone = (undone: readonly Titled[], { because = {} }: Input): readonly Undone[] =>
  undone.flatMap(({ key, title: what }) => {
    const why = because[key];
    return why === undefined ? [] : [{ what, because: why }];
  });

function decide(c: Case, input: Input, by: Deciding): ActionResult {
  const stillToDo = by.undone().filter(({ row }) => row.closingAsks === undefined);
  const refused =
    notYet(c, input) ??
    together(
      decisionTrouble(c, input),
      placingTrouble(c, input),
      voicesTrouble(input),
      silenceTrouble(stillToDo, input),
    );
  if (refused !== undefined) return refused;
  const undone = staysUndone(stillToDo, input);
  const { code, reason, told, withoutDecision, placingTold, handedOver, voices = {} } = input;
  return [
    {
      type: 'closed',
      code,
      reason,
      ...(told === undefined ? {} : { told }),
      ...(withoutDecision === undefined ? {} : { withoutDecision }),
      ...(placingTold === undefined ? {} : { placingTold }),
      ...(handedOver === undefined ? {} : { handedOver }),
      ...(undone.length === 0 ? {} : { undone }),
      ...(Object.keys(voices).length === 0 ? {} : { voices }),
    },
  ];
}

/** How many of the things that stop are named. */
const MOST_NAMED = 4;

/** Until when it can be opened again, said before anything stops by it. */
function openAgainWords(code: Input['code'], by: Deciding): string {
  const last = lastDayToReopen({ at: by.now, code }, by);
  return last === undefined
    ? 'You can open the case again at any time.'
    : `You can open the case again until ${by.calendar.sayDate(last)}.`;
}

/** A form that lay open while somebody closed the case, and somebody opened it again. */
function openedAgain({ reopenings = [] }: Case, { calendar }: Deciding): readonly Doubt[] {
  const last = reopenings.at(-1);
  const day = last && calendar.sayDate(calendar.localDate(last.at));
  return whenOdd(last !== undefined, {
    id: `opened-again:${reopenings.length}`,
    asks: `This case was closed before, and ${last?.by.name} opened it again on ${day}. Do you want to close it again?`,
  });
}

function doubts(c: Case, { code, handedOver }: Input, by: Deciding): readonly Doubt[] {
  const { endsEverything, handsOverTo } = closingCodes[code];
  const undone = endsEverything ? by.undone().map(({ title }) => title) : [];
  // Whoever is not told of the case reads how much there is, and not what.
  const named = isKnownToYouthJustice(c) ? undone.slice(0, MOST_NAMED) : [];
  const left = undone.length - named.length;
  const more =
    left > 0 ? [named.length === 0 ? (left === 1 ? 'one thing' : `${left} things`) : `and ${left} more`] : [];
  return [
    ...openedAgain(c, by),
    ...whenOdd(handsOverTo !== undefined && handedOver === undefined, {
      id: `handed-over:${code}`,
      asks: `You have not said that ${handsOverTo} has the case now, and since which day. Do you want to close it all the same?`,
    }),
    ...whenOdd(undone.length > 0, {
      id: `stops:${code}:${undone.length}`,
      asks: `This is still to be done and will stop: ${[...named, ...more].join('; ')}. ${openAgainWords(code, by)} Is that right?`,
    }),
  ];
}

export const close: Action<Input, Closed> = {
  source: 'A-32',
  label: 'Close the case',
  form: {
    title: 'Close the case',
    send: 'Close',
    readBy: {
      reason: onlyWhole,
      told: alsoReferrer,
      withoutDecision: onlyWhole,
      placingTold: onlyWhole,
      handedOver: onlyWhole,
      undone: onlyWhole,
    },
    says: [
      'Pathway will not remind anybody of it again.',
      'Pathway will tell the referrer that it is closed, with what you write for them. It will also tell any team that has not confirmed or decided yet. It will tell nobody why.',
      'It will also tell those who do not agree and have no answer yet that they will get none here, and which person to ring.',
      'Teams that have a part in it will see it for some working days more, and nothing of it after that.',
    ],
  },
  // Of a case that MASH have, nobody else could end one that was entered in error.
  who: [...inCharge, 'untold-service-lead'],
  from: openStages,
  to: 'closed',
  guards: [everybodyTold, noMeetingBooked],
  decide,
  doubts,
  events: {
    closed: {
      fold: (c, { type: _type, withoutDecision, placingTold, handedOver, ...closed }, at, by) => ({
        closed: {
          at,
          by,
          from: c.stage,
          ...closed,
          ...(withoutDecision === undefined ? {} : { withoutDecision }),
          ...(placingTold === undefined ? {} : { placingTold }),
          ...(handedOver === undefined ? {} : { handedOver }),
        },
      }),
      words: ({ withoutDecision }) =>
        withoutDecision === undefined ? 'closed the case' : 'closed the case before First Contact had decided',
      typed: ({ code, reason, withoutDecision, placingTold, handedOver, undone = [], voices = {} }) => ({
        'What ends it': code && closingCodes[code].title,
        Why: reason,
        'Why it was not waited for': withoutDecision,
        'What the placing authority was told': placingTold,
        'Who has it now, and since when': handedOver,
        ...heardLines(voices),
        ...Object.fromEntries(undone.map(({ what, because }) => [`Stays undone: ${what}`, because])),
      }),
    },
  },
};
