/** What a CDYJS team manager does with a referral, up to the decision. */
import { objectsIn } from '../../../desk/fake-teams/json.ts';
import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, chooses, does, pressesOn, tries } from './acting.ts';
import { marked } from './words.ts';

export const managersChannel = 'CDYJS managers';

/** Presses Take in the managers' channel; what the manager is told. */
export async function takes(manager: TeamsUser, reference: string): Promise<string> {
  const says = await pressesOn(manager, managersChannel, reference, 'Take the case');
  if (!says.startsWith('You have taken the case.')) throw new Error(`It could not be taken: ${says}`);
  return says;
}

type Checked = 'Not active' | { readonly activeTo: string };

type Was = 'It went to the wrong team' | 'It was right then, and is no longer needed';

/** `was`: what happened to the referral of the check before, where this one leads elsewhere. */
export function checksTheSystem(manager: TeamsUser, reference: string, result: Checked, was?: Was): Promise<string> {
  const correction: Answers =
    was === undefined
      ? {}
      : {
          'If the result is not the same as before: what happened': was,
          'If the result is not the same as before: why': marked('correction'),
        };
  const answers: Answers =
    result === 'Not active'
      ? { Result: result }
      : { Result: 'Active to a social care team', 'Which team, if active': result.activeTo };
  const form = ['Record the case management system check', 'Record and refer on'] as const;
  return does(manager, reference, form, { ...answers, ...correction });
}

/** The only referral there is. */
export async function withdrawsTheReferral(manager: TeamsUser, reference: string, was: Was): Promise<string> {
  const button = 'Withdraw a referral sent on';
  await chooses(manager, reference, button);
  const [first] = contentsOfCard(manager.dialog()?.card).inputs.flatMap(({ element }) => objectsIn(element.choices));
  const answers = { 'Which referral': String(first?.title), 'What happened': was, Why: marked('withdrawing') };
  return does(manager, reference, [button, 'Withdraw it'], answers);
}

const talk: Answers = {
  Time: '08:00',
  'How you spoke': 'Telephone',
  "The referrer's view": marked('referrersview'),
  'Your view': marked('managersview'),
  'What you concluded': marked('conclusion'),
  'The reason': marked('talkreason'),
};

/** Records that they went through the continuum with the referrer. */
export function talksItThrough(manager: TeamsUser, reference: string, answers: Answers = {}): Promise<string> {
  return does(manager, reference, ['Record the talk with the referrer', 'Record the talk'], { ...talk, ...answers });
}

export function triesToAgree(manager: TeamsUser, reference: string): Promise<string> {
  const answers = {
    'The reason': marked('agreereason'),
    'What to tell the referrer': marked('agreetold'),
    'Does the referrer agree?': 'Yes',
  };
  return tries(manager, reference, ['Agree a Risk Management Meeting', 'Agree the meeting'], answers);
}

export async function agreesAMeeting(manager: TeamsUser, reference: string): Promise<void> {
  const shown = await triesToAgree(manager, reference);
  if (!shown.includes('Done: ')) throw new Error(`The meeting could not be agreed:\n${shown}`);
}

export function decidesAgainstAMeeting(manager: TeamsUser, reference: string): Promise<string> {
  const answers = {
    'The reason': marked('refusalreason'),
    'Advice given': marked('advice'),
    'What to tell the referrer': marked('refusaltold'),
    'Does the referrer agree?': 'Not asked',
  };
  return does(manager, reference, ['Decide that a meeting is not appropriate', 'Record the decision'], answers);
}

/** Takes the case, checks, talks and agrees: everything before the booking. */
export async function comesToAMeeting(
  manager: TeamsUser,
  reference: string,
  checked: Checked = 'Not active',
): Promise<void> {
  await takes(manager, reference);
  await checksTheSystem(manager, reference, checked);
  await talksItThrough(manager, reference);
  await agreesAMeeting(manager, reference);
}

export function reconsiders(manager: TeamsUser, reference: string): Promise<string> {
  return does(manager, reference, ['Look at the decision again', 'Open it again'], { Why: marked('reconsidering') });
}

export function closes(manager: TeamsUser, reference: string): Promise<string> {
  return does(manager, reference, ['Close the case', 'Close'], {
    'What ends it': 'Moved to another authority',
    Why: marked('closing'),
    'What to tell the referrer': marked('closingtold'),
    'Who has it now, and since which day': marked('handedover'),
  });
}

export function opensAgain(manager: TeamsUser, reference: string): Promise<string> {
  return does(manager, reference, ['Open the case again', 'Open it again'], { Why: marked('reopening') });
}

export function handsOver(manager: TeamsUser, reference: string, to: string): Promise<string> {
  const answers = { 'Who will take it': to, Why: marked('handingover') };
  return tries(manager, reference, ['Hand over to another manager', 'Hand over'], answers);
}

/** The service lead gives an untaken case to a manager. */
export function assigns(lead: TeamsUser, reference: string, to: string): Promise<string> {
  const answers = { 'Who will take it': to, Why: marked('assigning') };
  return does(lead, reference, ['Give it to a team manager', 'Hand over'], answers);
}

/** Puts off the nudges about one thing until a day. */
export function putsOff(manager: TeamsUser, reference: string, what: string, until: string): Promise<string> {
  const answers = { Which: what, 'No reminders before': until, Why: marked('puttingoff') };
  return tries(manager, reference, ['Put off a reminder', 'Put off'], answers);
}

/** `who` is how the choice begins. */
export async function recordsThatSomebodyWasTold(manager: TeamsUser, reference: string, who: string): Promise<string> {
  const button = 'Record that somebody was told';
  await chooses(manager, reference, button);
  const choices = contentsOfCard(manager.dialog()?.card).inputs.flatMap(({ element }) => objectsIn(element.choices));
  const choice = choices.map(({ title }) => String(title)).find((title) => title.startsWith(who)) ?? who;
  const answers = { 'Who was told': choice, 'When, how and who you spoke to': marked('telephoned') };
  return does(manager, reference, [button, 'Record'], answers);
}

/** What the police decided; `officer` is in charge while they investigate. */
export function recordsThePoliceDecision(manager: TeamsUser, reference: string, answers: Answers): Promise<string> {
  return does(manager, reference, ['Record what the police decided', 'Record the decision'], answers);
}

/** Records that a referral was made for the child who may have been harmed. */
export function seesToTheOtherChild(manager: TeamsUser, reference: string): Promise<string> {
  return does(manager, reference, ["Record the other child's own referral", 'Record this'], {
    'Does the other child have a referral of their own?': 'It was made now, with First Contact',
    'Where it was made and on which day, or why it is not needed': marked('ownreferral'),
  });
}
