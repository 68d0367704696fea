/** The form that closes a case: what ends it, and why what is still to be done stays undone. */
import { keptOnceClosed } from '../../../cards/case/keeping.ts';
import type { Field } from '../../../cards/form/fields.ts';
import { underTenUndecided } from '../../../rules/concern/guards.ts';
import { closingCodes, codesFor } from '../../../rules/ending/closing-codes.ts';
import { type Obligation, undone } from '../../../rules/engine/agenda.ts';
import { areToBeTold, placingAuthority } from '../../../rules/placing/placing.ts';
import { voiceFields, voicesIn, voicesRaw } from './closing-voices.ts';
import { needed, shortText } from './fields.ts';
import { actionForm, type FormView, reasonField, short } from './shape.ts';

/** A card has room for so many; what is further down has one line together. */
const MOST_LINES = 3;
const noneNeeded =
  'Leave this blank where the case moved, was opened in error or joined to another, or the young person has died.';

/** Whoever sees no more than how the case stands reads what a channel may. */
const titleOf = ({ title, row }: Obligation, { sight }: FormView): string =>
  sight === 'standing' ? (row.inChannel ?? row.title) : title;

const toExplain = (look: FormView) => undone(look.case, look.by).filter(({ row }) => row.closingAsks === undefined);

function undoneFields(look: FormView): readonly Field[] {
  const all = toExplain(look);
  const line = { kind: 'text', hint: noneNeeded, limit: short(look) } as const;
  const rest = all.slice(MOST_LINES).map((one) => titleOf(one, look));
  return [
    ...all
      .slice(0, MOST_LINES)
      .map((one) => ({ ...line, id: `undone:${one.key}`, label: `Stays undone, because: ${titleOf(one, look)}` })),
    ...(rest.length === 0
      ? []
      : [{ ...line, id: 'undone:rest', label: `The rest stays undone, because: ${rest.join('; ')}` }]),
  ];
}

/** The reason of each thing that stays undone, by its key. */
function reasonsIn(values: Readonly<Record<string, unknown>>, look: FormView): Readonly<Record<string, string>> {
  const said = toExplain(look).map(({ key }, index) => [
    key,
    values[index < MOST_LINES ? `undone:${key}` : 'undone:rest'],
  ]);
  return Object.fromEntries(said.filter(([, because]) => because !== undefined));
}

const handedOverField = (look: FormView) =>
  ({
    ...shortText(look, 'handedOver', 'Who has it now, and since which day'),
    hint: 'Where the young person moved: the authority there. Where they are 18: the service for adults.',
  }) as const;

const toldTheAuthority = (look: FormView) =>
  shortText(look, 'placingTold', `What you told ${placingAuthority(look.case)}, when and to which person; or why not`);

/** First Contact's decision is waited for; somebody who does not wait says why (SC-06). */
export const close = actionForm('close')({
  paragraphs: ({ case: c, by }) => [keptOnceClosed(c, by)],
  fields: (look) => {
    const { required: _required, ...whyNot } = reasonField(
      look,
      'Why it is closed although First Contact have not decided',
    );
    return [
      {
        kind: 'choice',
        id: 'code',
        label: 'What ends it',
        required: true,
        choices: codesFor(look.case).map((value) => ({ value, title: closingCodes[value].title })),
      },
      reasonField(look, 'Why'),
      { ...shortText(look, 'told', 'What to tell the referrer'), ...needed },
      ...voiceFields,
      handedOverField(look),
      ...(underTenUndecided.holds(look.case) ? [{ ...whyNot, id: 'withoutDecision' } as const] : []),
      ...(areToBeTold(look.case) ? [toldTheAuthority(look)] : []),
      ...undoneFields(look),
    ] as const;
  },
  raw: voicesRaw,
  input: (
    { code, reason, told, withoutDecision, placingTold, handedOver, youngPersonHeard, parentsHeard, ...others },
    look,
  ) => {
    return {
      code,
      reason,
      told,
      because: reasonsIn(others, look),
      ...voicesIn({ youngPersonHeard, parentsHeard }),
      ...(withoutDecision === undefined ? {} : { withoutDecision }),
      ...(placingTold === undefined ? {} : { placingTold }),
      ...(handedOver === undefined ? {} : { handedOver }),
    };
  },
});
