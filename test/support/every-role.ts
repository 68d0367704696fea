/** Cases on which each role there is is somebody's. */
import { screening, withMash } from '../rules/police/notified.ts';
import { aCase, type CaseStory } from './a-case.ts';
import { aConcern, person, withNadiaFrost } from './factories.ts';
import { allShared, informationAsked } from './usual-aim.ts';
import { eachWhy, mustCome } from './usual-inputs.ts';
import { withOutcome } from './usual-outcome.ts';

const receivedBy = (referrer: string, birthDate = '2012-03-09') =>
  aCase({ roster: withNadiaFrost, referrer, concern: aConcern({ youngPerson: { birthDate } }) }).receivedAt(
    '2026-11-02T09:15:00Z',
  );

const received = receivedBy('Priya Shah');
export const taken = received.takenBy('Hannah Reid');
const agreed = taken.checkedNotActive().discussed().agreed();
export const booked = agreed.bookedFor('2026-11-12', '10:00', {
  invite: [...mustCome, 'health', 'northfield-academy'],
});
const adjourned = booked
  .at('2026-11-12', '12:00')
  .does('Hannah Reid', 'record-adjourned', { on: '2026-11-12', reason: 'MARKER-reason' });

/** Between them everybody of the county has each role there is. */
export const everyRole: Readonly<Record<string, CaseStory>> = {
  'that nobody has taken': received,
  'of a safeguarding lead': receivedBy('Daniel Okafor'),
  'of a team manager': receivedBy('Hannah Reid'),
  'of a child under ten': receivedBy('Priya Shah', '2019-01-01'),
  'of somebody not in the register': receivedBy('Nobody Known'),
  'that is taken': taken,
  'that is active to a team': taken.checkedActiveTo('families-first-east'),
  'that First Contact have': taken.checkedNotActive(),
  'that MASH screen': withMash(),
  'that MASH have screened': withMash().at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening),
  'with a meeting booked after a police decision': booked.police('goes-on'),
  'with a meeting booked': booked,
  'with a team taken off the list': booked.does('Hannah Reid', 'change-invitations', {
    invite: [...mustCome, 'health'],
    reason: 'MARKER-reason',
  }),
  'with a team that declined': booked.answeredBy('Joanne Hardy', 'declined'),
  'with a meeting held without a team that declined': booked
    .answeredBy('Joanne Hardy', 'declined')
    .at('2026-11-12', '12:00')
    .held(),
  'with a plan that has actions': withOutcome(
    booked.answeredBy('Joanne Hardy', 'declined').at('2026-11-12', '12:00').held(),
    { attendance: { came: ['northfield-academy'] } },
  ),
  'with an AIM assessment and its pair': withOutcome(
    taken
      .checkedActiveTo('families-first-east')
      .discussed()
      .agreed()
      .bookedFor('2026-11-12', '10:00')
      .at('2026-11-12', '12:00')
      .held(),
  )
    .does('Graham Pell', 'name-lead', { person: person('Aisha Khan').id })
    .does('Hannah Reid', 'name-co-worker', { person: person('Leah Brook').id }),
  'with agencies asked for information for an assessment': informationAsked,
  'whose assessment is shared': allShared,
  'with a team that does not agree': booked.does('Joanne Hardy', 'challenge', {
    about: 'people',
    why: 'MARKER-why',
    asks: 'MARKER-asks',
  }),
  'with a meeting cancelled': booked.does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-reason' }),
  'with a meeting adjourned': adjourned,
  'with a second meeting, to which others are invited': adjourned.bookedFor('2026-11-19', '10:00', {
    invite: mustCome,
    lateReason: 'MARKER-late',
    lateCode: 'agency',
    changeReason: eachWhy,
  }),
};
