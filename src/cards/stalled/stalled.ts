/** That Pathway cannot go on with cases, for those who look after it: references, times and codes, nothing of a case. */

import type { Stalled, StalledAt } from '../../cases/stalled.ts';
import { sayAll } from '../../rules/base/sentences.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import { drawButton, drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard, type Section } from '../message/message.ts';

export interface StalledNews {
  /** Those that are stalled, the longest first. */
  readonly stalled: readonly Pick<Stalled, 'reference' | 'at' | 'since'>[];
  /** Those that were told of before and go on again. */
  readonly over: readonly Reference[];
}

/** Who reads it: a service lead may open a case, an administrator may list what is stuck. */
export interface StalledReader {
  readonly isLead: boolean;
  readonly isAdministrator: boolean;
  /** The cases that are kept from them: they read that there is one, and not which. */
  readonly kept: ReadonlySet<Reference>;
}

type SayWhen = (at: string) => string;

/** Where everything fails at once the number says it; these are to begin with. */
const MOST_NAMED = 5;

/** `the case 7KQ4-2MX6`, `2 cases: …`, `37 cases. The first are …`. */
function named(references: readonly Reference[], { kept }: StalledReader): string {
  const [first = ''] = references;
  if (references.length === 1) return kept.has(first) ? 'a case that is kept from you' : `the case **${first}**`;
  const shown = references.filter((one) => !kept.has(one)).slice(0, MOST_NAMED);
  if (shown.length === 0) return `**${references.length} cases** that are kept from you`;
  const hidden = references.some((one) => kept.has(one)) ? ['others that are kept from you'] : [];
  const listed = [...shown.map((one) => `**${one}**`), ...hidden];
  if (listed.length === 1) return `**${references.length} cases**. The first is ${listed[0]}`;
  const all = sayAll(listed);
  return references.length > MOST_NAMED
    ? `**${references.length} cases**. The first are ${all}`
    : `**${references.length} cases**: ${all}`;
}

const cannot: Readonly<Record<StalledAt | 'both', string>> = {
  waking: 'Pathway cannot work out what is due on',
  sending: 'Pathway cannot send the messages of',
  both: 'Pathway cannot work out what is due on, or cannot send the messages of,',
};

function stalledSections({ stalled }: StalledNews, reader: StalledReader, sayWhen: SayWhen): readonly Section[] {
  const [first] = stalled;
  if (first === undefined) return [];
  const kinds = new Set(stalled.map(({ at }) => at));
  const references = stalled.map(({ reference }) => reference);
  const isOne = references.length === 1;
  const [these, their] = isOne ? ['this case', 'its'] : ['these cases', 'their'];
  return [
    {
      paragraphs: [
        `${cannot[kinds.size > 1 ? 'both' : first.at]} ${named(references, reader)}. ${isOne ? 'This began' : 'It began with the first of them'} on ${sayWhen(first.since)}.`,
        `**Reminders and nudges on ${these} are not being sent.** People must watch ${their} dates themselves until this is fixed.`,
      ],
    },
    whatToDo(references, reader),
    {
      paragraphs: [
        'Pathway keeps trying. It tells you again each working morning while this lasts, and once when it is over.',
      ],
    },
  ];
}

function whatToDo(references: readonly Reference[], { isLead, isAdministrator, kept }: StalledReader): Section {
  const [case_, it] = references.length === 1 ? ['the case', 'it'] : ['each case', 'them'];
  const open = references
    .filter((reference) => !kept.has(reference))
    .slice(0, MOST_NAMED)
    .map((reference) => drawOpener({ title: `Open ${reference}`, verb: 'case/open', data: { reference } }));
  const list = drawButton({ title: 'See what is stuck', verb: 'stuck/list', data: { page: 0 } }, 'post');
  return {
    heading: 'What to do',
    paragraphs: [
      ...(isLead && open.length > 0
        ? [`Open ${case_}. See what is due and when, and tell the people who have to do it.`]
        : []),
      isAdministrator
        ? `Ask the person who runs Pathway to fix ${it}. The error code is in the log, and you see it if you type **stuck**.`
        : `Ask an administrator of Pathway to get ${it} fixed. The person who runs Pathway has the error code in the log.`,
    ],
    buttons: [...(isLead ? open : []), ...(isAdministrator ? [list] : [])],
  };
}

function overSections({ over }: StalledNews, reader: StalledReader): readonly Section[] {
  if (over.length === 0) return [];
  const [again, of] = over.length === 1 ? ['It is fixed', 'that case'] : ['They are fixed', 'those cases'];
  return [
    {
      paragraphs: [
        `Pathway can work on ${named(over, reader)} again.`,
        `${again}. Pathway is now sending what was missed on ${of}, with one nudge for each thing that is still to do.`,
      ],
    },
  ];
}

function titleOf({ stalled, over }: StalledNews): string {
  const cases = (count: number): string => (count === 1 ? 'a case' : `${count} cases`);
  return stalled.length > 0
    ? `Pathway cannot work on ${cases(stalled.length)}`
    : `Pathway can work on ${cases(over.length)} again`;
}

/** Draws the message. */
export function stalledCard(news: StalledNews, reader: StalledReader, sayWhen: SayWhen): Card {
  return messageCard({
    title: titleOf(news),
    sections: [...stalledSections(news, reader, sayWhen), ...overSections(news, reader)],
  });
}
