/** CJ: the criminal justice route (3.3.1). */
import type { ClauseRow } from './shape.ts';

export const criminalJustice = [
  {
    id: 'CJ-01',
    lines: 'L45',
    says: 'The criminal justice route applies when the police interview a young person over the age of 10 about an alleged offence of harmful sexual behaviour and decide on a youth caution, a youth conditional caution or a charge. Only these three decisions count.',
  },
  {
    id: 'CJ-02',
    lines: 'L45',
    says: 'The police notify the youth justice service (CDYJS) in the way that is usual for all young people who are charged or cautioned.',
  },
  {
    id: 'CJ-03',
    lines: 'L46',
    says: 'The criminal justice route does not apply when the police decide to take no further action.',
  },
  {
    id: 'CJ-04',
    lines: 'L46',
    says: 'A police officer may have concerns about a young person although the decision is no further action. They should refer that young person by the concern route.',
  },
  {
    id: 'CJ-05',
    lines: 'L47',
    says: 'If an investigation goes on for some time after the first interview, the police should promptly make a safeguarding referral to the Multi-Agency Safeguarding Hub (MASH), on the appropriate form.',
  },
  { id: 'CJ-06', lines: 'L47', says: 'That referral should not wait until the police investigation is complete.' },
  {
    id: 'CJ-07',
    lines: 'L47',
    says: 'While a police investigation goes on, the Risk Management Meeting needs to consider the limits of what the agencies can do together, risk assessment included, so that the investigation is not compromised.',
  },
  {
    id: 'CJ-08',
    lines: 'L48',
    says: 'Once the Multi-Agency Safeguarding Hub (MASH) has screened the referral, the youth justice service (CDYJS) is told of the eligible cases.',
  },
  {
    id: 'CJ-09',
    lines: 'L48',
    says: 'The relevant team manager of the youth justice service (CDYJS) convenes, administers and chairs the Risk Management Meeting.',
  },
  {
    id: 'CJ-10',
    lines: 'L48',
    says: 'The Risk Management Meeting is held within 10 working days of the notification being received from the police.',
  },
  {
    id: 'CJ-11',
    lines: 'L49–50',
    says: 'The relevant staff of the youth justice service (CDYJS) must be invited to the Risk Management Meeting.',
  },
  {
    id: 'CJ-12',
    lines: 'L51',
    says: "If the young person is an active case to Children's Social Care, the relevant team manager, social work consultant or social worker must be invited.",
  },
  { id: 'CJ-13', lines: 'L52', says: 'A representative of SEND and Inclusion must be invited where relevant.' },
  { id: 'CJ-14', lines: 'L53', says: 'A representative of the school or college must be invited if relevant.' },
  {
    id: 'CJ-15',
    lines: 'L54',
    says: 'The police must be invited: usually the officer in charge of the case.',
  },
  {
    id: 'CJ-16',
    lines: 'L55',
    says: 'Other agencies, especially health colleagues, should be invited as appropriate.',
  },
  {
    id: 'CJ-17',
    lines: 'L56–57',
    says: 'At the Risk Management Meeting all agencies share relevant information and develop an initial risk management plan.',
  },
  {
    id: 'CJ-18',
    lines: 'L58',
    says: 'The Risk Management Meeting decides whether an AIM assessment is considered appropriate.',
  },
  {
    id: 'CJ-19',
    lines: 'L58',
    says: 'An AIM assessment can still be done when the young person denies what is alleged or refuses to co-operate.',
  },
  {
    id: 'CJ-20',
    lines: 'L58',
    says: 'When the young person denies what is alleged or refuses to co-operate, the AIM assessment gathers the best available information from all agencies and professionals.',
  },
  {
    id: 'CJ-21',
    lines: 'L59',
    says: "On the criminal justice route the youth justice service (CDYJS) leads a full AIM assessment, unless the young person is already an active case to a Children's Social Care team.",
  },
  {
    id: 'CJ-22',
    lines: 'L59',
    says: 'Every AIM assessment is done jointly by a case manager of the youth justice service (CDYJS) and a social worker.',
  },
  {
    id: 'CJ-23',
    lines: 'L59',
    says: 'The initial Risk Management Meeting agrees by when the AIM assessment must be completed.',
  },
  {
    id: 'CJ-24',
    lines: 'L59, L82',
    says: "Only case managers of the youth justice service (CDYJS) and social workers of Children's Social Care who are trained in AIM assessments take the lead in one.",
  },
  {
    id: 'CJ-25',
    lines: 'L60–61',
    says: 'Both meetings must always consider a referral to the multi-agency public protection arrangements (MAPPA) or under the potentially dangerous persons procedure, through the MAPPA co-ordinator.',
  },
  {
    id: 'CJ-26',
    lines: 'L60, L62',
    says: 'Both meetings must always consider whether there are enough relevant risk factors for a referral under the Child Exploitation Procedure, which covers sexual and criminal exploitation.',
  },
  {
    id: 'CJ-27',
    lines: 'L63',
    says: 'If the young person attends school or other education, information must be shared with the High Risk of Harm Panel.',
  },
  {
    id: 'CJ-28',
    lines: 'L63',
    says: 'The SEND and Inclusion representative takes lead responsibility for sharing information with the High Risk of Harm Panel.',
  },
] as const satisfies readonly ClauseRow[];
