/** SC: what the procedure is for, whom it covers, and how it stands to other procedures. */
import type { ClauseRow } from './shape.ts';

export const scope = [
  {
    id: 'SC-01',
    lines: 'L3',
    says: 'These procedures are a guide, step by step, for every worker who deals with a child or young person showing harmful sexual behaviour. They follow the law and the national and local guidance of their date.',
  },
  {
    id: 'SC-02',
    lines: 'L4',
    says: 'They give all agencies one clear framework for assessing, deciding and managing a case.',
  },
  {
    id: 'SC-03',
    lines: 'L4',
    says: "Children's services and the criminal justice agencies have to work on each case together.",
  },
  {
    id: 'SC-04',
    lines: 'L6, L117',
    says: 'Schools should follow the statutory guidance Keeping Children Safe in Education.',
  },
  { id: 'SC-05', lines: 'L21', says: 'The procedure applies to young people from the age of 10.' },
  {
    id: 'SC-06',
    lines: 'L21',
    says: "When a child under 10 shows harmful sexual behaviour, a referral should go to First Contact. First Contact decide the route that best meets the child's needs.",
  },
  {
    id: 'SC-07',
    lines: 'L40',
    says: 'The procedure is not only for young people who have committed an offence. Agencies often need to act before the criminal justice system has to, or where it is not the best way to deal with the behaviour.',
  },
  {
    id: 'SC-08',
    lines: 'L40',
    says: 'A young person placed in County Durham by another local authority, or who gets services here, gets the same multi-agency response as any other, and a risk management plan that is just as robust.',
  },
  {
    id: 'SC-09',
    lines: 'L39',
    says: 'The procedure works alongside the child protection and public protection procedures. It replaces nothing that they require.',
  },
  {
    id: 'SC-10',
    lines: 'L39',
    says: 'Meetings may be combined, and this is encouraged, as long as the task of none of them suffers.',
  },
  {
    id: 'SC-11',
    lines: 'L38',
    says: 'For sharing information, confidentiality and data protection, follow the Information Sharing Procedure.',
  },
  {
    id: 'SC-12',
    lines: 'L41–43',
    says: 'Two routes start the procedure: the criminal justice route and the concern route.',
  },
] as const satisfies readonly ClauseRow[];
