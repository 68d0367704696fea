/** PR: how the procedure asks people to think and act on every case. */
import type { ClauseRow } from './shape.ts';

export const principles = [
  { id: 'PR-01', lines: 'L5', says: 'These children are likely to have considerable needs themselves.' },
  { id: 'PR-02', lines: 'L5', says: 'They may also pose a significant risk of harm to other children.' },
  {
    id: 'PR-03',
    lines: 'L5',
    says: 'Look at what may lie behind the behaviour: disruption in their life, violence in the family, abuse or neglect of their own, problems in education, mental health, delays in development including speech and language, a learning or intellectual disability, or other offences.',
  },
  {
    id: 'PR-04',
    lines: 'L5',
    says: 'There must be a system that identifies the young people at highest risk of doing it again, so that limited resources reach them.',
  },
  {
    id: 'PR-05',
    lines: 'L7–11',
    says: 'Sexual abuse between children includes sexual violence, sexual harassment (online too), upskirting and sexting, which is also called youth-produced sexual imagery.',
  },
  {
    id: 'PR-06',
    lines: 'L12',
    says: 'Most children would not report what happened to them, and many schools and colleges do not know how much of it there is.',
  },
  {
    id: 'PR-07',
    lines: 'L13',
    says: 'Keep in mind that it could happen here. It can happen between two children of any age and sex, from primary school to college.',
  },
  {
    id: 'PR-08',
    lines: 'L13',
    says: "Act also on what comes to you indirectly: a friend's report, something overheard, or a child's own behaviour that suggests something is wrong.",
  },
  {
    id: 'PR-09',
    lines: 'L14',
    says: 'The agencies manage the risk together, and cover both child protection and criminal justice.',
  },
  { id: 'PR-10', lines: 'L15', says: 'Respond in good time, and start at the earliest opportunity.' },
  {
    id: 'PR-11',
    lines: 'L16',
    says: 'Consider the needs of the young person separately from the needs of the child who may have been harmed.',
  },
  {
    id: 'PR-12',
    lines: 'L16–17',
    says: 'The young person and the child who may have been harmed may use the same building or service. There must be evidence that their safety was considered and planned for.',
  },
  {
    id: 'PR-13',
    lines: 'L17',
    says: 'A young person whose sexual behaviour harms others needs help, and is entitled to appropriate services.',
  },
  {
    id: 'PR-14',
    lines: 'L18',
    says: 'The first aims at all times are to protect everybody who has been or could be harmed, and to stop the behaviour happening again.',
  },
  { id: 'PR-15', lines: 'L19', says: 'The young person is helped to take responsibility for what they did.' },
  {
    id: 'PR-16',
    lines: 'L20',
    says: 'Wherever possible, the young person is consulted and involved in every decision that affects their life.',
  },
  {
    id: 'PR-17',
    lines: 'L20',
    says: 'Parents and carers have a right to information, to respect, and to take part in matters that concern their family or the children in their care.',
  },
  {
    id: 'PR-18',
    lines: 'L30',
    says: "Agencies work closely together, so that they communicate well and act consistently. Children's safety and wellbeing come first, and the main aim is that no other child is harmed and no other young person causes harm.",
  },
] as const satisfies readonly ClauseRow[];
