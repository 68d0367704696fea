/** Cases that the police tell of: a caution, and investigations with MASH, eligible, turned away and charged since. */
import { does, findsEligible, marked, notifies, takes, turnsAway } from '../../../test/support/story.ts';
import { at, type Life } from '../life.ts';

const goesOn = (sentOn: string) => ({
  'What did the police decide?': 'The investigation goes on',
  'If the investigation goes on': sentOn === '' ? 'Not yet' : 'Yes',
  'If so: on which day': sentOn,
  "MASH's reference": marked('mashreference'),
});

const caution: Life = {
  about: 'Taken, after a youth caution that the police told of',
  begins: at('2026-11-05', '10:20', ({ as }) => {
    const decision = { 'What did the police decide?': 'Youth caution', 'Day of the decision': '2026-11-04' };
    return notifies(as('Joanne Hardy'), { decision, name: 'Callum Price' });
  }),
  goesOn: [at('2026-11-06', '09:10', ({ as }, reference) => takes(as('Hannah Reid'), reference))],
};

const waiting: Life = {
  about: 'With MASH for screening: the police have not recorded yet that they sent it',
  begins: at('2026-11-10', '15:30', ({ as }) =>
    notifies(as('Joanne Hardy'), { decision: goesOn(''), name: 'Nora Pike' }),
  ),
  goesOn: [],
};

const eligible: Life = {
  about: 'Received: MASH screened it and found it eligible',
  begins: at('2026-11-06', '11:20', ({ as }) =>
    notifies(as('Joanne Hardy'), { decision: goesOn('2026-11-05'), name: 'Isaac Dunn' }),
  ),
  goesOn: [at('2026-11-09', '10:40', ({ as }, reference) => findsEligible(as('Peter Nolan'), reference))],
};

const turnedAway: Life = {
  about: 'Closed by MASH: not for this procedure',
  begins: at('2026-11-04', '14:20', ({ as }) =>
    notifies(as('Joanne Hardy'), { decision: goesOn('2026-11-04'), name: 'Lola Hart' }),
  ),
  goesOn: [at('2026-11-05', '13:20', ({ as }, reference) => turnsAway(as('Peter Nolan'), reference))],
};

const charged: Life = {
  about: 'Received: the police charged while MASH had it',
  begins: at('2026-11-03', '16:20', ({ as }) =>
    notifies(as('Joanne Hardy'), { decision: goesOn('2026-11-03'), name: 'Reuben Fox' }),
  ),
  goesOn: [
    at('2026-11-05', '16:40', ({ as }, reference) =>
      does(as('Joanne Hardy'), reference, ['Record what the police decided', 'Record the decision'], {
        'What did the police decide?': 'Charge',
        'Day of the decision': '2026-11-05',
      }),
    ),
  ],
};

export const policeLives: readonly Life[] = [caution, waiting, eligible, turnedAway, charged];
