/** A page of somebody's cases, in the private chat: which part of how many it shows, and the way to the rest. */
import type { CaseView } from '../../cases/sight.ts';
import { inSentence } from '../../rules/base/capitals.ts';
import { closingCodes } from '../../rules/ending/closing-codes.ts';
import { isLate } from '../../rules/engine/agenda.ts';
import { stages } from '../../rules/stages.ts';
import { type Button, drawButton, drawOpener, type Surface } from '../buttons.ts';
import type { Card } from '../card.ts';
import { nameShown } from '../case/facts.ts';
import { lateSentence, lineFor, nothingToDo } from '../case/obligation-words.ts';
import { visibleObligations } from '../case/overview.ts';
import { mayHoldDetails } from '../label.ts';
import { messageCard, type Section } from '../message/message.ts';
import { atTheStart, type ListId } from '../verbs/lists.ts';
import { drawToHandOverAll } from './handed-over-all.ts';
import { withoutOwnerLines } from './without-owner.ts';

/** Few enough to be read on a phone, and far below what Teams takes. */
export const CASES_A_PAGE = 15;

/** How many are in the whole list. */
export interface Total {
  readonly count: number;
  /** Else there are at most so many. */
  readonly isExact: boolean;
}

/** Something that somebody has begun to raise and not sent. */
export interface Unsent {
  /** Of ours; nothing of what is in it. */
  readonly says: string;
  readonly toContinue: Button;
}

export interface CaseList {
  readonly list: ListId;
  readonly looks: readonly CaseView[];
  /** For somebody who works on no case: what is theirs they raised. */
  readonly raisesOnly?: boolean;
  /** Said before the cases. */
  readonly unsent?: readonly Unsent[];
  /** What stands in it beside cases, on its first page. */
  readonly besides?: readonly Section[];
  /** How many stand before these. */
  readonly before: number;
  /** What follows; absent at the end. */
  readonly more?: {
    readonly from: string;
    /** Else nothing may follow: there were too many to look through at once. */
    readonly isSure: boolean;
    /** Where it can be said. */
    readonly total?: Total | undefined;
  };
}

type Words = Readonly<Record<'title' | 'none' | 'noneHere' | 'noneSoFar' | 'order', string>>;

const words: Readonly<Record<ListId, Words>> = {
  mine: {
    title: 'Your cases',
    none: 'You have no open case.',
    noneHere: 'You have no other open cases.',
    noneSoFar: 'Pathway has found none of your cases so far.',
    order: ', the ones due soonest at the top',
  },
  late: {
    title: 'Late',
    none: 'Nothing of yours is late.',
    noneHere: 'Nothing else of yours is late.',
    noneSoFar: 'Pathway has found nothing of yours that is late so far.',
    order: ', the ones late the longest at the top',
  },
  'without-owner': {
    title: 'Without an owner',
    none: 'Everything that is to be done has an owner who can do it.',
    noneHere: 'Nothing else is without an owner.',
    noneSoFar: 'Pathway has found nothing without an owner so far.',
    order: ', the ones due soonest at the top',
  },
  closed: {
    title: 'Closed cases',
    none: 'You have no closed case.',
    noneHere: 'You have no other closed cases.',
    noneSoFar: 'Pathway has found none of your closed cases so far.',
    order: ', the ones closed last at the top',
  },
};

const raised: Words = {
  title: 'Your concerns',
  none: 'You have no open concern.',
  noneHere: 'You have no other open concerns.',
  noneSoFar: 'Pathway has found none of your concerns so far.',
  order: words.mine.order,
};
const wordsFor = ({ list, raisesOnly = false }: Pick<CaseList, 'list' | 'raisesOnly'>): Words =>
  raisesOnly && list === 'mine' ? raised : words[list];

/** What stands where is by all that is to do on a case: to those who see less it would not look so. */
const isInOrder = (looks: readonly CaseView[]): boolean => looks.every(({ sight }) => sight === 'whole');

function ofHowMany({ more, before, looks }: CaseList): string {
  if (more === undefined) return ` of ${before + looks.length}`;
  const { total } = more;
  return total === undefined ? '' : ` of ${total.isExact ? '' : 'up to '}${total.count}`;
}

