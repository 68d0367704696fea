/** The one message of a morning in a channel: how much is still to do, and the oldest of it. */
import type { ChannelDigestLine } from '../../cases/channel-digest.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { drawOpener } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { askedAgain, headline, shownOf } from '../nudge/words.ts';

/** So many are named; the rest is in the list. */
const MOST_LINES = 15;
const MOST_CASES_WITH_BUTTON = 6;

function sentence({ what, due, late }: ChannelDigestLine): string {
  if (due === 'not-known') return `${what}. Its day is not known: the list of bank holidays ends too soon.`;
  if (due === 'waits-for-others') return `${what}. It waits for others. ${askedAgain}`;
  return `${what}. ${late ? 'It was due' : 'Due'} on ${sayDate(due)}.`;
}

/** Draws it. The lines come the oldest first. */
export function channelDigestPost(lines: readonly ChannelDigestLine[]): Card {
  const shown = shownOf(lines, MOST_LINES);
  const references = [...new Set(shown.map(({ reference }) => reference))];
  const more =
    lines.length > shown.length ? [`The ${shown.length} most urgent are here. The buttons below show the rest.`] : [];
  return messageCard({
    title: headline(lines),
    paragraphs: [...more, 'Open a case to do it. Only those who may see the case can.'],
    sections: references.map((reference, index) => ({
      heading: reference,
      paragraphs: shown.filter((line) => line.reference === reference).map(sentence),
      buttons:
        index < MOST_CASES_WITH_BUTTON
          ? [drawOpener({ title: `Open ${reference}`, verb: 'case/open', data: { reference } })]
          : [],
    })),
    actions: [
      drawOpener({ title: 'Show all that is late', verb: 'list/open', data: { list: 'late' } }),
      drawOpener({ title: 'Show all my cases', verb: 'list/open', data: { list: 'mine' } }),
    ],
  });
}
