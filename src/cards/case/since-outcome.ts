/** What was recorded since an outcome: what the panel was told, and what was found out. For those who see the whole case. */
import type { CaseView } from '../../cases/sight.ts';
import { panelAnswerWords } from '../../rules/panel/actions/record-panel.ts';
import { findings } from '../../rules/record/found-out.ts';
import type { PanelRecord } from '../../rules/record/panel.ts';
import type { Section } from '../message/message.ts';
import { plainWords, quoted } from '../text.ts';

function panelSection({ answer, on, to, how, because, at, by: { name } }: PanelRecord, { by }: CaseView): Section {
  const day = on === undefined ? '' : ` on ${by.calendar.sayDate(on)}`;
  return {
    heading: 'The High Risk of Harm Panel',
    paragraphs: [`**${panelAnswerWords[answer]}**${day}. Recorded by ${plainWords(name)}, ${by.calendar.sayWhen(at)}.`],
    extra: [to, how, because].flatMap((text) => quoted(text ?? '')),
  };
}

export function sinceOutcome(look: CaseView): readonly Section[] {
  const { panel = [], foundOut = [] } = look.case;
  return [
    ...panel.map((one) => panelSection(one, look)),
    ...foundOut.map(({ finding, said, at, by }) => ({
      heading: findings[finding],
      paragraphs: [`Recorded by ${plainWords(by.name)}, ${look.by.calendar.sayWhen(at)}.`],
      extra: quoted(said),
    })),
  ];
}
