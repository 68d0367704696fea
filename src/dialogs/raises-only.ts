import type { Person } from '../rules/base/vocabulary.ts';

/** Whether somebody works on no case: what they have is what they raised. */
export const raisesOnly = ({ teams }: Person): boolean => teams.every(({ job }) => job === 'school-staff');
