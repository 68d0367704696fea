/**
 * The continuum as the procedure prints it (CT-04, lines 98 to 108), word for word. These words belong to their authors:
 * they are shown whole, in this order and with the attribution, and nothing here ranks, counts or suggests (CT-03, A-05).
 */

export const continuum = [
  {
    name: 'Normal',
    descriptors: [
      'Developmentally expected',
      'Socially acceptable',
      'Consensual, reciprocal and mutual',
      'Shared decision making',
    ],
  },
  {
    name: 'Inappropriate',
    descriptors: [
      'Single instances of inappropriate sexual behaviour',
      'Socially acceptable behaviour within peer group',
      'Context for behaviour may be inappropriate',
      'Generally consensual and reciprocal',
    ],
  },
  {
    name: 'Problematic',
    descriptors: [
      'Problematic and concerning behaviours',
      'Developmentally unusual and socially unacceptable',
      'No overt elements of victimisation',
      'Consent issues may be unclear',
      'May lack reciprocity or equal power',
      'May include levels of compulsivity',
    ],
  },
  {
    name: 'Abusive',
    descriptors: [
      'Victimising intent or outcome',
      'Includes misuse of power',
      'Coercion or force to ensure victim compliance',
      'Intrusive',
      'Informed consent lacking or not freely given by victim',
      'May include elements of expressive violence',
    ],
  },
  {
    name: 'Violent',
    descriptors: [
      'Physically violent sexual abuse',
      'Highly intrusive',
      'Instrumental violence which is psychologically and/or sexually arousing to the perpetrator',
      'Sadism',
    ],
  },
] as const;

/** Printed under the columns wherever they are shown. */
export const continuumSource =
  'Hackett et al (2010), word for word as printed in the Harmful Sexual Behaviour procedure (v15), lines 98 to 108.';

/** The last sentence of line 97, which leads into the columns (CT-03). */
export const judgementSentence = 'Professional judgement should always be used:';

/** Line 110, in capitals as printed (CT-05). */
export const goThroughSentence =
  'TEAM MANAGERS TO GO THROUGH THE CONTINUUM WITH THE REFERRING AGENCY WHEN DISCUSSING THE REFERRAL.';
