/** What is to be done about an assessment once its pair is named: consent, completing, sharing, and what agencies are asked (AM-01 to AM-06). */

import type { ActionId } from '../actions.ts';
import { laterOf } from '../base/later.ts';
import type { Instant } from '../base/vocabulary.ts';
import { freeSince, isContactHeld, officerInCharge } from '../police/contact.ts';
import type { Aim, AimRecipient, AimWorker, InformationAsked } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { agreedDay } from './completing.ts';
import { consentSettledAt, isToBeDecided, toAskAgain, unsettled } from './consent.ts';
import { decidingObligations } from './deciding-obligations.ts';
import { teamThatLeads } from './leads-manager.ts';
import { aimThatStands, ofLead, ofTheLead, whileUnled } from './of-the-lead.ts';
import { isFamily, recipientTitle } from './sharing.ts';

const key = ({ number }: Aim, more = ''): string => `${number}${more}`;

function consent(aim: Aim, lead: AimWorker, c: Case): readonly Omit<Instance, 'person'>[] {
  const metAt = consentSettledAt(aim);
  return [
    {
      key: key(aim),
      since: metAt === undefined ? freeSince(c, lead.since) : lead.since,
      nextBy: ['record-consent'],
      ...(metAt === undefined ? {} : { metAt }),
      ...(metAt === undefined && isContactHeld(c) ? { waitsFor: officerInCharge } : {}),
    },
  ];
}

function consentAgain(aim: Aim, lead: AimWorker, c: Case): readonly Omit<Instance, 'person'>[] {
  const again = toAskAgain(aim);
  if (again === undefined) return [];
  const { since, on, metAt = aim.completed?.at } = again;
  return [
    {
      key: key(aim, `-${aim.wentOn.length}`),
      since: metAt === undefined ? freeSince(c, laterOf(since, lead.since)) : laterOf(since, lead.since),
      dueOn: on,
      ...(metAt === undefined ? {} : { metAt }),
      ...(metAt === undefined && isContactHeld(c) ? { waitsFor: officerInCharge } : {}),
    },
  ];
}

/** What comes before its end: nobody is led to a form that would refuse them. */
function firstOfAll(aim: Aim): readonly ActionId[] {
  if (isToBeDecided(aim)) return ['go-on-without'];
  return unsettled(aim).length > 0 ? ['record-consent'] : [];
}

function complete(aim: Aim, lead: AimWorker): readonly Omit<Instance, 'person'>[] {
  const dueOn = agreedDay(aim);
  if (dueOn === undefined) return [];
  const metAt = aim.completed?.at;
  return [
    {
      key: key(aim),
      since: lead.since,
      askedSince: laterOf(lead.since, aim.days.at(-1)?.at),
      dueOn,
      ...(metAt === undefined ? {} : { metAt }),
      nextBy: [...firstOfAll(aim), 'complete-aim', 'change-aim'],
    },
  ];
}

const sharedAt = ({ shared, notShared }: AimRecipient): Instant | undefined => shared?.at ?? notShared?.at;

function share(aim: Aim, lead: AimWorker | undefined, c: Case): readonly Omit<Instance, 'person'>[] {
  const { completed, recipients } = aim;
  if (completed === undefined) return [];
  return recipients
    .filter(({ dropped }) => dropped === undefined)
    .map((one) => {
      const metAt = sharedAt(one);
      const wanted = laterOf(completed.at, one.since);
      const mayWait = metAt === undefined && isFamily(one.key);
      const since = mayWait ? freeSince(c, wanted) : wanted;
      return {
        key: key(aim, `-${one.key}`),
        title: `Share the assessment with ${recipientTitle(one)}`,
        ...(one.team === undefined ? {} : { team: one.team }),
        since,
        askedSince: laterOf(since, lead?.since),
        ...(metAt === undefined ? {} : { metAt }),
        ...(mayWait && isContactHeld(c) ? { waitsFor: officerInCharge } : {}),
      };
    });
}

