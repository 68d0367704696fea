/** Plays one step with the power cut in it: who got no answer presses again, and what was under way is ended. */
import type { FakeTeams } from '../../../desk/fake-teams.ts';
import type { PressAnswer } from '../../../desk/page-api.ts';
import type { Pathway } from '../../../src/app/pathway.ts';
import { localTimes } from '../../../src/rules/base/local-time.ts';
import { teamsUser } from '../../support/teams-user.ts';
import { later } from '../../support/time.ts';
import type { Town } from '../../support/town.ts';
import { type Crash, type Cut, crashAt } from './crash.ts';
import type { Step } from './story.ts';

/** Longer than a process that died keeps a notice to itself. */
const patience = { minutes: 2 };

interface Plugged {
  readonly pathway: Pathway;
  readonly power: Crash;
}

function plug(town: Town, cut?: Cut): Plugged {
  const power = crashAt(cut);
  const pathway = town.start(({ store, connector }) => ({
    store: power.store(store),
    connector: power.connector(connector),
  }));
  town.deliver = (activity) =>
    Promise.race([pathway.process(activity), power.off.then(() => Promise.reject(new Error('The power is off.')))]);
  return { pathway, power };
}

/** Plays the step from the town as it is; the effects of the Pathway that was cut, or of the whole step. */
export async function play(town: Town, step: Step, reference: string, cut?: Cut): Promise<Crash> {
  const first = plug(town, cut);
  let running = first;
  const startAgain = (): void => {
    if (running.power.isOff()) running = plug(town);
  };
  async function pressed(press: () => Promise<PressAnswer>): Promise<PressAnswer> {
    const answer = await press();
    if (!running.power.isOff()) return answer;
    startAgain();
    return answer.show === 'trouble' ? press() : answer;
  }
  const office: FakeTeams = {
    ...town.office,
    press: (person, request) => pressed(() => town.office.press(person, request)),
    say: (person, typed) => pressed(() => town.office.say(person, typed)),
    async look(person, conversation) {
      await town.office.look(person, conversation);
      startAgain();
      return town.office.look(person, conversation);
    },
  };
  const settled = (): Promise<void> => Promise.race([running.pathway.idle(), running.power.off]);
  const ticked = async (): Promise<void> => {
    await Promise.race([running.pathway.ticked(), running.power.off]);
    await settled();
    startAgain();
  };

  await step.does?.((name) => teamsUser(office, name), reference);
  await settled();
  startAgain();
  const end = step.until === undefined ? town.now() : localTimes.instantAt(...step.until);
  await allDoneUntil(town, end, ticked);
  return first.power;
}

/**
 * Moves the clock to that moment from one thing due to the next. What does not go forward is looked at a little later,
 * as every few seconds in earnest.
 */
async function allDoneUntil(town: Town, end: string, ticked: () => Promise<void>): Promise<void> {
  await ticked();
  const last = later(end, patience);
  while (town.now() < last) {
    const due = await town.nextDue();
    if (due === undefined || due > last) break;
    town.setNow(due > town.now() ? due : later(town.now(), { seconds: 5 }));
    await ticked();
  }
  if (end > town.now()) town.setNow(end);
}
