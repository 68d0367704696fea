/** What one person is told of a case in their private chat. */
import type { TellWords } from '../../cases/notice.ts';
import { meetingClock } from '../../rules/clocks.ts';
import { unmet } from '../../rules/engine/agenda.ts';
import { postponedOf } from '../../rules/engine/putting-off.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { drawLink, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { type Message, messageCard } from '../message/message.ts';
import { fits } from '../size.ts';
import { inPart, plainWords } from '../text.ts';

/** `most`: how many characters of somebody's words are shown, where not all of them fit. */
type Tell = (c: Case, by: DecisionContext, most: number) => Omit<Message, 'actions'>;

const cuts = [Number.POSITIVE_INFINITY, 1_000, 300];
const shortestCut = 100;
const rest = 'Shown in part. Open it to read all of it.';

const managersName = (c: Case): string => (c.manager === undefined ? 'A team manager' : plainWords(c.manager.name));

const giversName = (c: Case): string => (c.handedOver === undefined ? 'Somebody' : plainWords(c.handedOver.by.name));

const clockSentence = (c: Case, by: DecisionContext): string => {
  const clock = meetingClock(c, by);
  return clock.known
    ? `If there is a Risk Management Meeting, it is held by ${by.calendar.sayDate(clock.due)}.`
    : clock.why;
};

/** The decision with its reason, and how to disagree (CN-07, A-16, A-25). */
const decided: Tell = (c, { policy }, most) => {
  const decision = c.decision;
  const difference = policy.links.managingProfessionalDifferences.title;
  return {
    title: `Decision on ${c.reference}`,
    paragraphs: [
      decision?.appropriate === true
        ? 'A Risk Management Meeting will be held. You will be told by your own agency if you are asked to come.'
        : 'It was decided that a Risk Management Meeting is not appropriate.',
    ],
    sections: [
      { heading: 'The reason', extra: inPart(decision?.reason ?? '', most, rest) },
      ...(decision?.advice === undefined ? [] : [{ heading: 'Advice', extra: inPart(decision.advice, most, rest) }]),
      { heading: 'From the team manager', extra: inPart(decision?.told ?? '', most, rest) },
      {
        heading: 'If you do not agree, or something new happens',
        paragraphs: [
          `Ring ${managersName(c)}, or raise it again here at any time. The ${difference} says what to do where professionals differ. If a child is in danger now, ring ${policy.contacts.emergency.value}.`,
        ],
      },
    ],
  };
};

/** What was put off more than once, and until when. */
function putOffAgain(c: Case, by: DecisionContext): readonly string[] {
  return unmet(c, by).flatMap((one) => {
    const found = postponedOf(c, one);
    if (found === undefined || found.times < 2) return [];
    const until = by.calendar.sayDate(by.calendar.localDate(found.until));
    return [`**${plainWords(one.title)}**: reminders were put off ${found.times} times, now until ${until}.`];
  });
}

function movedWords({ datesMoved }: Case, { calendar }: DecisionContext): string {
  const { was, is } = datesMoved ?? {};
  return was === undefined || is === undefined
    ? 'Open it to see the days as they are now.'
    : `A Risk Management Meeting, if one is needed, must be held by ${calendar.sayDate(is)}. Before, it was ${calendar.sayDate(was)}.`;
}

const tells: Record<TellWords, Tell> = {
  copied: (c, by) => ({
    title: `A concern from your school: ${c.reference}`,
    paragraphs: [
      'A member of your staff has raised a concern with CDYJS. You are copied in as designated safeguarding lead.',
      clockSentence(c, by),
    ],
  }),
  taken: (c) => ({
    title: `Your concern ${c.reference}`,
    paragraphs: [
      c.discussions.length === 0
        ? `${managersName(c)} has it now and will ring you to talk it through.`
        : `${managersName(c)} has it now. Ring them if you need to know more.`,
    ],
  }),
  'handed-over': (c) => ({
    title: `A case is yours now: ${c.reference}`,
    paragraphs: [`${giversName(c)} handed it over to you. Open it to see why and what is next.`],
  }),
  decided,
  closed: (c, { policy }) => ({
    title: `Your concern ${c.reference}`,
    paragraphs: [
      `The case is closed. ${c.manager === undefined ? 'Ring the CDYJS team managers' : `Ring ${managersName(c)}`} if you need to know more.`,
      `If something new happens, raise it again here at any time. If a child is in danger now, ring ${policy.contacts.emergency.value}.`,
    ],
  }),
  'not-posted': (c, by) => ({
    title: `A referral to be taken: ${c.reference}`,
    paragraphs: [
      'No channel of CDYJS could be told of it, so nobody will see it unless you do something. Open it, and take it or give it to a team manager.',
      clockSentence(c, by),
    ],
  }),
  'manager-left': (c) => ({
    title: `This case needs another team manager: ${c.reference}`,
    paragraphs: [
      `${managersName(c)} has it and is no longer a team manager. Open the case to hand it over. Until then their deputy can act on it, where they have one.`,
    ],
  }),
  'dates-moved': (c, by) => ({
    title: `Days have moved: ${c.reference}`,
    paragraphs: [`The list of bank holidays was changed, and days on this case move with it. ${movedWords(c, by)}`],
  }),
  'put-off-again': (c, by) => ({
    title: `Put off again: ${c.reference}`,
    paragraphs: [...putOffAgain(c, by), 'Open the case to read why.'],
  }),
  'first-contact-decided': (c) => ({
    title: `Your concern ${c.reference}`,
    paragraphs: [
      c.ageSettled?.to === 'this-procedure'
        ? 'First Contact have decided that it goes on in this procedure. A CDYJS team manager will ring you.'
        : 'First Contact have decided on the route and take it on from here. Ask them if you need to know more.',
    ],
  }),
};

/** Somebody who sees nothing of the case keeps the register: without them nobody could act on it. */
const toWhoKeepsTheRegister: Omit<Message, 'title' | 'actions'> = {
  paragraphs: [
    'Nobody in the register can act on this case, so you are told. You cannot see the case. Type "people" and add a team manager or a service lead.',
  ],
};

/** The same without anything of the case but its reference. */
export function tellWhoKeepsTheRegister(words: TellWords, c: Case, by: DecisionContext): Card {
  return messageCard({ title: tells[words](c, by, shortestCut).title, ...toWhoKeepsTheRegister });
}

/** Draws the message; where somebody's words are too long for Teams, their beginning, and where the whole is. */
export function tellCard(words: TellWords, c: Case, by: DecisionContext): Card {
  const differences = by.policy.links.managingProfessionalDifferences;
  const open = drawOpener({ title: 'Open', verb: 'case/open', data: { reference: c.reference } });
  const link = words === 'decided' ? [drawLink(differences.title, differences.url)] : [];
  const draw = (most: number): Card => messageCard({ ...tells[words](c, by, most), actions: [open, ...link] });
  for (const most of cuts) {
    const card = draw(most);
    if (fits(card)) {
      return card;
    }
  }
  return draw(shortestCut);
}
