/** All conversations behind one door: typed words and pressed buttons go to whoever answers them. */

import type { Card } from '../cards/card.ts';
import { newerCard } from '../cards/case/newer.ts';
import {
  beingUpdated,
  chatNotFollowed,
  helpCard,
  noFilesCard,
  nothingOpenCard,
  privateChatCard,
  thanksCard,
  unknownCard,
  wordCard,
  worryCard,
} from '../cards/help/help.ts';
import { paperCard } from '../cards/help/paper.ts';
import { answerCard } from '../cards/help/questions.ts';
import type { Reader } from '../cards/help/what-to-type.ts';
import { whoCard } from '../cards/help/who.ts';
import type { JourneyName } from '../cards/verbs/index.ts';
import { isNewerAtWork } from '../cases/upgrade.ts';
import { version } from '../platform/version.ts';
import { isServiceLead, managesCases, raisesOnly } from '../rules/base/jobs.ts';
import type { Policy } from '../rules/base/policy.ts';
import type { PersonId } from '../rules/base/vocabulary.ts';
import { mayNotify } from '../rules/police/notifiers.ts';
import { createCardActions } from './card-actions.ts';
import { firstPage } from './cases/case-lists.ts';
import type { CaseDeps } from './cases/deps.ts';
import { handOverAllAsked } from './cases/hand-over-all.ts';
import { status, why } from './cases/lists.ts';
import { hasOverview, workOverview } from './cases/work-overview.ts';
import { type CommandRow, commandRows } from './command-rows.ts';
import { readTyped, type Typed } from './commands.ts';
import { beginningsOf, createOpenJourneys, type Journeys } from './journeys.ts';
import { lookUp } from './looking-up.ts';
import type { RegisterConversation } from './register/index.ts';
import type { RemovalConversation } from './removal/index.ts';
import type { InspectionConversation } from './reports/inspection.ts';
import { chosen, find, searched, searches } from './search/find.ts';
import { recordList } from './separate-record/index.ts';
import type { StuckConversation } from './stuck/index.ts';
import type { Chat, Conversations, Speaker } from './turn.ts';

export interface ConversationDeps {
  readonly caseDeps: CaseDeps;
  readonly journeys: Journeys;
  readonly register: RegisterConversation;
  readonly stuck: StuckConversation;
  readonly removals: RemovalConversation;
  readonly inspection: InspectionConversation;
  /** Asked at each line and each press. */
  readonly isAdministrator: (id: PersonId) => boolean;
  readonly policy: Policy;
  /** Where the blank forms are reached in a browser. */
  readonly paperUrl: string;
}

/** So many words and fewer say only that somebody is worried. */
const MOST_ANNOUNCING = 8;
const tellsMore = (typed: Typed, text: string): boolean =>
  'exact' in typed && !typed.exact && text.trim().split(/\s+/).length > MOST_ANNOUNCING;

/** Whether a line may not be taken as the answer to an open card. */
const isCommand = (typed: Typed): boolean =>
  commandRows[typed.command].mayAnswer === undefined || ('exact' in typed && typed.exact);

