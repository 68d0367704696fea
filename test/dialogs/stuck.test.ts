/** `stuck`, typed by an administrator: what it shows, what its buttons do, and that nobody else learns of it. */
import type { Notice } from '../../src/cases/notice.ts';
import { scenario } from '../support/scenario.ts';
import {
  asks,
  begins,
  books,
  comesToAMeeting,
  opens,
  raisesAConcern,
  readsInvitation,
  tellsWho,
} from '../support/story.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const health = '19:health@thread.tacv2';
const college = '19:riverside-college@thread.tacv2';
const daniels = 'a:a1000000-0000-4000-8000-000000000002';
const child = 'Jamie Hartley';

/** A meeting is booked while Pathway is not in the health team's channel, nor in the college's. */
async function booksOutOfReach(town: WatchedTown): Promise<string> {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'), { name: child, setting: 'Riverside College' });
  await comesToAMeeting(hannah, reference);
  town.office.setFaults({ notInRoster: [health, college] });
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  return reference;
}

describe('what is stuck', () => {
  scenario('is listed for an administrator by where it should go, and says nothing of a case', monday, async (town) => {
    const reference = await booksOutOfReach(town);
    const says = await asks(town.as('Gwen Parry'), 'What is stuck?');
    expect(says).toContain('Pathway could not deliver 2 messages.');
    expect(says).toContain('Health safeguarding: 1 message');
    expect(says).toContain(`: ${reference}** – Invitation to a meeting. Stuck since Monday 2 November 2026 at 09:15.`);
    expect(says).toContain('Pathway is not in that channel. Add the app to the team');
    // A school beside a reference would say where the child goes.
    expect(says).toContain('School or college: 1 message');
    const card = JSON.stringify(town.as('Gwen Parry').card());
    for (const secret of ['Riverside', 'riverside', 'Jamie', 'Hartley', 'Priya', 'Hannah', '12 November']) {
      expect(card).not.toContain(secret);
    }
    expect(await asks(town.as('Gwen Parry'), `status ${reference}`)).toContain('There is no case with that reference');
  });

  scenario('does not name the person whose chat it is', monday, async (town) => {
    town.office.setFaults({ notInRoster: [daniels] });
    await raisesAConcern(town.as('Priya Shah'));
    const says = await asks(town.as('Gwen Parry'), 'stuck');
    expect(says).toContain("A person's chat: 1 message");
    expect(says).toContain('Copy of a new concern to a safeguarding lead.');
    expect(JSON.stringify(town.as('Gwen Parry').card())).not.toMatch(/Okafor|a1000000/);
  });

  scenario('is nothing, where nothing is', monday, async (town) => {
    await raisesAConcern(town.as('Priya Shah'));
    expect(await asks(town.as('Gwen Parry'), 'stuck')).toContain('Nothing is stuck');
  });
});

