/** DF: what the procedure calls harmful sexual behaviour, and what it calls healthy. */
import type { ClauseRow } from './shape.ts';

export const definitions = [
  {
    id: 'DF-01',
    lines: 'L22–26',
    says: "Harmful sexual behaviour is a sexual act by a child of any age with a person of any age that is against that person's will, without their consent, or aggressive or exploitative.",
  },
  {
    id: 'DF-02',
    lines: 'L27',
    says: 'It can involve physical contact. The procedure lists the kinds of contact; the list is not printed here.',
  },
  {
    id: 'DF-03',
    lines: 'L28',
    says: 'It can also be without contact: indecent exposure, watching others in secret, sexting, obscene messages, and sexual harassment or insults in speech or in writing.',
  },
  {
    id: 'DF-04',
    lines: 'L29',
    says: 'Sexual behaviour is also a cause for concern when it seems compulsive, is repeated in secrecy, and continues after parents or carers have stepped in.',
  },
  {
    id: 'DF-05',
    lines: 'L32–35',
    says: 'Most healthy sexual behaviour has three marks. It is mutual, between children of similar age and development. Nobody is coerced in any way, for example by bullying, emotional blackmail or fear of what may follow. Nobody is distressed.',
  },
  {
    id: 'DF-06',
    lines: 'L37',
    says: 'What happens online may be part of the concern, or may set it off. It ranges from pornography that is not right for their stage of development, and showing it to other children, to grooming and sexual harassment.',
  },
] as const satisfies readonly ClauseRow[];
