/**
 * Clauses and open questions that nothing carries yet, or that no bot should carry, each with why. A row leaves this
 * table once a rule names its clause; a test holds the two together.
 */
import type { QuestionId } from '../questions.ts';
import type { ClauseId } from './index.ts';

/** Whatever a rule may name as its reason. */
export type SourceId = ClauseId | QuestionId;

export type Standing =
  | 'later: criminal justice route'
  | 'later: outcome of the meeting'
  | 'later: AIM assessment'
  /** Nothing else planned carries it. */
  | 'later: no step for it yet'
  /** Rules carry some of it; the words say what is missing. */
  | 'in part'
  /** It says what another clause says, and the rules of that one carry both; the words say which. */
  | 'carried with another clause'
  | 'principle: shown as text'
  | 'for people, not for the bot';

export const coverage: Readonly<Partial<Record<SourceId, readonly [standing: Standing, why: string]>>> = {
  'SC-01': ['principle: shown as text', 'It says what the procedure is. "why SC-01" prints it.'],
  'SC-02': ['principle: shown as text', 'It says what the procedure is for. "why SC-02" prints it.'],
  'SC-03': ['for people, not for the bot', 'The invitations bring the agencies together; the rest is theirs to do.'],
  'SC-04': ['for people, not for the bot', 'Schools follow their guidance themselves. "help" links to it.'],
  'SC-07': ['principle: shown as text', 'A concern can be raised without any offence. "why SC-07" prints it.'],
  'SC-12': ['principle: shown as text', 'A case begins by either route, and can change to the other.'],
  'PR-01': ['for people, not for the bot', 'Needs are weighed by people, in the assessment and the plan.'],
  'PR-02': ['for people, not for the bot', 'Risk is weighed by people. Pathway scores nothing.'],
  'PR-03': [
    'for people, not for the bot',
    'What lies behind the behaviour is for the talk and the meeting; no card asks.',
  ],
  'PR-05': ['principle: shown as text', 'The card on what was seen or heard offers the four as kinds to choose from.'],
  'PR-06': ['for people, not for the bot', 'Nothing in Pathway reads few concerns as little need.'],
  'PR-07': ['principle: shown as text', 'No form asks for sex or school phase, so none turns a child away by it.'],
  'PR-09': ['for people, not for the bot', 'The invitations bring the agencies together; the rest is theirs to do.'],
  'PR-13': ['for people, not for the bot', 'Help and services are given by people; none is recorded here.'],
  'PR-14': ['principle: shown as text', 'The first card begins with danger and who to ring.'],
  'PR-15': ['for people, not for the bot', 'This is the work of those who meet the young person.'],
  'DF-01': ['principle: shown as text', 'Whether it applies is for people to say. "why DF-01" prints it.'],
  'DF-02': [
    'principle: shown as text',
    'The card on what was seen or heard offers contact as a kind, without the list.',
  ],
  'DF-03': ['principle: shown as text', 'The card on what was seen or heard offers it as a kind to choose.'],
  'DF-04': ['principle: shown as text', 'The card on what was seen or heard asks the three as prompts.'],
  'DF-06': ['principle: shown as text', 'The card on what was seen or heard offers "something online" as a kind.'],
  'CT-02': ['for people, not for the bot', 'To tell the two apart is for the talk. "why CT-02" prints it.'],
  'CJ-06': [
    'principle: shown as text',
    'The first card of a notification says that the referral to MASH does not wait.',
  ],
  'CJ-11': ['carried with another clause', 'The invitation list is the same on both routes (CN-12).'],
  'CJ-12': ['carried with another clause', 'The invitation list is the same on both routes (CN-13).'],
  'CJ-13': ['carried with another clause', 'The invitation list is the same on both routes (CN-14).'],
  'CJ-14': ['carried with another clause', 'The invitation list is the same on both routes (CN-15).'],
  'CJ-15': [
    'carried with another clause',
    'The police are invited on both routes (CN-16). Booking names the officer in charge, where the case knows who it is.',
  ],
  'CJ-16': ['carried with another clause', 'The invitation list is the same on both routes (CN-17).'],
  'CJ-17': ['carried with another clause', 'The outcome and its plan are the same on both routes (CN-18).'],
  'CJ-18': ['carried with another clause', 'The outcome asks it on both routes (CN-19).'],
  'CJ-20': [
    'carried with another clause',
    'Without consent it can go on with the best available information (A-13), and agencies are asked for it (AM-02).',
  ],
  'CJ-23': ['carried with another clause', 'The day is agreed and asked for on both routes (CN-20).'],
  'RS-01': [
    'principle: shown as text',
    '"why RS-01" names the further reading. After a charge the page of the police links to what there is on therapy.',
  ],
  'RS-03': [
    'principle: shown as text',
    'The outcome asks the same on both routes. "why" of each duty says what is carried.',
  ],
  'A-11': ['carried with another clause', 'Every outcome considers both, on either route (CJ-25, CJ-26).'],
  'A-14': [
    'carried with another clause',
    'A combined meeting meets the ten working days once its outcome is recorded (CN-06).',
  ],
  'A-28': [
    'carried with another clause',
    'The outcome records the model, and none stands there before somebody chooses (CN-19).',
  ],
  'A-29': ['carried with another clause', 'Completing an assessment asks for each of them (AM-07 to AM-13).'],
  'A-30': ['principle: shown as text', 'The continuum is shown as printed, and no other criteria.'],
  'A-35': [
    'carried with another clause',
    'It is a duty of the team manager from the day the meeting was held (CN-18).',
  ],
  'A-37': ['carried with another clause', 'The case goes straight to arranging the meeting (CJ-09).'],
  'A-38': ['carried with another clause', 'What MASH say closes the case, and the officer hears it (CJ-08).'],
  'A-39': ['carried with another clause', 'A notification takes each kind of interview (CJ-01).'],
  'A-40': ['carried with another clause', 'It is told with its day, and the day is a duty (A-10).'],
  'A-41': ['carried with another clause', 'Both are asked (AM-01), and how it goes on is decided (A-13).'],
  'A-44': ['carried with another clause', 'Recording the meeting asks who came, and why nobody else did (CN-18).'],
  'A-48': ['carried with another clause', 'A safety plan names one team, which reviews it (PR-12).'],
};
