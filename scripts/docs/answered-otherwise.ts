/** What a different answer to each open question would change, and the settings of the authority file that hold it. */
import type { QuestionId } from '../../src/rules/procedure/questions.ts';

export interface AnsweredOtherwise {
  /** Fields of the authority file, as `ages.lower`: a different value there is enough. */
  readonly settings?: readonly string[];
  readonly change: string;
}

export const answeredOtherwise: Readonly<Record<QuestionId, AnsweredOtherwise>> = {
  'A-01': { settings: ['ages.lower'], change: 'A different age is a setting. The note at exactly 10 would go.' },
  'A-02': { change: 'One of the two ages would count by itself, and the team manager would no longer choose.' },
  'A-03': { settings: ['ages.upper'], change: 'A different age is a setting. Without one the warning would go.' },
  'A-04': { change: 'A concern of a school would wait for its designated safeguarding lead, or not tell them.' },
  'A-05': { change: 'The decision would show which column asks for a meeting. It would still be for a person.' },
  'A-06': {
    change: 'Every date of ten working days would move by one day, on cases to come and on those that are open.',
  },
  'A-07': { change: 'The ten working days of a case under investigation would begin on the other day.' },
  'A-08': { change: 'The form of the screening would offer the reasons that count, in place of words.' },
  'A-09': { change: 'Invitations that went out would meet the ten working days, or an adjournment would stop them.' },
  'A-10': { change: 'The decision that is named would begin the criminal justice route, with its ten working days.' },
  'A-11': { change: 'On one of the routes the outcome would no longer ask for public protection and exploitation.' },
  'A-12': { change: 'A change of route would make a new case, or the first clock would stop.' },
  'A-13': { change: 'A refusal would end the assessment, or the meeting would have to be held again.' },
  'A-14': { change: 'A combined meeting would not meet the ten working days, or would meet them before its outcome.' },
  'A-15': { change: "The invitation list would ask for each person of Children's Social Care that is named." },
  'A-16': { change: 'Somebody else would answer first, or the decision would wait until they agree.' },
  'A-17': { change: 'The lead would be worked out where a young person is active to both, with no reason asked.' },
  'A-18': {
    settings: ['nudges.ladder'],
    change: 'Who hears of late work, and when, is a setting. Who may act for a team manager is a rule.',
  },
  'A-19': { change: 'Days on which a school is closed would not count among the ten working days.' },
  'A-20': { change: 'The placing authority would get a step of its own, or lead the case.' },
  'A-21': { change: 'Pathway would ask for contact with the family on another day, or from somebody else.' },
  'A-22': { change: 'More, or less, would be kept about a child who may have been harmed, and for other people.' },
  'A-23': {
    settings: ['targets.panel'],
    change: 'The step would be there on one route only. By when it is done is a setting.',
  },
  'A-24': { change: 'The cards of a concern would ask what the form asks. So would the forms on paper.' },
  'A-25': { change: 'Somebody else would be told, or would have to agree before there is no meeting.' },
  'A-26': {
    settings: ['targets.checkSystem'],
    change: 'The check would come earlier or later. By when it is asked for is a setting.',
  },
  'A-27': { change: 'The referrer would stay on the list, or not stand there at first.' },
  'A-28': { change: 'The outcome would offer the one model, or choose it by age.' },
  'A-29': { change: 'Completing an assessment would ask for other headings.' },
  'A-30': { change: 'The criteria would be shown beside the continuum, word for word.' },
  'A-31': {
    settings: ['areas'],
    change:
      'Which school or postcode district belongs to which team manager is a setting. That it is a proposal, and that somebody has to take the case, is a rule.',
  },
  'A-32': {
    settings: ['targets.considerClosing', 'targets.reopenWithin', 'targets.sightAfterClosing'],
    change: 'The times are settings. Who closes a case, and what has to be done before, is a rule.',
  },
  'A-33': {
    settings: ['retention'],
    change: 'How long each kind of case is kept is a setting, with no change of rules.',
  },
  'A-34': { change: "If Pathway were the child's record, it would have to keep minutes and documents. It does not." },
  'A-35': {
    settings: ['targets.recordOutcome'],
    change: 'The time is a setting. Somebody else who records the outcome is a change of rules.',
  },
  'A-36': { change: 'A meeting before the decision would meet the ten working days by itself.' },
  'A-37': { change: 'After a caution or a charge the team manager would decide whether there is a meeting.' },
  'A-38': { change: 'A case that MASH do not find eligible would go to the team managers all the same.' },
  'A-39': { change: 'An interview by appointment would not begin the criminal justice route.' },
  'A-40': { change: 'A deferred prosecution would begin the ten working days.' },
  'A-41': { change: 'One answer would count before the other.' },
  'A-42': { change: 'The lead would change by itself with the service that works with the young person.' },
  'A-43': { change: 'After a notification youth justice would lead the assessment more often.' },
  'A-44': { change: 'A meeting with too few agencies would not count, and would have to be held again.' },
  'A-45': { change: 'Another team would be asked to name the social worker.' },
  'A-46': {
    settings: ['targets.sightAfterClosing'],
    change: 'Agencies would see a case for longer, or for less long. After it closes, the time is a setting.',
  },
  'A-47': { change: 'Somebody else would see the action that asks for the file, and have its day to keep.' },
  'A-48': { change: 'A safety plan would have two teams, or the manager would keep it.' },
};
