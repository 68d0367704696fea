/** The form of the local authority that placed the young person here: SC-08, A-20. */
import { placedBy } from '../../../rules/placing/placing.ts';
import { needed, shortText } from './fields.ts';
import { actionForm } from './shape.ts';

export const recordPlacing = actionForm('record-placing')({
  fields: (look) => [
    { ...shortText(look, 'authority', 'Which local authority placed them here'), ...needed },
    shortText(look, 'worker', 'Their social worker there'),
    shortText(look, 'telephone', 'How to telephone them'),
    shortText(look, 'itsYouthJustice', 'The youth justice service of that authority'),
    shortText(
      look,
      'leads',
      'Who leads, as far as it is agreed',
      'In words: the home service, CDYJS, or who does what.',
    ),
  ],
  raw: ({ case: c }) => {
    const { worker = '', telephone = '', itsYouthJustice = '', leads = '' } = c.placing ?? {};
    return { authority: placedBy(c) ?? '', worker, telephone, itsYouthJustice, leads };
  },
  input: (said) => said,
});