/** Says nothing where all of it is shown. */
function partWords(page: CaseList): readonly string[] {
  const { looks, before, more, besides = [] } = page;
  const { none, noneHere, noneSoFar, order } = wordsFor(page);
  const isWhole = before === 0 && more === undefined;
  if (looks.length === 0 && besides.length > 0 && isWhole) return [];
  if (looks.length === 0 && more === undefined) return [isWhole ? none : noneHere];
  const further = more?.isSure === false ? ' There may be more: Pathway looks through a long list in parts.' : '';
  if (looks.length === 0) return [`${noneSoFar}${further}`];
  if (isWhole) return [];
  const [first, last] = [before + 1, before + looks.length];
  const which = first === last ? `${first}` : `${first} to ${last}`;
  const sure = more?.isSure === true && more.total === undefined ? ' There are more.' : '';
  return [`Showing ${which}${ofHowMany(page)}${isInOrder(looks) ? order : ''}.${sure}${further}`];
}

function unsentSection({ says, toContinue }: Unsent, surface: Surface): Section {
  return { heading: 'Not sent', paragraphs: [says], buttons: [drawButton(toContinue, surface)] };
}

/** In a dialog the case takes the place of the list. */
function opener(reference: string, surface: Surface): unknown {
  return surface === 'post'
    ? drawOpener({ title: 'Open', verb: 'case/open', data: { reference } })
    : drawButton({ title: 'Open', verb: 'case/page', data: { reference, page: 'overview', part: 0 } }, surface);
}

/** Characters of a young person's name: enough to know them by. */
const MOST_OF_A_NAME = 60;

/** When it was closed, and what ended it for those who see the whole of it. */
function closedLine({ case: { closed }, by, sight }: CaseView): string {
  if (closed === undefined) return '';
  const why = sight === 'whole' && closed.code !== undefined ? `: ${inSentence(closingCodes[closed.code].title)}` : '';
  return `Closed on ${by.calendar.sayDate(by.calendar.localDate(closed.at))}${why}.`;
}

function listed(look: CaseView, list: ListId, surface: Surface): Section {
  const { reference, stage } = look.case;
  const all = visibleObligations(look);
  const [first] = all;
  const next = first === undefined ? nothingToDo(look) : lineFor(first, look);
  const late = lateSentence(all, look) ?? (first !== undefined && isLate(first, look.by) ? next : undefined);
  const said = {
    type: 'TextBlock',
    text: late ?? next,
    wrap: true,
    ...(late === undefined ? {} : { color: 'Attention' }),
  };
  const unowned = list === 'without-owner' ? withoutOwnerLines(look) : undefined;
  return {
    heading: reference,
    paragraphs: [
      ...nameShown(look, MOST_OF_A_NAME).map((name) => `**${name}**`),
      list === 'closed' ? closedLine(look) : `${stages[stage].title}.`,
      ...(unowned ?? []),
    ],
    extra: unowned === undefined && list !== 'closed' ? [said] : [],
    buttons: [opener(reference, surface)],
  };
}

function nextTitle(last: number, { isSure, total }: NonNullable<CaseList['more']>): string {
  if (!isSure) return 'Look further';
  return total?.isExact ? `Next ${Math.min(CASES_A_PAGE, total.count - last)}` : 'Next page';
}

const isToHandOver = ({ case: c, actions }: CaseView): boolean =>
  c.managerLeft !== undefined && actions.includes('hand-over');

function foot({ list, looks, before, more }: CaseList, surface: Surface): readonly unknown[] {
  const verb = surface === 'post' ? 'list/page' : 'list/turn';
  const to = (title: string, from: string, count: number) =>
    drawButton({ title, verb, data: { list, from, before: count } }, surface);
  const last = before + looks.length;
  return [
    ...(more === undefined ? [] : [to(nextTitle(last, more), more.from, last)]),
    ...(list === 'without-owner' && looks.some(isToHandOver) ? [drawToHandOverAll(surface)] : []),
    ...(before > 0 ? [to('Back to the first', atTheStart, 0)] : []),
  ];
}

export const listTitle = (of: Parameters<typeof wordsFor>[0]): string => wordsFor(of).title;

/** For somebody who manages no cases. */
export const closedForOthersCard = (): Card =>
  messageCard({
    title: words.closed.title,
    paragraphs: [
      'Only team managers, those who stand in for them, and the service lead have this list. To see what became of something that you raised, type "status" and its reference.',
    ],
  });

/** Draws the page. */
export function caseListCard(page: CaseList, surface: Surface = 'post'): Card {
  const card = messageCard({
    title: listTitle(page),
    paragraphs: partWords(page),
    sections: [
      ...(page.unsent ?? []).map((one) => unsentSection(one, surface)),
      ...(page.besides ?? []),
      ...page.looks.map((look) => listed(look, page.list, surface)),
    ],
    actions: foot(page, surface),
  });
  return mayHoldDetails(card);
}
