/** Forms by which something is taken out of Pathway: why, and for whom. */
import { actionForm, type FormView, reasonField, short } from './shape.ts';

const asked = (look: FormView) =>
  [
    reasonField(look, 'Why'),
    {
      kind: 'text',
      id: 'forWhom',
      label: 'Who it is for',
      hint: 'A role or a service, such as "our own record in Liquid Logic".',
      required: true,
      limit: short(look),
    },
  ] as const;

export const takeSummary = actionForm('take-summary')({
  takes: 'summary',
  fields: asked,
  input: ({ reason, forWhom }) => ({ reason, forWhom }),
});

export const takePlan = actionForm('take-plan')({
  takes: 'plan',
  fields: asked,
  input: ({ reason, forWhom }) => ({ reason, forWhom }),
});

export const takeSubjectFile = actionForm('take-subject-file')({
  fields: asked,
  input: ({ reason, forWhom }) => ({ reason, forWhom }),
});
