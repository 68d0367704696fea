/** The six cards of the outcome (CJ-17, CN-18 to CN-22). */
import { alsoPlanOwner, alsoReferrer, alsoTeams, onlyWhole } from '../../record/readers.ts';
import { savesCard } from '../save.ts';

export const saveAttendance = savesCard('attendance', { minutes: onlyWhole });
export const saveConsidered = savesCard('considered', {
  mappaWhy: onlyWhole,
  exploitationWhy: onlyWhole,
  limits: alsoTeams,
});
export const saveAssessment = savesCard('assessment', { aimWhy: onlyWhole, sharedHow: onlyWhole, leadWhy: onlyWhole });
export const saveSafety = savesCard('safety', {
  placeWhat: alsoPlanOwner,
  youngPersonHow: onlyWhole,
  parentsHow: onlyWhole,
  help: onlyWhole,
});
export const savePlan = savesCard('plan', {
  risks: alsoTeams,
  what1: alsoTeams,
  what2: alsoTeams,
  what3: alsoTeams,
});
export const saveNext = savesCard('next', {
  anotherWhy: onlyWhole,
  difference: onlyWhole,
  told: alsoReferrer,
});
