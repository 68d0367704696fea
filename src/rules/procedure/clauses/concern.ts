/** CN: the concern route (3.3.2). */
import type { ClauseRow } from './shape.ts';

export const concern = [
  {
    id: 'CN-01',
    lines: 'L65',
    says: 'Any worker from any agency who considers that the sexual behaviour of a young person, from 10 years upwards, is a cause for concern must make a referral to the youth justice service (CDYJS).',
  },
  { id: 'CN-02', lines: 'L65', says: 'The referral is made on the appropriate referral form.' },
  {
    id: 'CN-03',
    lines: 'L66',
    says: 'The relevant team manager of the youth justice service (CDYJS) discusses the case with the person who made the referral.',
  },
  {
    id: 'CN-04',
    lines: 'L66',
    says: 'Using the criteria for referral in Appendix 2, the team manager and the referrer agree whether the case is appropriate for a Risk Management Meeting.',
  },
  {
    id: 'CN-05',
    lines: 'L67',
    says: 'If it is considered appropriate, the relevant team manager of the youth justice service (CDYJS) calls, administers and chairs the Risk Management Meeting.',
    onCriminalJustice: 'CJ-09',
  },
  {
    id: 'CN-06',
    lines: 'L67',
    says: 'The Risk Management Meeting is held within 10 working days of the referral being received.',
    onCriminalJustice: 'CJ-10',
  },
  {
    id: 'CN-07',
    lines: 'L66–67',
    says: 'If the case is not considered appropriate, no Risk Management Meeting is called. The procedure implies this and does not say what happens next; question A-25 gives the local default.',
  },
  {
    id: 'CN-08',
    lines: 'L68',
    says: "The relevant team manager of the youth justice service (CDYJS) checks the Children's Services case management system.",
  },
  {
    id: 'CN-09',
    lines: 'L68',
    says: 'If the check shows an active case, the team manager refers it directly to the team manager of the team that has it.',
  },
  {
    id: 'CN-10',
    lines: 'L68',
    says: 'If the check shows that the young person is not currently active, the team manager refers the case to First Contact, using the appropriate referral process.',
  },
  {
    id: 'CN-11',
    lines: 'L69',
    says: 'First Contact then make sure that the referral is sent to the appropriate team through Liquid Logic.',
  },
  {
    id: 'CN-12',
    lines: 'L70–71',
    says: 'The relevant staff of the youth justice service (CDYJS) must be invited to the Risk Management Meeting.',
    onCriminalJustice: 'CJ-11',
  },
  {
    id: 'CN-13',
    lines: 'L72',
    says: "If the young person is an active case to Children's Social Care, the relevant team manager, social work consultant or social worker must be invited.",
    onCriminalJustice: 'CJ-12',
  },
  {
    id: 'CN-14',
    lines: 'L73',
    says: 'A representative of SEND and Inclusion must be invited where relevant.',
    onCriminalJustice: 'CJ-13',
  },
  {
    id: 'CN-15',
    lines: 'L74',
    says: 'A representative of the school or college must be invited if relevant.',
    onCriminalJustice: 'CJ-14',
  },
  { id: 'CN-16', lines: 'L75', says: 'The police must be invited.', onCriminalJustice: 'CJ-15' },
  {
    id: 'CN-17',
    lines: 'L76',
    says: 'Other agencies, especially health colleagues, should be invited as appropriate.',
    onCriminalJustice: 'CJ-16',
  },
  {
    id: 'CN-18',
    lines: 'L77–78',
    says: 'At the Risk Management Meeting all agencies share relevant information and develop an initial risk management plan.',
    onCriminalJustice: 'CJ-17',
  },
  {
    id: 'CN-19',
    lines: 'L79',
    says: 'The Risk Management Meeting decides whether an AIM assessment is considered appropriate.',
    onCriminalJustice: 'CJ-18',
  },
  {
    id: 'CN-20',
    lines: 'L80',
    says: 'The Risk Management Meeting sets by when an AIM assessment must be completed.',
    onCriminalJustice: 'CJ-23',
  },
  {
    id: 'CN-21',
    lines: 'L80',
    says: 'The Risk Management Meeting decides how an AIM assessment will be shared with the relevant professionals, the young person and their parents or carers.',
  },
  {
    id: 'CN-22',
    lines: 'L81',
    says: 'The Risk Management Meeting decides whether further meetings are required to consider the risk management plan.',
  },
  {
    id: 'CN-23',
    lines: 'L82',
    says: "On the concern route Children's Social Care leads an AIM assessment, unless the young person is an active case to the youth justice service (CDYJS).",
    onCriminalJustice: 'CJ-21',
  },
  {
    id: 'CN-24',
    lines: 'L82',
    says: "The youth justice service (CDYJS) appoints a co-worker to help with the assessment. If CDYJS leads it, the co-worker comes from Children's Social Care.",
    onCriminalJustice: 'CJ-22',
  },
] as const satisfies readonly ClauseRow[];
