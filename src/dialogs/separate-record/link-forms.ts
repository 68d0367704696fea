/** Forms about a child who is the young person of a case as well (PR-11). */
import { formTitles } from '../../cards/separate-record/titles.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import { otherField, otherIn } from '../cases/forms/linking.ts';
import { reasonField, today } from '../cases/forms/shape.ts';
import { readBy } from '../form/index.ts';
import type { RecordForm, RecordLook } from './forms.ts';

const linkFields = (look: RecordLook) => [otherField(look), reasonField(look, 'Why you think so')] as const;
/** Of links only those that stand in the look: the ones that this person may know of. */
const unlinkFields = (look: RecordLook) =>
  [
    {
      kind: 'choice',
      id: 'other',
      label: 'Which case',
      required: true,
      choices: (look.record?.links ?? []).map(({ other }) => ({ value: other, title: other })),
    },
    reasonField(look, 'Why it is not the same child'),
  ] as const;

export const linkForms: Readonly<Record<'link' | 'unlink', RecordForm>> = {
  link: {
    title: formTitles.link,
    send: 'Record this',
    done: 'You linked this record with the case. Only people who can see both will see the link.',
    paragraphs: () => [
      'The link will stand on this record. People who can see this record and the whole of the case will see it on both. Nobody else will learn of it, and nothing else changes.',
    ],
    fields: linkFields,
    read: readBy(linkFields, today, ({ other: typed, reason }) => {
      const other = otherIn(typed);
      return typeof other === 'string' ? ({ does: 'link', other, reason } satisfies RecordCommand) : other;
    }),
  },
  unlink: {
    title: formTitles.unlink,
    send: 'Take it away',
    done: 'You took the link away. That it was there stands under "What has happened".',
    paragraphs: () => [],
    fields: unlinkFields,
    read: readBy(unlinkFields, today, ({ other, reason }): RecordCommand => ({ does: 'unlink', other, reason })),
  },
};
