/** Told of an AIM assessment: that something was recorded, and by which person. What it is, only the open case says. */
import type { TellWords } from '../../cases/notice.ts';
import { newestAim } from '../../rules/aim/assessment.ts';
import type { Aim } from '../../rules/record/aim.ts';
import type { Case } from '../../rules/record/case.ts';
import { plainWords } from '../text.ts';
import type { Tell } from './shape.ts';

/** Who did the last of these. */
function byWhom(
  c: Case,
  of: (aim: Aim) => readonly ({ readonly by: { readonly name: string } } | undefined)[],
): string {
  const aim = newestAim(c);
  const last =
    aim &&
    of(aim)
      .flatMap((one) => one ?? [])
      .at(-1);
  return last === undefined ? 'Somebody' : plainWords(last.by.name);
}

export const aimNews = {
  'consent-answered': (c) => {
    const isComplete = newestAim(c)?.completed !== undefined;
    const next = isComplete
      ? 'Open the case to read it before the assessment is shared with anybody else. It does not stop anything.'
      : 'Open the case to read it, and decide how to go on. It does not stop anything.';
    const says = `${byWhom(c, ({ consents }) => consents)} recorded that somebody refused consent or took it back on ${c.reference}.`;
    return {
      title: `News of consent: ${c.reference}`,
      paragraphs: [`${says} ${next}`],
      forms: isComplete ? [] : [{ title: 'Decide how to go on', action: 'go-on-without' }],
    };
  },
  'information-answered': (c) => ({
    title: `An agency answered: ${c.reference}`,
    paragraphs: [
      `An agency recorded that it answered what it was asked for the AIM assessment on ${c.reference}. Open the case to read how.`,
    ],
  }),
  'aim-changed': (c) => ({
    title: `What was agreed has changed: ${c.reference}`,
    paragraphs: [
      `What was agreed about the AIM assessment on ${c.reference} was changed, or how it goes on was decided. Open the case to read it.`,
    ],
  }),
} as const satisfies Partial<Record<TellWords, Tell>>;
