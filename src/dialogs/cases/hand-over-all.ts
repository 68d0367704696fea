/** `hand over all`: the form in which a service lead, or a team manager for their own cases, hands over all at once. */

import type { Card } from '../../cards/card.ts';
import type { Raw } from '../../cards/form/fields.ts';
import { wordCard } from '../../cards/help/help.ts';
import { handedOverCard, handOverAllCard } from '../../cards/lists/handed-over-all.ts';
import { plainWords } from '../../cards/text.ts';
import { isServiceLead, managesCases } from '../../rules/base/jobs.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import { type PersonId, type PersonRef, personRef } from '../../rules/base/vocabulary.ts';
import { givenToAway } from '../../rules/handling/hand-to.ts';
import { onlyWhole } from '../../rules/record/readers.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { type Asked, type OneCard, openForm, readBy, type Sent, sendForm, showSaved } from '../form/index.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { backToMyCases } from './back-to-list.ts';
import type { CaseDeps } from './deps.ts';
import { readersWords } from './forms/readers.ts';
import { handOverAll, MOST_AT_ONCE } from './handing-all.ts';

interface Answers {
  readonly from: PersonId;
  readonly to: PersonId;
  readonly reason: string;
}
/** Somebody whose cases the speaker may hand over. */
interface Giver extends PersonRef {
  readonly count: number;
}
interface Look {
  readonly by: DecisionContext;
  readonly givers: readonly Giver[];
}

const title = 'Hand over all cases';
const verbs = {
  open: 'hand-over-all/form',
  send: 'hand-over-all/do',
  saved: 'hand-over-all/written',
} as const;
const notTheirs = 'Only the service lead and team managers can hand over cases. Nothing was changed.';
const noneToGive = 'There is no open case that you can hand over. Nothing was changed.';

/** Whose cases somebody may hand over; each case asks again whether they may. */
function mayGiveFor(speaker: Speaker, { roster }: DecisionContext): readonly PersonId[] {
  const { id } = speaker.person;
  const former = roster.formerManagers();
  if (isServiceLead(speaker.person)) return [...roster.withJob('team-manager').map((one) => one.id), ...former];
  const isAlone = roster.withJob('service-lead').length === 0;
  const leftAlone = isAlone ? former.filter((one) => roster.actingFor(one).length === 0) : [];
  return [id, ...roster.actsFor(id), ...leftAlone];
}

/** With how many open cases each has. */
async function giversFor({ repository }: CaseDeps, speaker: Speaker, by: DecisionContext): Promise<readonly Giver[]> {
  const ids = [...new Set(mayGiveFor(speaker, by))];
  const found = await Promise.all(ids.map((id) => repository.managedOverview(id, speaker.person.id, speaker.now)));
  return ids.flatMap((id, n): readonly Giver[] => {
    const { count = 0, one } = found[n] ?? {};
    const name = by.roster.person(id)?.name ?? one?.manager?.name;
    return name === undefined ? [] : [{ id, name, count }];
  });
}

function giverTitle({ id, name, count }: Giver, { roster }: DecisionContext): string {
  const left = roster.formerManagers().includes(id) ? ', no longer a team manager' : '';
  return `${name}${left}: ${sayCount(count, 'open case')}`;
}

function fields({ by, givers }: Look) {
  const choices = givers.map((one) => ({ value: one.id, title: giverTitle(one, by) }));
  const takers = by.roster.withJob('team-manager').map(({ id, name }) => ({ value: id, title: name }));
  return [
    { kind: 'choice', id: 'from', label: 'Whose cases', required: true, compact: true, choices },
    { kind: 'choice', id: 'to', label: 'Who will take them', required: true, compact: true, choices: takers },
    { kind: 'text', id: 'reason', label: 'Why', required: true, long: true, limit: by.policy.textLimits.longText },
  ] as const;
}