describe('a button of the list', () => {
  scenario('retries one, once what was wrong is put right', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    const reference = await booksOutOfReach(town);
    town.office.setFaults({});
    await asks(gwen, 'stuck');
    await gwen.presses('Retry 1');
    expect(gwen.reads()).toContain('1 message will be sent again in a moment.');
    expect(gwen.reads()).toContain('they still have that task. Tell them once the message has arrived.');
    await gwen.presses('Look again');
    expect(gwen.reads()).toContain('Pathway could not deliver 1 message.');
    expect(await opens(town.as('Hannah Reid'), reference)).toContain('Telephone Health safeguarding');
  });

  scenario('retries all, each to where it belongs', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    const reference = await booksOutOfReach(town);
    town.office.setFaults({});
    await asks(gwen, 'stuck');
    await gwen.presses('Retry all 2');
    expect(gwen.reads()).toContain('2 messages will be sent again in a moment.');
    expect(readsInvitation(town.as('Ben Asante'), reference)).toContain('Health safeguarding');
    expect(readsInvitation(town.as('Martin Dale'), reference)).toContain('Riverside College');
    await gwen.presses('Look again');
    expect(gwen.reads()).toContain('Nothing is stuck');
  });

  scenario('retries what is for one team, and leaves the rest', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await booksOutOfReach(town);
    await booksOutOfReach(town);
    town.office.setFaults({});
    expect(await asks(gwen, 'stuck')).toContain('Health safeguarding: 2 messages');
    await gwen.presses('Retry all 2 for: Health safeguarding');
    await gwen.presses('Look again');
    expect(gwen.reads()).toContain('Pathway could not deliver 2 messages.');
    expect(gwen.reads()).toContain('School or college: 2 messages');
    expect(gwen.reads()).not.toContain('Health safeguarding');
  });

  scenario('dismisses one after it was asked, and keeps it otherwise', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    const reference = await booksOutOfReach(town);
    await asks(gwen, 'stuck');
    await gwen.presses('Dismiss 1');
    expect(gwen.reads()).toContain('Dismiss this message?');
    expect(gwen.reads()).toContain('Pathway will never send it, and will tell nobody.');
    await gwen.presses('Keep it');
    expect(gwen.reads()).toContain('Pathway could not deliver 2 messages.');
    await gwen.presses('Dismiss 1');
    await gwen.presses('Dismiss: they were told another way');
    expect(gwen.reads()).toContain('1 message was dismissed. Pathway will not send it.');
    expect(gwen.reads()).toContain('Pathway could not deliver 1 message.');
    const kept = (await town.store.list<Notice>(reference, 'notice:', town.now())).map(({ body }) => body);
    expect(kept.find(({ state }) => state === 'dismissed')?.handled).toEqual([
      { did: 'dismissed', by: { id: gwen.person.id, name: 'Gwen Parry' }, at: town.now(), because: 'told-another-way' },
    ]);
  });

  scenario('further on shows the same page again', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    for (let count = 0; count < 4; count += 1) await booksOutOfReach(town);
    await asks(gwen, 'stuck');
    expect(gwen.reads()).toContain('Pathway could not deliver 8 messages, page 1 of 2.');
    await gwen.presses('Next page');
    expect(gwen.reads()).toContain('page 2 of 2.');
    await gwen.presses('Dismiss 7');
    await gwen.presses('Dismiss: it is no longer needed');
    expect(gwen.reads()).toContain('Pathway could not deliver 7 messages, page 2 of 2.');
    await gwen.presses('Dismiss 7');
    await gwen.presses('Dismiss: there is nobody there to tell');
    expect(gwen.reads()).toContain('Pathway could not deliver 6 messages. Fix what');
    expect(gwen.buttons()).toContain('Retry 6');
  });

  scenario('of an old card says that it was sent meanwhile', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    const reference = await booksOutOfReach(town);
    await asks(gwen, 'stuck');
    const old = gwen.postWith('Messages that did not arrive');
    await asks(gwen, 'stuck');
    town.office.setFaults({});
    await gwen.presses('Retry all 2');
    const answer = await gwen.pressesIn(old, 'Retry 1');
    expect(JSON.stringify(answer)).toContain('1 message was already sent, so Pathway left it as it is.');
    expect(readsInvitation(town.as('Ben Asante'), reference)).toContain('Health safeguarding');
    expect(town.as('Ben Asante').in('Health safeguarding').posts()).toHaveLength(1);
  });
});

describe('anybody else who types it', () => {
  scenario('gets the answer to words nothing is known by, manager or not', monday, async (town) => {
    await booksOutOfReach(town);
    for (const name of ['Hannah Reid', 'Ruth Marsden', 'Martin Dale']) {
      const who = town.as(name);
      await who.looks();
      const unknown = await asks(who, 'flibbertigibbet');
      for (const words of ['stuck', 'what is stuck', 'undelivered', 'failed messages']) {
        expect(await asks(who, words)).toBe(unknown);
      }
      expect(unknown).not.toContain('administrators');
      expect(await asks(who, 'help')).not.toContain('administrators');
    }
    expect(await asks(town.as('Gwen Parry'), 'help')).toContain('for administrators: messages that did not arrive');
  });

  scenario('has it taken as the answer to an open card, as any other words', monday, async (town) => {
    const priya = town.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, {});
    await priya.says('stuck');
    expect(priya.reads()).toContain('Added to what you saw or heard');
    await priya.says('continue');
    expect(priya.reads()).toContain('What was seen or heard');
    expect(JSON.stringify(priya.card())).toContain('"value":"stuck"');
  });
});
