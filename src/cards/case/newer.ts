/** What changed since the procedure was written, where it helps: under a clause, and on a form. Never a rule. */
import { sayDate } from '../../rules/base/local-time.ts';
import type { Guidance, Policy } from '../../rules/base/policy.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

function since({ inForceFrom }: Guidance, today: LocalDate): string {
  if (inForceFrom === 'not-known') return 'Whether it is in force is not known here.';
  return inForceFrom > today ? `In force from ${sayDate(inForceFrom)}.` : `In force since ${sayDate(inForceFrom)}.`;
}

function itemWords(one: Guidance, authority: string, today: LocalDate): string {
  const unconfirmed = one.toBeConfirmed ? ` ${authority} has not confirmed this yet.` : '';
  return `${plainWords(`${one.title} (${one.edition}). ${one.note}`)} ${since(one, today)}${unconfirmed}`;
}

type Told = Pick<Policy, 'authority' | 'guidance'>;

/** A paragraph for each item that is shown there: a clause, an open question or an action. */
export function newerThanTheProcedure(
  { authority, guidance }: Told,
  place: string,
  today: LocalDate,
): readonly string[] {
  return guidance
    .filter(({ shownOn }) => shownOn.includes(place))
    .map((one) => `**Newer than the procedure:** ${itemWords(one, authority, today)}`);
}

/** All of them on one page of help. */
export function newerCard({ authority, guidance }: Told, today: LocalDate): Card {
  const none = 'Nothing that is newer than the procedure is known here.';
  return messageCard({
    title: 'Newer than the procedure',
    paragraphs:
      guidance.length === 0
        ? [none]
        : [
            'What changed since the procedure was written. It changes nothing that Pathway asks for. Ask your own lead what it means for you.',
            ...guidance.map((one) => itemWords(one, authority, today)),
          ],
  });
}
