/** What somebody left half written in forms that they can no longer open, such as since the case was handed over. */
import type { CaseView } from '../../cases/sight.ts';
import { type ActionId, actions } from '../../rules/actions.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { drawButton } from '../buttons.ts';
import type { Section } from '../message/message.ts';

export interface LeftForm {
  readonly action: ActionId;
  readonly keptUntil: Instant;
}

export const leftSections = ({ case: { reference }, by }: CaseView, left: readonly LeftForm[]): readonly Section[] =>
  left.map(({ action, keptUntil }) => ({
    heading: 'What you left half written',
    paragraphs: [
      `You can no longer send "${actions[action].form.title}". We will keep what you wrote in it until ${by.calendar.sayWhen(keptUntil)}, for you alone.`,
    ],
    buttons: [
      drawButton(
        { title: 'Read and copy what you wrote', verb: 'case/written', data: { reference, action, part: 0 } },
        'dialog',
      ),
    ],
  }));
