/** Two people at once, one person twenty times, Teams twice: it happens once, and everybody gets an answer. */

import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import type { PressAnswer, PressRequest } from '../../desk/page-api.ts';
import { executed, typed } from '../support/as-teams.ts';
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  chooses,
  comesToAMeeting,
  finds,
  heardSince,
  marked,
  opens,
  pressesOn,
  raisesAConcern,
  reads,
  takes,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { mustCome } from '../support/usual-inputs.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;

/** Takes the case with all presses under way together. */
function takeTogether(
  town: WatchedTown,
  people: readonly TeamsUser[],
  reference: string,
): Promise<readonly PressAnswer[]> {
  const channel = people[0]?.in('CDYJS managers');
  const post = channel?.postWith(`Referral ${reference}`);
  const request: PressRequest = {
    conversation: channel?.conversation ?? '',
    post: post?.id ?? '',
    action: { type: 'Action.Execute', verb: 'case/take', data: { reference } },
  };
  return Promise.all(people.map(({ person }) => town.office.press(person.id, request)));
}

const textsOf = (answers: readonly PressAnswer[]) => answers.map((one) => ('text' in one ? one.text : one.show));
const history = async (person: TeamsUser, reference: string): Promise<string> => {
  await opens(person, reference);
  await person.presses('What has happened');
  return reads(person);
};

describe('at the same time', () => {
  scenario('two managers press Take at once: one has it, the other reads who', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const tom = town.as('Tom Bell');
    const reference = await raisesAConcern(town.as('Priya Shah'));

    const answers = textsOf(await takeTogether(town, [hannah, tom], reference));

    expect(answers).toEqual([
      'You have taken the case. Pathway will tell the referrer. Open the case to see what is next.',
      'Hannah Reid has this case already. Nothing was changed.',
    ]);
    expect(finds(tom, 'CDYJS managers', `Referral ${reference}`)).toContain('Team manager\nHannah Reid');
    expect(heardSince(town.as('Priya Shah'), '').filter(({ words }) => words.includes('has it now'))).toHaveLength(1);
    expect((await history(hannah, reference)).match(/took the case/g)).toHaveLength(1);
  });

  scenario('one manager presses Take twenty times', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const answers = textsOf(await takeTogether(town, Array<TeamsUser>(20).fill(hannah), reference));
    expect(answers.filter((text) => text.startsWith('You have taken the case.'))).toHaveLength(1);
    expect(answers.filter((text) => text === 'You have this case already. Nothing was changed.')).toHaveLength(19);
    expect((await history(hannah, reference)).match(/took the case/g)).toHaveLength(1);
  });

  scenario('a form is sent twenty times: one booking, one invitation each', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await chooses(hannah, reference, 'Book the meeting and invite');
    const [button] = contentsOfCard(hannah.dialog()?.card).buttons;
    const inputs = {
      date: '2026-11-12',
      time: '10:00',
      minutes: '90',
      venue: 'larch-room',
      details: marked('directions'),
    };
    const data = {
      ...(button?.action.data as object),
      ...inputs,
      invite: [...mustCome, 'health', 'northfield-academy'].join(),
    };
    const sending = { conversation: hannah.conversation, action: { type: 'Action.Submit', data } } as const;

    const answers = await Promise.all(Array.from({ length: 20 }, () => town.office.press(hannah.person.id, sending)));

    expect(answers.map(({ show }) => show)).toEqual(Array(20).fill('dialog'));
    const said = answers.map((one) => JSON.stringify(one));
    expect(said.filter((text) => text.includes('Done: '))).toHaveLength(1);
    expect(said.filter((text) => text.includes('Nothing was changed.'))).toHaveLength(19);
    expect(town.as('Joanne Hardy').in('Police safeguarding').posts()).toHaveLength(1);
    expect((await history(hannah, reference)).match(/booked the meeting/g)).toHaveLength(1);
  });

  scenario(
    'accept pressed by two colleagues: the post shows one answer, both are thanked or told',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference, { activeTo: 'Families First East' });
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
      const people = [town.as('Aisha Khan'), town.as('Graham Pell')];
      const answers = await Promise.all(
        people.map((one) => pressesOn(one, 'Families First East', reference, 'Accept')),
      );
      expect(answers.sort()).toEqual([
        'Thank you: your agency is coming. Add it to your calendar from the post.',
        'That was recorded already. Nothing was changed.',
      ]);
      expect((await history(hannah, reference)).match(/recorded the answer of Families First East/g)).toHaveLength(1);
    },
  );

  scenario(
    'platform: the same activity delivered twice is done once, and answered twice alike',
    monday,
    async (town) => {
      const { county } = town.office;
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      const channel = hannah.in('CDYJS managers');
      const press = executed(
        { county, person: hannah.person, conversation: channel.conversation },
        'f:once',
        channel.postWith(`Referral ${reference}`).id,
        'case/take',
        { reference },
      );
      const [first, second] = await Promise.all([town.office.deliver(press), town.office.deliver(press)]);
      expect(JSON.stringify(first)).toContain('You have taken the case.');
      expect(second).toEqual(first);

      const inChat = { county, person: hannah.person, conversation: hannah.conversation };
      const before = hannah.chat().length;
      const begins = typed(inChat, '900001', 'raise a concern');
      const asks = typed(inChat, '900002', 'my cases');
      for (const one of [begins, begins, asks, asks]) await town.office.deliver(one);
      expect(hannah.chat()).toHaveLength(before + 2);
      // After a restart what only asks is answered again, and so is the first card of a draft, which may not have arrived.
      await town.restarts();
      for (const one of [begins, asks]) await town.office.deliver(one);
      const cards = hannah.chat().map(({ card }) => JSON.stringify(card));
      expect(cards).toHaveLength(before + 4);
      expect(cards[before + 2]).toBe(cards[before]);
      await hannah.presses('Continue');
      const after = hannah.chat().length;
      await town.restarts();
      await town.office.deliver(begins);
      expect(hannah.chat()).toHaveLength(after);
    },
  );

  scenario('whoever is not in the register gets the answer of a stranger', monday, async (town) => {
    const { county } = town.office;
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(town.as('Hannah Reid'), reference);
    const channel = town.as('Hannah Reid').in('CDYJS managers');
    const post = channel.postWith(`Referral ${reference}`).id;
    const nobody = { id: 'a9000000-0000-4000-8000-000000000099', name: 'Hannah Reid' };
    const answers = await Promise.all(
      [reference, '7KQ4-2MX9'].map((one, index) =>
        town.office.deliver(
          executed({ county, person: nobody, conversation: channel.conversation }, `f:${index}`, post, 'case/take', {
            reference: one,
          }),
        ),
      ),
    );
    expect(JSON.stringify(answers[0])).toContain('There is no case with that reference');
    expect(answers[0]).toEqual(answers[1]);
    expect(await asks(town.as('Hannah Reid'), `status ${reference}`)).toContain('Hannah Reid');
  });
});
