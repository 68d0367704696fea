/** Cases of children around ten: with First Contact, back from them, sent another way. */
import { closes, does, keeps, marked, raisesAConcern, returns, takes } from '../../../test/support/story.ts';
import { at, type Life } from '../life.ts';
import type { Scene } from '../scene.ts';

const sends = ({ as }: Scene, manager: string, reference: string): Promise<string> =>
  does(as(manager), reference, ['Send to First Contact (age)', 'Send to First Contact'], { Why: marked('sendingon') });

const underTen: Life = {
  about: 'With First Contact, for a child under ten',
  begins: at('2026-11-10', '09:40', ({ as }) =>
    raisesAConcern(as('Priya Shah'), { name: 'Poppy Lister', born: '2018-03-04' }),
  ),
  goesOn: [],
};

const sentThere: Life = {
  about: 'With First Contact: a team manager sent it there, because of an age close to ten',
  begins: at('2026-11-09', '13:30', ({ as }) =>
    raisesAConcern(as('Priya Shah'), { name: 'Dylan Frost', age: 'About 9' }),
  ),
  goesOn: [
    at('2026-11-09', '15:00', ({ as }, reference) => takes(as('Hannah Reid'), reference)),
    at('2026-11-10', '13:00', (scene, reference) => sends(scene, 'Hannah Reid', reference)),
  ],
};

const cameBack: Life = {
  about: 'Received again: First Contact gave it back, and nobody has taken it since',
  begins: at('2026-11-05', '11:30', ({ as }) =>
    raisesAConcern(as('Priya Shah'), { name: 'Sienna Webb', age: 'About 9' }),
  ),
  goesOn: [
    at('2026-11-06', '10:30', ({ as }, reference) => takes(as('Tom Bell'), reference)),
    at('2026-11-06', '13:00', (scene, reference) => sends(scene, 'Tom Bell', reference)),
    at('2026-11-10', '13:30', ({ as }, reference) => returns(as('Lucy Tran'), reference)),
  ],
};

const anotherWay: Life = {
  about: 'Closed after First Contact found another service',
  begins: at('2026-11-04', '13:00', ({ as }) =>
    raisesAConcern(as('Priya Shah'), { name: 'Alfie Moon', born: '2018-06-07' }),
  ),
  goesOn: [
    at('2026-11-05', '10:00', ({ as }, reference) => keeps(as('Lucy Tran'), reference)),
    at('2026-11-06', '16:00', ({ as }, reference) => closes(as('Tom Bell'), reference)),
  ],
};

export const withFirstContact: readonly Life[] = [underTen, sentThere, cameBack, anotherWay];