/** Nobody is named as lead once it is complete: the manager of the service that leads shares it then. */
function shareUnled(aim: Aim, c: Case): readonly Instance[] {
  const team = teamThatLeads(c);
  // Whose it is takes the place of the team it is shared with, which the page names.
  return share(aim, undefined, c)
    .filter(({ metAt }) => metAt === undefined)
    .map(({ team: _team, title = '', ...one }) => ({
      ...one,
      ...(team === undefined ? {} : { team }),
      title: title.replace('{team}', () => 'a team that was agreed'),
    }));
}

const informationTitle = 'Give information for the assessment';

/** Met by its answer; with the assessment it ends. */
function asked(c: Case, isByDay: boolean): readonly Instance[] {
  const aim = aimThatStands(c);
  if (aim === undefined) return [];
  const instance = ({ number, team, at: since, wantedBy, answered, withdrawn }: InformationAsked): Instance => ({
    key: String(number),
    title: `${informationTitle}: {team}`,
    post: number,
    team,
    since,
    ...(wantedBy === undefined ? {} : { dueOn: wantedBy }),
    metAt: answered?.at ?? withdrawn?.at,
  });
  return aim.information
    .filter(
      ({ wantedBy, answered }) =>
        (wantedBy !== undefined) === isByDay && (aim.completed === undefined || answered !== undefined),
    )
    .map(instance);
}

const ofAgency = {
  countedAs: 'assessments',
  source: 'AM-03',
  title: informationTitle,
  inChannel: 'Something your agency is asked',
  owner: 'named-team',
  from: 'since',
  asked: 'somebody asked your agency',
  postedUnder: 'information',
  shownTo: ['whole', 'shared', 'asked'],
  metBy: ['answer-information'],
} as const satisfies Partial<ObligationRow>;

export const aimLifeObligations: readonly ObligationRow[] = [
  {
    ...ofLead,
    id: 'aim-consent',
    source: 'AM-01',
    title: 'Ask for consent to the assessment: the young person, and their parents or carers',
    within: 'aimConsent',
    asked: 'the lead was named',
    metBy: ['record-consent', 'go-on-without'],
    on: ofTheLead(consent),
  },
  {
    ...ofLead,
    id: 'aim-consent-again',
    source: 'A-13',
    title: 'Ask again for consent to the assessment',
    within: 'agreed',
    asked: 'it was decided to ask again',
    metBy: ['record-consent', 'complete-aim'],
    on: ofTheLead(consentAgain),
  },
  ...decidingObligations,
  {
    ...ofLead,
    id: 'aim-complete',
    source: 'CN-20',
    title: 'Complete the AIM assessment',
    within: 'agreed',
    asked: 'the lead was named, or another day was agreed',
    metBy: ['complete-aim'],
    ledToBy: ['change-aim'],
    on: ofTheLead(complete),
  },
  {
    ...ofLead,
    id: 'aim-share',
    source: 'AM-05',
    title: 'Share the assessment as it was agreed',
    within: 'aimShare',
    asked: 'the assessment was complete, or it was agreed to share it with them',
    metBy: ['share-aim'],
    ledToBy: ['change-aim'],
    on: ofTheLead(share),
  },
  {
    id: 'aim-share-unled',
    countedAs: 'assessments',
    source: 'AM-05',
    title: 'Share the assessment as it was agreed: its lead can no longer act',
    inChannel: 'A step is waiting',
    owner: 'named-team-or-managing',
    within: 'aimShare',
    from: 'since',
    asked: 'the assessment was complete, or it was agreed to share it with them',
    shownTo: ['whole'],
    shownAs: ['aim-leads-manager'],
    metBy: ['share-aim'],
    ledToBy: ['change-aim'],
    on: whileUnled(shareUnled),
  },
  { ...ofAgency, id: 'answer-information', within: 'information', on: (c) => asked(c, false) },
  { ...ofAgency, id: 'answer-information-by', within: 'agreed', on: (c) => asked(c, true) },
];
