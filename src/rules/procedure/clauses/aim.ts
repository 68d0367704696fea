/** AM: who does what in an AIM assessment, and what its report covers. */
import type { ClauseRow } from './shape.ts';

export const aim = [
  {
    id: 'AM-01',
    lines: 'L84',
    says: 'The lead agency obtains the consent of the young person and their family or carers to complete the AIM assessment.',
  },
  { id: 'AM-02', lines: 'L85', says: 'The lead agency gathers and brings together the relevant information.' },
  { id: 'AM-03', lines: 'L86', says: 'The lead agency liaises with the other professionals.' },
  { id: 'AM-04', lines: 'L87', says: 'The lead agency interviews the young person and their family or carers.' },
  {
    id: 'AM-05',
    lines: 'L88',
    says: 'The lead agency completes the AIM assessment and makes sure that it is distributed as agreed.',
  },
  {
    id: 'AM-06',
    lines: 'L89',
    says: 'The co-worker helps with all of these except obtaining consent and distributing the assessment.',
  },
  {
    id: 'AM-07',
    lines: 'L90–96',
    says: "The procedure prints a list without a heading, read here as what the AIM report covers. The report gives the young person's details: name, date of birth, address, parents or carers, brothers and sisters, ethnicity.",
  },
  { id: 'AM-08', lines: 'L91', says: 'The AIM report names the school, college or employer.' },
  { id: 'AM-09', lines: 'L92', says: 'The AIM report sets out the specific issues of the offence or concern.' },
  { id: 'AM-10', lines: 'L93', says: "The AIM report covers the young person's development." },
  { id: 'AM-11', lines: 'L94', says: 'The AIM report covers parenting capacity.' },
  { id: 'AM-12', lines: 'L95', says: 'The AIM report covers the family and its surroundings.' },
  {
    id: 'AM-13',
    lines: 'L96',
    says: 'The AIM report ends with a conclusion and analysis, for which the procedure refers to an outcome grid.',
  },
] as const satisfies readonly ClauseRow[];
