/** What changed since the procedure was written, where it helps: under a clause, and on a form. Never a rule. */
import { sayDate } from '../../rules/base/local-time.ts';
import type { Guidance, Policy } from '../../rules/base/policy.ts';
import type { LocalDate } from '../../rules/base/vocabulary.ts';
import { plainWords } from '../text.ts';

function since({ inForceFrom }: Guidance, today: LocalDate): string {
  if (inForceFrom === 'not-known') return 'Whether it is in force is not known here.';
  return inForceFrom > today ? `In force from ${sayDate(inForceFrom)}.` : `In force since ${sayDate(inForceFrom)}.`;
}

/** A paragraph for each item that is shown there: a clause, an open question or an action. */
export function newerThanTheProcedure(
  { authority, guidance }: Pick<Policy, 'authority' | 'guidance'>,
  place: string,
  today: LocalDate,
): readonly string[] {
  return guidance
    .filter(({ shownOn }) => shownOn.includes(place))
    .map((one) => {
      const unconfirmed = one.toBeConfirmed ? ` ${authority} has not confirmed this yet.` : '';
      const what = plainWords(`${one.title} (${one.edition}). ${one.note}`);
      return `**Newer than the procedure:** ${what} ${since(one, today)}${unconfirmed}`;
    });
}
