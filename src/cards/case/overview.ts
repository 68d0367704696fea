/** The open case: how it stands, what is next, what may be done. */

import type { CaseView } from '../../cases/sight.ts';
import { actions } from '../../rules/actions.ts';
import type { ActionId } from '../../rules/commands.ts';
import { isDone, isShownTo, type Obligation, obligationsOf, unmet } from '../../rules/engine/agenda.ts';
import { nextSteps } from '../../rules/engine/next-steps.ts';
import { proposedManager } from '../../rules/handling/proposed-manager.ts';
import { isReferrer } from '../../rules/record/referrer.ts';
import { teamsRepresented } from '../../rules/record/speaking.ts';
import { stages } from '../../rules/stages.ts';
import { drawButton, folded } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard, type Section } from '../message/message.ts';
import { inPart, plainWords } from '../text.ts';
import { closedNote } from './addition-sections.ts';
import { endedBy, MOST_OF_A_REASON, openedAgain, restOfIt } from './ending-sections.ts';
import { factsOf } from './facts.ts';
import { keepingSections } from './keeping.ts';
import { obligationLines } from './obligation-words.ts';
import { type PageId, pagesFor, pageTitles, readsAsReferrer } from './pages.ts';
import { policeNotes } from './police.ts';

/** All of them for those who see the whole case; a team its own; the referrer what happens next to their referral. */
export function visibleObligations(look: CaseView): readonly Obligation[] {
  return unmet(look.case, look.by).filter((one) => isVisible(one, look));
}

function isVisible(one: Obligation, look: CaseView): boolean {
  const { by, sight, person, roles } = look;
  if (one.row.shownAs?.some((role) => roles.includes(role))) return true;
  const isShown = (to: CaseView['sight']): boolean => isShownTo(one, to, teamsRepresented(person), by.roster);
  return isShown(sight) || (readsAsReferrer(look) && isShown('own-referral'));
}

function drawAction({ case: c }: CaseView, action: ActionId, main?: true): unknown {
  const title = actions[action].label ?? action;
  const data = { reference: c.reference, action };
  return drawButton({ title, verb: 'case/form', data, ...(main === undefined ? {} : { main }) }, 'dialog');
}

/** One is in the colour of what comes next. Of several people choose, and no colour chooses for them. */
const drawNext = (look: CaseView, some: readonly ActionId[]): readonly unknown[] =>
  some.map((action) => (some.length === 1 ? drawAction(look, action, true) : drawAction(look, action)));

/** What is to do, what is late in red, and the next step. */
function next(look: CaseView, all: readonly Obligation[], standsOut: readonly ActionId[]): Section {
  return {
    heading: 'What is next',
    extra: obligationLines(all, look, `"${pageTitles.why}" lists all of them.`).map(({ text, late }) => ({
      ...{ type: 'TextBlock', text, wrap: true },
      ...(late ? { color: 'Attention' } : {}),
    })),
    buttons: drawNext(look, standsOut),
  };
}

/** More would push the pages off a phone. */
const MOST_DONE = 8;

function done(look: CaseView): readonly Section[] {
  if (look.sight !== 'whole') return [];
  const met = obligationsOf(look.case, look.by).filter((one) => isDone(look.case, one) && isVisible(one, look));
  // One of several that is still to be done would read as if all were.
  const open = new Set(unmet(look.case, look.by).map(({ title }) => title));
  const titles = met.flatMap(({ title }) => (open.has(title) ? [] : [title]));
  const lines = [...new Set(titles.map((title) => `✓ ${plainWords(title)}`))];
  const rest = lines.length - MOST_DONE;
  const more = rest > 0 ? [`And ${rest} more: "${pageTitles.history}" has them.`] : [];
  return lines.length === 0
    ? []
    : [{ heading: 'Done', paragraphs: [[...lines.slice(0, MOST_DONE), ...more].join('\n\n')] }];
}

/** What keeps the case in order stands after what carries it on. */
const isAfterwards = (action: ActionId): number => Number(actions[action].afterwards ?? false);

const doingTitle = 'What you can do';

type Steps = ReturnType<typeof nextSteps>;

/** So many stand open. Who sees a part has few, and messages name them: "open the case and press Add something". */
function mostOpen({ sight }: CaseView, helping: number): number {
  if (sight !== 'whole') return 6;
  return helping === 0 ? 3 : 0;
}

