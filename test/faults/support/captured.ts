/** Two cases of different people, played to a booked meeting, and every activity that Teams delivered on the way. */
import type { TeamsActivity } from '../../../desk/fake-teams/activity.ts';
import type { FakeTeams } from '../../../desk/fake-teams.ts';
import {
  accepts,
  agreesAMeeting,
  begins,
  type Child,
  checksTheSystem,
  chooses,
  confirms,
  declines,
  eachWhy,
  fillsTheForm,
  findsInTheRegister,
  mustCome,
  opens,
  opensTheRegister,
  pastes,
  pressesOn,
  raisesAConcern,
  takes,
  talksItThrough,
  tellsWhatWasSeen,
  tellsWho,
  triesToBook,
} from '../../support/story.ts';
import { type TeamsUser, teamsUser } from '../../support/teams-user.ts';
import { aTownAsleep, type Snapshot, snapshotOf } from './snapshot.ts';

export interface Told {
  readonly reference: string;
  /** What stands nowhere but where somebody wrote it for that case. */
  readonly words: RegExp;
  /** What of that only the case's managers and the service lead may read. */
  readonly inner: RegExp;
}

const innerWords = '(referrersview|managersview|conclusion|talkreason)';

export interface Captured {
  readonly snapshot: Snapshot;
  readonly activities: readonly TeamsActivity[];
  readonly first: Told;
  readonly second: Told;
}

/** The office as somebody uses it who writes that word wherever the stories write theirs. */
function writing(office: FakeTeams, word: string): FakeTeams {
  return {
    ...office,
    press: (person, request) => office.press(person, JSON.parse(JSON.stringify(request).replaceAll('MARKER', word))),
  };
}

interface Cast {
  readonly as: (name: string) => TeamsUser;
  readonly worker: string;
  readonly child: Child;
  readonly manager: string;
  readonly checked: Parameters<typeof checksTheSystem>[2];
  readonly referredTo: string;
  readonly invite: readonly string[];
}

async function aBookedCase({ as, worker, child, manager, checked, referredTo, invite }: Cast): Promise<string> {
  const reference = await raisesAConcern(as(worker), child);
  const hand = as(manager);
  await takes(hand, reference);
  await checksTheSystem(hand, reference, checked);
  await talksItThrough(hand, reference);
  await agreesAMeeting(hand, reference);
  const plan = { day: '2026-11-12', time: '10:00', invite };
  await triesToBook(hand, reference, plan, { 'Reason, if you changed who is invited': eachWhy('inviting') });
  await confirms(as(referredTo), reference);
  return reference;
}

/** Looks at everything there is to look at. */
async function looksRound(as: (name: string) => TeamsUser, manager: string, reference: string): Promise<void> {
  const hand = as(manager);
  for (const page of [
    'The concern as sent',
    'The meeting and who is invited',
    'What has happened',
    'Why these dates',
  ]) {
    await opens(hand, reference);
    const button = hand.buttons().find((title) => title.startsWith(page));
    if (button !== undefined) await hand.presses(button);
  }
  for (const form of ['Put off a reminder', 'Change or postpone the meeting', 'Cancel the meeting']) {
    await chooses(hand, reference, form);
  }
  hand.closesDialog();
  for (const words of [
    `status ${reference}`,
    'my cases',
    'late cases',
    'overview',
    `why ${reference}`,
    'why CN-06',
    'help',
    'cancel',
  ]) {
    await hand.says(words);
  }
}

/** An administrator looks round in the people register and at what is stuck, and changes a thing or two. */
async function keepsTheRegister(gwen: TeamsUser): Promise<void> {
  await opensTheRegister(gwen, 'Teams and channels');
  await gwen.presses('Open Police safeguarding');
  await opensTheRegister(gwen, 'Export a list');
  await pastes(gwen, 'object id,name\nnobody,X');
  await opensTheRegister(gwen, 'Change history');
  await findsInTheRegister(gwen, 'Sam Whitfield');
  for (const Job of ['Youth worker', 'Case manager']) {
    await fillsTheForm(gwen, ['Change details', 'Save'], { 'Their job title': Job });
  }
  await gwen.presses('Give a role');
  gwen.closesDialog();
  await gwen.says('stuck');
  await gwen.presses('Look again');
  await gwen.in('Health safeguarding').says('this is Health safeguarding');
}

/** Leaves another concern, goes on with it, and leaves it open. */
async function writesButDoesNotSend(worker: TeamsUser): Promise<void> {
  await begins(worker);
  await tellsWho(worker, { name: 'Aaron Firstborn', born: '2012-05-03' });
  await worker.presses('Back');
  await worker.presses('Next');
  await tellsWhatWasSeen(worker, { account: 'FIRSTaccount of another thing' });
  await worker.presses('Go straight to check and send');
  await worker.presses('Change: about the young person');
  await worker.presses('Save the change');
  await worker.presses('Leave and finish later');
  await worker.says('continue');
}

export async function capture(): Promise<Captured> {
  const town = await aTownAsleep();
  const activities: TeamsActivity[] = [];
  const pathway = town.start();
  town.deliver = async (activity) => {
    activities.push(structuredClone(activity));
    const answer = await pathway.process(activity);
    await pathway.idle();
    return answer;
  };
  const first = (name: string) => teamsUser(writing(town.office, 'FIRST'), name);
  const second = (name: string) => teamsUser(writing(town.office, 'SECOND'), name);

  const one = await aBookedCase({
    as: first,
    worker: 'Priya Shah',
    child: { name: 'Aaron Firstborn', born: '2012-05-03', account: 'FIRSTaccount of what was seen' },
    manager: 'Hannah Reid',
    checked: 'Not active',
    referredTo: 'Lucy Tran',
    invite: [...mustCome, 'MASH'],
  });
  const other = await aBookedCase({
    as: second,
    worker: 'Martin Dale',
    child: {
      name: 'Bella Secondson',
      born: '2011-06-04',
      setting: 'Riverside College',
      account: 'SECONDaccount of it',
    },
    manager: 'Tom Bell',
    checked: { activeTo: 'Families First East' },
    referredTo: 'Graham Pell',
    invite: [...mustCome, 'Health safeguarding', 'Families First East'],
  });
  // What was answered first would change the answer if it were sent again.
  await declines(first('Joanne Hardy'), one);
  await accepts(first('Joanne Hardy'), one);
  await opens(first('Joanne Hardy'), one);
  await declines(second('Ben Asante'), other);
  await pressesOn(second('Ben Asante'), 'Health safeguarding', other, 'Send someone else');
  await looksRound(first, 'Hannah Reid', one);
  await looksRound(second, 'Tom Bell', other);
  await first('Priya Shah').says(`status ${one}`);
  await second('Martin Dale').says(`status ${other}`);
  await second('Martin Dale').sends({ name: 'photo.jpg', contentType: 'image/jpeg' });
  await first('Joanne Hardy').in('Police safeguarding').says('what is this');
  await writesButDoesNotSend(first('Priya Shah'));
  await keepsTheRegister(first('Gwen Parry'));
  const snapshot = await snapshotOf(town);
  // Done after the snapshot, so that it is a thing not done yet wherever it is sent again.
  await accepts(second('Ben Asante'), other);
  await town.close();
  return {
    snapshot,
    activities,
    first: { reference: one, words: /FIRST[a-z]+|Firstborn/g, inner: new RegExp(`FIRST${innerWords}`, 'g') },
    second: { reference: other, words: /SECOND[a-z]+|Secondson/g, inner: new RegExp(`SECOND${innerWords}`, 'g') },
  };
}
