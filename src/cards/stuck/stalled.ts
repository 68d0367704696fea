/** Cases that Pathway cannot go on with, above the list of what is stuck. */
import type { Stalled, StalledAt } from '../../cases/stalled.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { caseNamed, type Folded, type KeptCases } from './view.ts';

/** What is stuck stands under them. */
const MOST_LISTED = 6;

/** `7KQ4-2MX6: Pathway cannot …`: what it cannot do, said of one case. */
export const stalledWords: Readonly<Record<StalledAt, string>> = {
  waking: 'Pathway cannot work out what is due. Reminders and nudges on this case are not being sent.',
  sending: 'Pathway cannot send the messages of this case, so they wait.',
};

export const foldedWords = (count: number): string =>
  `${count === 1 ? '1 message waits' : `${count} messages wait`} to be sent. Pathway has not been able to start on them yet.`;

function cut(heading: string, lines: readonly string[], toDo: readonly string[]): readonly Section[] {
  const more = lines.length - MOST_LISTED;
  const rest = more > 0 ? [`And ${more} more.`] : [];
  return lines.length === 0 ? [] : [{ heading, paragraphs: [...lines.slice(0, MOST_LISTED), ...rest, ...toDo] }];
}

interface Listed {
  readonly stalled?: readonly Stalled[];
  readonly folded?: readonly Folded[];
  readonly kept: KeptCases;
}

/** The sections; none where nothing is stalled. */
export function stalledSections(
  { stalled = [], folded = [], kept }: Listed,
  sayWhen: (at: string) => string,
): readonly Section[] {
  const cases = stalled.length === 1 ? 'A case' : `${stalled.length} cases`;
  return [
    ...cut(
      `${cases} that Pathway cannot work on`,
      stalled.map(
        ({ reference, at, since, tries, code }) =>
          `${caseNamed(reference, kept)} – ${stalledWords[at]} Since ${sayWhen(since)}, tried ${tries === 1 ? 'once' : `${tries} times`}. Error code: ${plainWords(code)}.`,
      ),
      [
        'Give the error code to the person who runs Pathway, who can find more in the log. Pathway keeps trying by itself. Until it is fixed, people must watch the dates themselves.',
      ],
    ),
    ...cut(
      'Messages that wait',
      folded.map(
        ({ reference, count, since }) =>
          `${caseNamed(reference, kept)} – ${foldedWords(count)} Since ${sayWhen(since)}.`,
      ),
      [],
    ),
  ];
}
