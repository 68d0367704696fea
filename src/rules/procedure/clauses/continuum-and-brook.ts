/** CT and BR: the continuum, whose words are in `../continuum.ts`, and the Brook tool, whose content is not ours to print. */
import type { ClauseRow } from './shape.ts';

export const continuumClauses = [
  {
    id: 'CT-01',
    lines: 'L31, L97',
    says: 'It helps to think of sexual behaviour as a continuum. The model by Hackett et al (2010) can be used to work out whether to make a referral.',
  },
  {
    id: 'CT-02',
    lines: 'L97',
    says: 'Professionals need to tell behaviour that is normal from behaviour that is not, whatever the culture, faith or beliefs, and whatever their own experience or values.',
  },
  { id: 'CT-03', lines: 'L97', says: 'Professional judgement should always be used.' },
  {
    id: 'CT-04',
    lines: 'L98–108',
    says: 'The continuum has five columns: Normal, Inappropriate, Problematic, Abusive and Violent. Each has its own description, shown word for word as the procedure prints it.',
  },
  {
    id: 'CT-05',
    lines: 'L110',
    says: 'Team managers of the youth justice service (CDYJS) go through the continuum with the referring agency when they discuss the referral.',
  },
] as const satisfies readonly ClauseRow[];

export const brookClauses = [
  {
    id: 'BR-01',
    lines: 'L36',
    says: 'The Brook Traffic Light Tool may also help to tell age-appropriate sexual behaviour from behaviour that causes concern.',
  },
  { id: 'BR-02', lines: 'L36, L109', says: 'Use the Brook tool only after training approved by Brook.' },
  {
    id: 'BR-03',
    lines: 'L109',
    says: 'Brook made its tool to help professionals understand, and respond to, the sexual behaviour of children and young people. What is in the tool is not repeated here: ask somebody with training approved by Brook.',
  },
] as const satisfies readonly ClauseRow[];
