/** What a case says of its separate records: that they exist; the way to one for those on its own list (PR-11). */
import type { CaseView } from '../../cases/sight.ts';
import { capital } from '../../rules/base/capitals.ts';
import { recordCalled } from '../../rules/record/separate-records.ts';
import type { SeparateRecord } from '../../rules/separate-record/record.ts';
import { drawButton } from '../buttons.ts';
import type { Section } from '../message/message.ts';
import { plainWords } from '../text.ts';

/** By its id: whether somebody has filled it in, and what this person may do with it. */
export interface SeparateRecordShown {
  readonly id: string;
  readonly isFilled: boolean;
  readonly mayOpen: boolean;
  readonly mayFill: boolean;
  readonly isRemoved?: true;
}

const says = ({ isFilled, mayOpen, mayFill, isRemoved }: SeparateRecordShown): string => {
  if (isRemoved) return 'It was removed: two people confirmed that.';
  if (mayOpen) return 'You are on its list.';
  if (mayFill) return 'Nobody has filled it in yet.';
  return isFilled ? 'You are not on its list.' : 'Nobody has filled it in yet.';
};

const openRecord = (id: string, called = 'the separate record'): unknown => {
  const data = { record: id, page: 'record', part: 0 };
  return drawButton({ title: `Open ${called}`, verb: 'record/page', data }, 'dialog');
};

/** On a case whose young person may have been harmed themselves: for those who see that record, too. */
export const ownRecordSections = (records: readonly Pick<SeparateRecord, 'id'>[]): readonly Section[] =>
  records.map(({ id }) => ({
    heading: 'The young person has a separate record',
    paragraphs: ['They may have been harmed themselves. Only people who can see both records read this here.'],
    buttons: [openRecord(id)],
  }));

export function separateSections(
  { case: c, by }: CaseView,
  records: readonly SeparateRecordShown[],
): readonly Section[] {
  return (c.separateRecords ?? []).flatMap(({ id, at, by: who }, index, all): readonly Section[] => {
    const shown = records.find((one) => one.id === id);
    if (shown === undefined) return [];
    const called = all.length === 1 ? undefined : recordCalled(index + 1);
    const fill = {
      title: called === undefined ? 'Fill in who the child is' : `Fill in ${called}`,
      verb: 'record/form',
      data: { record: id, form: 'make', reference: c.reference },
    };
    return [
      {
        heading: capital(recordCalled(index + 1)),
        paragraphs: [
          `A separate record ${shown.isRemoved ? 'was' : 'exists,'} made by ${plainWords(who.name)} on ${by.calendar.sayWhen(at)}. ${says(shown)}`,
        ],
        extra: [
          ...(shown.mayOpen ? [{ type: 'ActionSet', actions: [openRecord(id, called)] }] : []),
          ...(shown.mayFill ? [{ type: 'ActionSet', actions: [drawButton(fill, 'dialog')] }] : []),
        ],
      },
    ];
  });
}
