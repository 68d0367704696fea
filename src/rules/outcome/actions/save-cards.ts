/** The six cards of the outcome (CJ-17, CN-18 to CN-22). */
import { onlyWhole } from '../../record/readers.ts';
import { savesCard } from '../save.ts';
import { cardTitles } from '../titles.ts';

const savedByItself = 'This card is saved by itself. Nothing is shared until you record the outcome.';
const noOtherChild = 'Do not name another child: write "another child".';

export const saveAttendance = savesCard('attendance', {
  source: 'CN-18',
  form: { title: cardTitles.attendance, send: 'Save', says: [savedByItself], readBy: { minutes: onlyWhole } },
});
export const saveConsidered = savesCard('considered', {
  source: 'CJ-25',
  form: {
    title: cardTitles.considered,
    send: 'Save',
    says: [savedByItself, noOtherChild],
    readBy: { mappaWhy: onlyWhole, exploitationWhy: onlyWhole, limits: ['whole', 'shared'] },
  },
});
export const saveAssessment = savesCard('assessment', {
  source: 'CN-19',
  form: {
    title: cardTitles.assessment,
    send: 'Save',
    says: [savedByItself, noOtherChild],
    readBy: { aimWhy: onlyWhole, sharedHow: onlyWhole, lead: onlyWhole },
  },
});
export const saveSafety = savesCard('safety', {
  source: 'PR-12',
  form: {
    title: cardTitles.safety,
    send: 'Save',
    says: [savedByItself, noOtherChild],
    readBy: { placeWhat: onlyWhole, youngPersonHow: onlyWhole, parentsHow: onlyWhole, help: onlyWhole },
  },
});
const alsoTeams = ['whole', 'shared'] as const;
export const savePlan = savesCard('plan', {
  source: 'CN-18',
  form: {
    title: cardTitles.plan,
    send: 'Save',
    says: [savedByItself, noOtherChild],
    readBy: { risks: alsoTeams, what1: alsoTeams, what2: alsoTeams, what3: alsoTeams },
  },
});
export const saveNext = savesCard('next', {
  source: 'CN-22',
  form: {
    title: cardTitles.next,
    send: 'Save',
    says: [savedByItself, noOtherChild],
    readBy: { anotherWhy: onlyWhole, difference: onlyWhole, told: ['whole', 'own-referral'] },
  },
});
