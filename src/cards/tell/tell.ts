/** What one person is told of a case in their private chat. */
import type { TellWords } from '../../cases/notice.ts';
import { viewFor } from '../../cases/sight.ts';
import type { TeamId } from '../../rules/base/vocabulary.ts';
import { unmet } from '../../rules/engine/agenda.ts';
import { whyRefused } from '../../rules/engine/permission.ts';
import { postponedOf } from '../../rules/engine/putting-off.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { drawButton, drawLink, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { mayHoldDetails } from '../label.ts';
import { type Message, messageCard } from '../message/message.ts';
import { fits } from '../size.ts';
import { plainWords } from '../text.ts';
import { aimNews } from './aim-news.ts';
import { assessing } from './assessing.ts';
import { corrected } from './corrected.ts';
import { decidedNotTo } from './decided-not-to.ts';
import { declined } from './declined.ts';
import { ending } from './ending.ts';
import { handedAway, handedFrom, handedOverAll, recordsToSettle } from './handed-together.ts';
import { ownWords } from './own-words.ts';
import { policeRecorded } from './police-recorded.ts';
import { referred } from './referred.ts';
import { removalTells } from './removal.ts';
import { clockSentence, managersName, type Reading, type Tell } from './shape.ts';
import { toReferrer } from './to-referrer.ts';

const cuts = [Number.POSITIVE_INFINITY, 1_000, 300];
const shortestCut = 100;

const giversName = (c: Case): string => (c.handedOver === undefined ? 'Somebody' : plainWords(c.handedOver.by.name));

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
  ...toReferrer,
  'handed-over': (c) => ({
    title: `A case is yours now: ${c.reference}`,
    paragraphs: [`${giversName(c)} handed it over to you. Open it to see why and what is next.`],
  }),
  'handed-over-all': handedOverAll,
  'handed-away': handedAway,
  'handed-from': handedFrom,
  'records-to-settle': recordsToSettle,
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
  'taken-back': () => ({
    title: 'Pathway took this message back',
    paragraphs: ['You do not have to do anything. Type **my cases** to see yours.'],
  }),
  'dates-moved': (c, by) => ({
    title: `Days have moved: ${c.reference}`,
    paragraphs: [`The list of bank holidays was changed, and days on this case move with it. ${movedWords(c, by)}`],
  }),
  declined,
  ...policeRecorded,
  ...ownWords,
  ...aimNews,
  ...assessing,
  ...decidedNotTo,
  ...removalTells,
  ...corrected,
  ...ending,
  ...referred,
  'concern-joined': (c, by) => ({
    title: `A further concern on ${c.reference}`,
    paragraphs: [
      'Another concern about the same young person was joined to this case. Open the case to read it, and talk it through with the person who raised it.',
      clockSentence(c, by),
    ],
  }),
  'put-off-again': (c, by) => ({
    title: `Put off again: ${c.reference}`,
    paragraphs: [...putOffAgain(c, by), 'Open the case to read why.'],
  }),
};

/** Somebody who sees nothing of the case keeps the register: without them nobody could act on it. */
const toWhoKeepsTheRegister: Omit<Message, 'title' | 'actions'> = {
  paragraphs: [
    'Nobody in the register can act on this case, so Pathway is telling you. You cannot see the case. Type "people" and add a team manager or a service lead.',
  ],
};

/** The same without anything of the case but its reference. */
export function tellWhoKeepsTheRegister(words: TellWords, c: Case, by: DecisionContext): Card {
  const { title } = tells[words](c, by, { reader: '', most: shortestCut });
  return messageCard({ title, ...toWhoKeepsTheRegister });
}

/** The same to somebody whose part in the case has ended: nothing of it, and nothing to open. */
export function tellWhoSeesNothing(words: TellWords, c: Case, by: DecisionContext, about?: TeamId): Card {
  const { title, paragraphs } = tells[words](c, by, { reader: '', about, most: shortestCut });
  return messageCard({ title, ...(paragraphs === undefined ? {} : { paragraphs }), actions: [] });
}

/** Draws the message; where somebody's words are too long for Teams, their beginning, and where the whole is. */
export function tellCard(words: TellWords, all: Case, by: DecisionContext, reading: Omit<Reading, 'most'>): Card {
  const reader = by.roster.person(reading.reader) ?? { id: reading.reader, name: '', teams: [] };
  const view = viewFor(all, reader, by);
  const c = view?.case ?? all;
  const { reference } = c;
  const differences = by.policy.links.managingProfessionalDifferences;
  const open = drawOpener({ title: 'Open', verb: 'case/open', data: { reference } });
  const link = words === 'decided' ? [drawLink(differences.title, differences.url)] : [];
  const draw = (most: number): Card => {
    const { forms = [], list, ...message } = tells[words](c, by, { ...reading, most });
    // What somebody else has done since is offered no more.
    const possible = forms.filter(({ action }) => whyRefused(all, view?.roles ?? [], action, reader.id) === undefined);
    const buttons = possible.map(({ title, action }) =>
      drawOpener({ title, verb: 'case/form', data: { reference, action } }),
    );
    const opener =
      list === undefined ? open : drawButton({ title: 'My cases', verb: 'list/show', data: { list } }, 'post');
    return mayHoldDetails(messageCard({ ...message, actions: [...buttons, opener, ...link] }));
  };
  for (const most of cuts) {
    const card = draw(most);
    if (fits(card)) {
      return card;
    }
  }
  return draw(shortestCut);
}
