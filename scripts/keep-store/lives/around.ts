/** What is of no case: the people register, concerns that were not sent, places that cannot be reached, the end. */
import { begins, confirms, givesARole, marked, tellsWhatWasSeen, tellsWho } from '../../../test/support/story.ts';
import { type Act, at } from '../life.ts';

const managersChannel = '19:cdyjs-managers@thread.tacv2';
const police = '19:police@thread.tacv2';
const familiesFirstEast = '19:families-first-east@thread.tacv2';
const daniel = 'a:a1000000-0000-4000-8000-000000000002';
const hannah = 'a:a1000000-0000-4000-8000-000000000003';

export const beginsAt = { day: '2026-11-02', time: '09:15' } as const;
/** The process ends here. */
export const endsAt = { day: '2026-11-11', time: '09:20' } as const;
/** When Pathway is started on it again: all that is owed is due by then. */
export const readAt = '2026-11-11T10:00:00Z';

const register: readonly Act[] = [
  at('2026-11-02', '09:20', ({ as }) => givesARole(as('Gwen Parry'), 'Ben Asante', 'Health practitioner', 'MASH')),
];

const concerns: readonly Act[] = [
  at('2026-11-11', '08:40', async ({ as, leavesOpen }) => {
    const martin = as('Martin Dale');
    await begins(martin);
    const answers = {
      'Their name': 'Corey Blake',
      'Or roughly how old': 'About 15',
      'Are they at school or college?': 'Yes',
      'Their school or college, from the list': '',
      'Which school, college or employer?': 'Riverside College',
    };
    leavesOpen('draft-begun', martin, { answers, button: 'Next', wrote: ['Corey Blake', 'About 15'] });
  }),
  at('2026-11-11', '08:45', async ({ as, leavesOpen }) => {
    const owen = as('Owen Clarke');
    await begins(owen);
    await tellsWho(owen, { name: 'Bethan Rhys' });
    await tellsWhatWasSeen(owen, {});
    await owen.presses('Go straight to check and send');
    leavesOpen('draft-checked', owen, { button: 'Send', wrote: ['Bethan Rhys', marked('account')] });
  }),
];

const trouble: readonly Act[] = [
  at('2026-11-11', '08:50', async ({ cutsOff }) => cutsOff(managersChannel, hannah, daniel, police)),
];

export const around: readonly Act[] = [...register, ...concerns, ...trouble];

/** The last thing that happens, to this case: the process ends while it tells of it. */
export async function ends(scene: Parameters<Act['does']>[0], reference: string): Promise<void> {
  scene.endsAt(familiesFirstEast);
  await confirms(scene.as('Graham Pell'), reference);
}
