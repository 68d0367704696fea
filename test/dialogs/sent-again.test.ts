/** A form that is sent a second time, however much later and however often the case was looked at meanwhile. */
import type { ChainedEvent } from '../../src/cases/hash-chain.ts';
import type { RecordedEvent } from '../../src/rules/events.ts';
import { chooses, marked, opens } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';
import { aTakenCase, pressedWith } from './taken-case.ts';

let town: Town;
let hannah: TeamsUser;
let reference: string;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
  ({ hannah, reference } = await aTakenCase(town));
});
afterEach(() => town.close());

const happened = async (): Promise<readonly string[]> => {
  const found = await town.store.list<ChainedEvent<RecordedEvent>>(reference, 'event:', town.now());
  return found.map(({ body }) => body.event.event.type);
};

const talk = {
  ...{ on: '2026-11-02', time: '09:15', mode: 'telephone', withWhom: 'Priya Shah' },
  ...{
    referrersView: marked('theirs'),
    managersView: marked('ours'),
    conclusion: marked('end'),
    reason: marked('why'),
  },
};

it.each([
  ['at once', 0],
  ['after sixty pages of the case were looked at', 60],
])('%s: nothing is changed, and it is said so', async (_when, looks) => {
  await chooses(hannah, reference, 'Record the talk with the referrer');
  const form = pressedWith(hannah, 'case/do', talk);
  const sends = async () => JSON.stringify(await hannah.sendsRaw(form));
  expect(await sends()).toContain('Done: ');
  const before = await happened();
  expect(before.filter((type) => type === 'discussed')).toHaveLength(1);

  for (let look = 0; look < looks; look += 1) await opens(town.as('Ruth Marsden'), reference);
  await opens(hannah, reference);
  expect(await sends()).toContain('That was recorded already. Nothing was changed.');
  expect(await happened()).toEqual(before);
});