/** What helps with what is to do stands open; the rest is folded away, so that nobody looks for a button among many. */
function doing(look: CaseView, { standsOut, helps }: Steps): readonly Section[] {
  const rest = look.actions
    .filter((action) => !standsOut.includes(action) && !helps.includes(action))
    .toSorted((one, other) => isAfterwards(one) - isAfterwards(other));
  // A few are looked through at a glance.
  const isFew = rest.length <= mostOpen(look, standsOut.length + helps.length);
  const open = [...helps, ...(isFew ? rest : [])].map((action) => drawAction(look, action));
  const more = isFew ? [] : rest.map((action) => drawAction(look, action));
  return [
    ...(open.length === 0 ? [] : [{ heading: doingTitle, buttons: open }]),
    ...(more.length === 0
      ? []
      : [{ ...(open.length === 0 ? { heading: doingTitle } : {}), extra: folded('More', 'more', more) }]),
  ];
}

/** A button to each page these eyes may see. */
export function pageButtons(look: CaseView, except?: PageId): readonly unknown[] {
  const { case: c } = look;
  return pagesFor(look)
    .filter((page) => page !== except)
    .map((page) =>
      drawButton(
        { title: pageTitles[page], verb: 'case/page', data: { reference: c.reference, page, part: 0 } },
        'dialog',
      ),
    );
}

/** How the age was settled, where it left a question: the note of the day of receipt would mislead alone. */
const settledWords = {
  'this-procedure': ' Settled since: it goes on in this procedure.',
  'first-contact': ' Settled since: First Contact decide the route.',
} as const;

/** That the one who deals with a concern raised it, said to them and to those who stand behind them. */
function ownReferral({ case: c, person }: CaseView): readonly string[] {
  if (isReferrer(c, person.id)) {
    return ['**You raised this concern yourself.** Another team manager should take it and decide, if one can.'];
  }
  return c.manager !== undefined && isReferrer(c, c.manager.id)
    ? [`**${plainWords(c.manager.name)} raised this concern** and is its team manager.`]
    : [];
}

/** For those who may take the case, or give it to somebody. */
function usualManager({ case: c, by, actions: offered }: CaseView): readonly string[] {
  const proposed = offered.some((action) => actions[action].gives === 'first-manager')
    ? proposedManager(c, by)
    : undefined;
  return proposed === undefined ? [] : [plainWords(proposed)];
}

function notes(look: CaseView): readonly string[] {
  const { case: c, sight } = look;
  const banner = "This is not the child's record. Pathway only tracks the procedure.";
  const settled = c.ageSettled === undefined ? '' : settledWords[c.ageSettled.to];
  const { elsewhere } = stages[c.stage];
  if (sight !== 'whole') return [banner, ...closedNote(look)];
  return [
    banner,
    ...ownReferral(look),
    ...usualManager(look),
    ...(elsewhere === undefined ? [] : [`**${elsewhere}**`]),
    ...(pagesFor(look).includes('separate')
      ? [`**A separate record exists** of a child who may have been harmed: see "${pageTitles.separate}".`]
      : []),
    ...(c.age.note === undefined ? [] : [`**Age:** ${c.age.note}${settled}`]),
  ];
}

/** Why its manager has it, for those who see the whole case. */
function handedOver({ case: { handedOver: given, manager }, sight }: CaseView): readonly Section[] {
  if (given === undefined || manager === undefined || sight !== 'whole') return [];
  const heading = `${plainWords(given.by.name)} handed it over to ${plainWords(manager.name)}, because`;
  return [{ heading, extra: inPart(given.reason, MOST_OF_A_REASON, restOfIt) }];
}

/** Draws it; `justDone` says what has just been done, `found` what was found for it in other records. */
export function overviewCard(look: CaseView, justDone?: string, found: readonly Section[] = []): Card {
  const all = visibleObligations(look);
  const steps = nextSteps(all, look);
  return messageCard({
    title: 'How the case stands',
    done: justDone,
    paragraphs: [...policeNotes(look), ...notes(look)],
    facts: factsOf(look, true),
    sections: [
      ...endedBy(look),
      ...keepingSections(look),
      ...openedAgain(look),
      ...found,
      next(look, all, steps.standsOut),
      ...handedOver(look),
      ...doing(look, steps),
      ...done(look),
      { heading: 'Look at', buttons: pageButtons(look, 'overview') },
    ],
  });
}