const read = readBy(
  fields,
  ({ by }: Look) => by.calendar.localDate(by.now),
  (values): Answers | readonly { field: string; says: string }[] =>
    values.from === values.to
      ? [{ field: 'to', says: 'Choose another team manager: these cases are theirs already.' }]
      : values,
);

const inDialog = (card: Card): DialogShown => ({ dialog: { title, card } });

function awayQuestion(to: PersonId, by: DecisionContext, sure: readonly string[]) {
  const doubts = givenToAway(to, by, 'the cases').filter(({ id }) => !sure.includes(id));
  if (doubts.length === 0) return undefined;
  return { asks: doubts.map(({ asks }) => plainWords(asks)), sure: doubts.map(({ id }) => id) };
}

/** The form as it is now. */
export function formFor(deps: CaseDeps, speaker: Speaker, look: Look): OneCard<Answers, DialogShown> {
  const { by, givers } = look;
  const asked = fields(look);
  return {
    title,
    send: 'Hand over',
    paragraphs: [
      'Pathway will hand over every open case of theirs, one after the other. The new team manager will see all of each.',
      'Both team managers will be told once for all of them, and each referrer who their new team manager is.',
      `At most ${MOST_AT_ONCE} cases are handed over at one press. What could not be handed over will be named, with why.`,
      ...readersWords(asked, { reason: onlyWhole }),
    ],
    extra: [],
    fields: asked,
    atFirst: givers.length === 1 ? { from: givers[0]?.id } : {},
    verbs,
    carries: {},
    back: backToMyCases,
    place: { person: speaker.person.id, id: 'form:hand-over-all' },
    show: inDialog,
    read: (raw) => read(raw, look),
    refused: () => {
      if (!managesCases(speaker.person)) return () => inDialog(wordCard(notTheirs));
      return givers.length === 0 ? () => inDialog(wordCard(noneToGive)) : undefined;
    },
    doneUnder: () => undefined,
    carryOut: async ({ from: fromId, to: toId, reason }, nonce, sure) => {
      const from = givers.find(({ id }) => id === fromId);
      const to = by.roster.person(toId);
      if (!managesCases(speaker.person) || from === undefined || to === undefined) {
        return { refused: () => inDialog(wordCard(notTheirs)) };
      }
      const question = awayQuestion(toId, by, sure);
      if (question !== undefined) return { question };
      const came = await handOverAll(deps, speaker, { from: personRef(from), to, reason, nonce });
      return { shown: inDialog(handedOverCard({ from, to }, came)) };
    },
  };
}

/** At first only those are offered who have an open case; sent again, whoever had one. */
async function lookFor(deps: CaseDeps, speaker: Speaker, isOpening: boolean): Promise<Look> {
  const by = deps.contextAt(speaker.now);
  const givers = managesCases(speaker.person) ? await giversFor(deps, speaker, by) : [];
  return { by, givers: isOpening ? givers.filter(({ count }) => count > 0) : givers };
}

/** The answer to the typed command. */
export const handOverAllAsked = (speaker: Speaker): Card =>
  managesCases(speaker.person) ? handOverAllCard() : wordCard(notTheirs);

export async function showHandOverAll(deps: CaseDeps, speaker: Speaker): Promise<DialogShown> {
  const form = formFor(deps, speaker, await lookFor(deps, speaker, true));
  return openForm(form, { ...deps, now: speaker.now });
}

export async function doHandOverAll(deps: CaseDeps, speaker: Speaker, sent: Sent, given: Raw): Promise<DialogShown> {
  const form = formFor(deps, speaker, await lookFor(deps, speaker, false));
  return sendForm(form, { ...deps, now: speaker.now }, sent, given);
}

export async function showHandOverAllWritten(
  deps: CaseDeps,
  speaker: Speaker,
  asked: Asked,
  given: Raw,
): Promise<DialogShown> {
  const form = formFor(deps, speaker, await lookFor(deps, speaker, false));
  return showSaved(form, { ...deps, now: speaker.now }, asked, given);
}