export function createConversations(deps: ConversationDeps): Conversations {
  const { caseDeps, journeys, register, stuck, removals, inspection, policy, paperUrl } = deps;
  const open = createOpenJourneys(journeys);
  const beginnings = beginningsOf(journeys);
  const cardActions = createCardActions(deps, async (chat, speaker, name) => {
    await begin(chat, speaker, name);
    return { word: 'It starts below.' };
  });
  const isAdministrator = ({ person }: Speaker): boolean => deps.isAdministrator(person.id);
  /** Whoever only raises concerns is not shown what is for those who work on cases. */
  const readerOf = (speaker: Speaker): Reader => ({
    isAdministrator: isAdministrator(speaker),
    raisesOnly: raisesOnly(speaker.person),
    mayNotify: mayNotify(speaker.person),
    manages: managesCases(speaker.person),
    hasOverview: hasOverview(speaker.person, rosterAt(speaker)),
    paperUrl,
    leads: isServiceLead(speaker.person),
  });
  const rosterAt = ({ now }: Speaker) => caseDeps.contextAt(now).roster;

  const begin = (chat: Chat, speaker: Speaker, asked: JourneyName): Promise<void> => {
    const name = journeys[asked].insteadFor?.(speaker) ?? asked;
    const instead = journeys[name].notNow(speaker);
    return instead === undefined ? journeys[name].begin(chat, speaker) : post(chat, instead);
  };
  const ifOpen = async (chat: Chat, done: Promise<boolean>): Promise<void> => {
    if (!(await done)) await chat.post(nothingOpenCard());
  };
  const post = async (chat: Chat, card: Promise<Card> | Card): Promise<void> => {
    await chat.post(await card);
  };

  const carryOut = async (chat: Chat, speaker: Speaker, typed: Typed<JourneyName>): Promise<void> => {
    switch (typed.command) {
      case 'begin':
        return begin(chat, speaker, typed.journey);
      case 'greeting':
        if (await open.offer(chat, speaker)) return;
        return post(chat, helpCard(policy, readerOf(speaker)));
      case 'help':
        return post(chat, helpCard(policy, readerOf(speaker)));
      case 'newer':
        return post(chat, newerCard(policy, caseDeps.contextAt(speaker.now).calendar.localDate(speaker.now)));
      case 'paper':
        return post(chat, paperCard(policy, paperUrl));
      case 'thanks':
        return post(chat, thanksCard(policy));
      case 'answer':
        return post(chat, answerCard(typed.topic, policy));
      case 'worry':
        return post(chat, worryCard(policy));
      case 'people':
        return post(chat, register.home(speaker));
      case 'who-am-i':
        return post(chat, whoCard(speaker.person, rosterAt(speaker), isAdministrator(speaker) ? version : undefined));
      case 'cancel':
        return ifOpen(chat, open.leave(chat, speaker));
      case 'back':
        return ifOpen(chat, open.back(chat, speaker));
      case 'resume':
        return ifOpen(chat, open.resume(chat, speaker, typed.journey));
      case 'discard':
        return ifOpen(chat, open.discard(chat, speaker));
      case 'delete':
        // What was sent cannot be deleted: how to take something back is said.
        if (await open.discard(chat, speaker)) return;
        return post(chat, answerCard('adding', policy));
      case 'my-cases':
        return post(chat, firstPage(caseDeps, speaker, 'mine'));
      case 'late-cases':
        return post(chat, firstPage(caseDeps, speaker, 'late'));
      case 'overview':
        return post(chat, workOverview(caseDeps, speaker));
      case 'closed-cases':
        return post(chat, firstPage(caseDeps, speaker, 'closed'));
      case 'without-owner':
        return post(chat, firstPage(caseDeps, speaker, 'without-owner'));
      case 'hand-over-all':
        return post(chat, handOverAllAsked(speaker));
      case 'separate-records':
        return post(chat, recordList(caseDeps, speaker, 'post'));
      case 'status':
        return post(chat, status(caseDeps, speaker, typed.about));
      case 'why':
        return post(chat, why(caseDeps, speaker, typed.about));
      case 'find':
        return post(chat, find(caseDeps, speaker, typed.about));
      case 'searches':
        return post(chat, searches(caseDeps, speaker));
      case 'stuck':
        return post(chat, stuck.list(speaker));
      case 'removals':
        return post(chat, removals.list(speaker));
      case 'inspection':
        return post(chat, inspection.asked(speaker));
      case 'unknown':
        return post(chat, unknownCard(policy, readerOf(speaker)));
    }
  };

  const isOneOf: Readonly<Record<NonNullable<CommandRow['only']>, (speaker: Speaker) => boolean>> = {
    administrators: isAdministrator,
    'service-lead': ({ person }) => isServiceLead(person),
  };
  function meant(text: string, speaker: Speaker): Typed<JourneyName> {
    const typed = readTyped(text, beginnings);
    const { only } = commandRows[typed.command];
    return only === undefined || isOneOf[only](speaker) ? typed : { command: 'unknown' };
  }

  return {
    greeted: (chat, speaker) => post(chat, helpCard(policy, readerOf(speaker))),
    needsMark(speaker, text) {
      const typed = meant(text, speaker);
      return !isCommand(typed) || commandRows[typed.command].leaves === 'mark';
    },
    said: async (chat, speaker, text) => {
      const typed = meant(text, speaker);
      if (isCommand(typed) || !(await open.said(chat, speaker, text))) {
        await carryOut(chat, speaker, typed);
        // What was told with the first words is kept, and asked about.
        if (typed.command === 'begin' && tellsMore(typed, text)) await open.said(chat, speaker, text);
      }
    },
    sentFiles: (chat) => post(chat, noFilesCard(policy)),
    changedWhatWasSaid: (chat) => post(chat, wordCard(chatNotFollowed)),
    saidInChannel: async (speaker, conversation, words, bot) =>
      (await register.saidInChannel(speaker, conversation, words)) ?? privateChatCard(bot),
    pressed: cardActions.pressed,
    opened: cardActions.inDialog('fetch'),
    submitted: cardActions.inDialog('submit'),
    searched: (place, speaker, search) => searched(caseDeps, place, speaker, search),
    chosen: (speaker, reference) => chosen(caseDeps, speaker, reference),
    lookedUp: (speaker, asked) => lookUp(rosterAt(speaker), asked),
    beingUpdated: async (now) => ((await isNewerAtWork(caseDeps.store, now)) ? beingUpdated : undefined),
  };
}
