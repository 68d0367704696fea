/** What could not be delivered, for whoever looks after Pathway: references, teams, kinds and dates, nothing of a case. */
import type { Stalled } from '../../cases/stalled.ts';
import { sayCount } from '../../rules/base/sentences.ts';
import { postButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { type Message, messageCard, type Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { stalledSections } from './stalled.ts';
import { caseNamed, type Folded, type KeptCases, type StuckGroup, type StuckLine } from './view.ts';
import { type Dismissal, dismissals, standingWords, troubleOf } from './words.ts';

export interface StuckList {
  /** Cases that Pathway cannot go on with. */
  readonly stalled?: readonly Stalled[];
  readonly folded?: readonly Folded[];
  readonly groups: readonly StuckGroup[];
  readonly kept: KeptCases;
  /** From 0; one that is not there any more is the last. */
  readonly page: number;
  /** How many there are; of very many the first are in `groups`. */
  readonly count: number;
  /** What has just been done. */
  readonly done?: string | undefined;
}

type SayWhen = (at: string) => string;

/** Few enough to be read on a phone, and far below what Teams takes. */
const LINES_A_PAGE = 6;

const messages = (count: number): string => sayCount(count, 'message');

/** Whether all of a group failed alike, so that it is said once. */
const isAlike = ({ lines }: StuckGroup): boolean => new Set(lines.map(({ why }) => why)).size === 1;

function troubleWords(group: StuckGroup, { why }: StuckLine): string {
  const { what, toDo } = troubleOf(group.key, why);
  return `${what} ${toDo}`;
}

/** A line with its number in the whole list, so that no two buttons are called alike. */
interface Numbered {
  readonly line: StuckLine;
  readonly number: number;
}

/** The page a number is on, from 0. */
const pageOf = (number: number): number => Math.floor((number - 1) / LINES_A_PAGE);

/** Of a case that is kept from the reader there is no button: its data would name the case. It is retried with the others. */
function lineSection(group: StuckGroup, { line, number }: Numbered, kept: KeptCases, sayWhen: SayWhen): Section {
  const { id, reference, what, since } = line;
  const data = { id, page: pageOf(number) };
  const isKept = kept.has(reference);
  const name = isKept ? caseNamed(reference, kept) : reference;
  return {
    paragraphs: [
      `**${number}: ${name}** – ${what}. Stuck since ${sayWhen(since)}. ${standingWords(line, sayWhen)}`,
      ...(isAlike(group) ? [] : [troubleWords(group, line)]),
    ],
    buttons: isKept
      ? []
      : [postButton(`Retry ${number}`, 'stuck/retry', data), postButton(`Dismiss ${number}`, 'stuck/ask', data)],
  };
}

interface Shown {
  readonly group: StuckGroup;
  readonly lines: readonly Numbered[];
}

/** `isWhole`: all there are of the group are in it. */
function groupSections(
  { group, lines: shown }: Shown,
  { isWhole, kept }: { isWhole: boolean; kept: KeptCases },
  sayWhen: SayWhen,
): readonly Section[] {
  const { key, name, lines } = group;
  const [first] = lines;
  const retry = isWhole ? `Retry all ${lines.length} for: ${name}` : `Retry all for: ${name}`;
  const head: Section = {
    heading: `${plainWords(name)}: ${messages(lines.length)}${isWhole ? '' : ' or more'}`,
    paragraphs: first !== undefined && isAlike(group) ? [troubleWords(group, first)] : [],
    buttons:
      lines.length > 1 || lines.some(({ reference }) => kept.has(reference))
        ? [postButton(retry, 'stuck/retry-all', { group: key, page: pageOf(shown[0]?.number ?? 1) })]
        : [],
  };
  return [head, ...shown.map((one) => lineSection(group, one, kept, sayWhen))];
}

/** The groups with what of them is on a page. */
function onPage(groups: readonly StuckGroup[], page: number): readonly Shown[] {
  const all = groups
    .flatMap((group) => group.lines.map((line) => ({ group, line })))
    .map((one, index) => ({ ...one, number: index + 1 }));
  const shown = Map.groupBy(all.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE), ({ group }) => group);
  return [...shown].map(([group, lines]) => ({ group, lines }));
}

function foot(count: number, page: number, last: number): readonly unknown[] {
  return [
    ...(count > 1
      ? [postButton(`Retry all ${count.toLocaleString('en-GB')}`, 'stuck/retry-all', { group: 'all', page })]
      : []),
    ...(page > 0 ? [postButton('Earlier page', 'stuck/list', { page: page - 1 })] : []),
    ...(page < last ? [postButton('Next page', 'stuck/list', { page: page + 1 })] : []),
    postButton('Look again', 'stuck/list', { page }),
  ];
}

function introduction(count: number, listed: number, page: number, last: number): readonly string[] {
  if (count === 0) return ['Nothing is stuck. Every message has been delivered or is on its way.'];
  const first = listed < count ? `. The first ${listed} are listed here` : '';
  const which = `Pathway could not deliver ${messages(count)}${first}`;
  const where = last > 0 ? `, page ${page + 1} of ${last + 1}` : '';
  return [
    `${which}${where}. Fix what is wrong, then retry. Pathway lists what it gave up for 30 days. For most of it, it asked the team manager of the case to telephone.`,
  ];
}

/** Draws the list. */
export function stuckCard(list: StuckList, sayWhen: SayWhen): Card {
  const { groups, kept, count, page: asked, done } = list;
  const others = stalledSections(list, sayWhen);
  const listed = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const last = Math.max(0, Math.ceil(listed / LINES_A_PAGE) - 1);
  const page = Math.min(asked, last);
  const message: Message = {
    title: 'Messages that did not arrive',
    done,
    paragraphs: count === 0 && others.length > 0 ? [] : introduction(count, listed, page, last),
    sections: [
      ...others,
      ...onPage(groups, page).flatMap((one) => groupSections(one, { isWhole: listed === count, kept }, sayWhen)),
    ],
    actions: foot(count, page, last),
  };
  return messageCard(message);
}

/** Asks before something owed is ended. `page`: of the list it was asked on. */
export function dismissCard({ name }: StuckGroup, line: StuckLine, page: number): Card {
  const { id, reference, what } = line;
  const reasons = (Object.keys(dismissals) as Dismissal[]).map((because) =>
    postButton(`Dismiss: ${dismissals[because].toLowerCase()}`, 'stuck/dismiss', { id, because, page }),
  );
  return messageCard({
    title: 'Dismiss this message?',
    paragraphs: [
      `**${reference}** – ${what}. For: ${plainWords(name)}.`,
      'If you dismiss it, Pathway will never send it, and will tell nobody. If the team manager of the case has a task to telephone them instead, that task stays. Pathway will record your name, the time and the reason.',
    ],
    actions: [...reasons, postButton('Keep it', 'stuck/list', { page })],
  });
}
