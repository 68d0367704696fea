/** A store that an earlier version wrote goes on under this one: nothing of it is lost, and nothing is done twice. */
import { streams } from '../../src/cases/streams.ts';
import { verifyRecord } from '../../src/cases/verify.ts';
import { type Contents, contentsOf, differences } from '../support/store-contents.ts';
import { accepts, asks, heardSince, sends, takes, tellsWhatWasSeen } from '../support/story.ts';
import type { CarriedOut } from './expected.ts';
import { readKept, versions } from './folder.ts';
import { goesOn, leftOpenIn, opensFromPost, pressesAgain, requestOf } from './goes-on.ts';
import { type Reopened, reopen, storeKinds } from './reopen.ts';
import { type Arrival, asArrivals } from './see/arrivals.ts';
import { seesCase } from './see/case.ts';
import { seesCases, seesPeople } from './see/everything.ts';
import { referencesIn } from './see/lists.ts';
import { firstNudges, nudgesIn, remindersIn } from './see/nudges.ts';
import { hears, livesOn, ticks } from './see/starting.ts';
import {
  arrivesNow,
  askedOnForms,
  askedThen,
  asToday,
  countSentSince,
  hearsOfPromises,
  isSentSince,
  saidNow,
  writtenThen,
} from './since.ts';

const stores = versions.flatMap((version) => storeKinds.map((on) => ({ version, on })));
const managersTeam = 'cdyjs-managers';

describe.each(stores)('a store of version $version, on $on', ({ version, on }) => {
  const kept = readKept(version);
  const { expected, teams } = kept;
  const { cases, carriedOut } = expected;
  let opened: Reopened;
  const opens = async () => {
    opened = await reopen(kept, on, expected.readAt);
  };
  const closes = () => opened.close();

  const fits = { counts: { case: cases.length }, misfits: [] };
  const verify = () => verifyRecord(opened.store, opened.town.now(), streams);
  const caseCalled = (reference: string | undefined) => cases.find((one) => one.reference === reference);

  // Who only reads finds the same in one store, however many read it.
  describe('what it holds', () => {
    beforeAll(opens);
    afterAll(closes);

    it('is a record that fits', async () => expect(await verify()).toMatchObject(fits));

    it('is every case as it stood, found by the people who found it', async () => {
      const found = await seesCases(opened.town, teams, cases);
      for (const [index, one] of cases.entries()) {
        const { facts, toDo, ...rest } = asToday(one);
        const { facts: foundFacts, toDo: foundToDo, ...foundRest } = found[index] ?? one;
        expect({ ...foundRest, written: writtenThen(foundRest.written) }).toEqual(rest);
        expect(foundFacts).toMatchObject(facts);
        expect(askedThen(foundToDo)).toEqual(toDo);
      }
    });

    it('is opened by the buttons of posts that were drawn then', async () => {
      for (const { reference, posts } of cases) {
        const referral = posts.find(({ team, post }) => team === managersTeam && post === 'referral');
        if (referral === undefined) continue;
        expect(await opensFromPost(opened.town, teams, 'Tom Bell', referral.activity)).toBe(`Case ${reference}`);
      }
    });

    it('is the people register as it was changed, and who acts for whom', async () => {
      expect(await seesPeople(opened.town, teams)).toEqual(expected.people);
    });

    it('is a record that fits after all that is owed', async () => {
      await ticks(opened.town, teams);
      expect(await verify()).toMatchObject(fits);
    });
  });

  describe('what was carried out is not done again', () => {
    const isOften = ({ looksSince }: CarriedOut): boolean => looksSince > 60;
    const often = carriedOut.filter(isOften).map((form) => requestOf(teams, form));
    const others = carriedOut.filter((form) => !isOften(form)).map((form) => requestOf(teams, form));
    let before: Contents;
    beforeAll(async () => {
      await opens();
      before = await contentsOf(opened.store);
    });
    afterAll(closes);
    /** Sends forms once more; what is different then. */
    async function sendsAgain(forms: typeof often): Promise<readonly string[]> {
      for (const form of forms) expect(await pressesAgain(opened.town, form)).not.toContain('Done: ');
      return differences(before, await contentsOf(opened.store));
    }

    it('whichever form is sent once more, nor does that take away what is kept of another', async () => {
      expect([often.length, others.length]).toEqual([1, carriedOut.length - 1]);
      expect(await sendsAgain(others)).toEqual([]);
    });

    it('nor a form since which the case was looked at more than sixty times', async () => {
      expect(await sendsAgain(often)).toEqual([]);
    });
  });

  // How people go on hangs on what was read, and no more on the store that it was read from.
  if (on === 'cosmos') return;

  describe('what people were in the middle of', () => {
    beforeEach(opens);
    afterEach(closes);
    const open = async (reference: string | undefined) => {
      const { facts, written } = await seesCase(opened.town.as('Hannah Reid'), reference ?? '');
      return { stage: facts[saidNow('Stage')], written };
    };

    it('goes on from the second card of a concern, as far as sending it', async () => {
      const begun = leftOpenIn(teams, 'draft-begun');
      const worker = opened.town.as(begun.person);
      const account = 'MARKERafter: as it was written after the upgrade.';
      await goesOn(opened.town, begun);
      await tellsWhatWasSeen(worker, { account });
      await worker.presses('Go straight to check and send');
      const { written } = await open(await sends(worker));
      expect(written).toEqual(expect.arrayContaining([...begun.wrote, account]));
      expect(await verify()).toMatchObject({ counts: { case: cases.length + 1 }, misfits: [] });
    });

    it('goes on from the check of a concern, which is sent once', async () => {
      const checked = leftOpenIn(teams, 'draft-checked');
      const receipt = await goesOn(opened.town, checked);
      expect(await goesOn(opened.town, checked)).toBe(receipt);
      expect((await open(referencesIn(receipt)[0])).written).toEqual(expect.arrayContaining([...checked.wrote]));
      expect(await verify()).toMatchObject({ counts: { case: cases.length + 1 }, misfits: [] });
    });

    it('is said to whoever began a concern and did not send it', async () => {
      const begun = leftOpenIn(teams, 'draft-begun');
      const worker = opened.town.as(begun.person);
      const since = opened.town.now();
      for (let tries = 0; tries < 3; tries += 1) {
        opened.town.setNow((await opened.store.nextDue('draft')) ?? since);
        await opened.town.ticks();
      }
      const said = heardSince(worker, since).map(({ words }) => words);
      expect(said.some((words) => words.startsWith('You have a concern that you have not sent'))).toBe(true);
      expect((await opened.store.all('draft', 50)).items.filter(({ expires, due }) => expires && due)).toEqual([]);
    });

    it('goes on from a form that is open, which is carried out once', async () => {
      const form = leftOpenIn(teams, 'form-open');
      expect(await goesOn(opened.town, form, askedOnForms)).toContain('Done: ');
      const after = await contentsOf(opened.store);
      expect(await goesOn(opened.town, form)).not.toContain('Done: ');
      expect(differences(after, await contentsOf(opened.store))).toEqual([]);
      const [reference] = referencesIn(JSON.stringify(form.card));
      const { stage, written } = await open(reference);
      expect(stage).not.toBe(saidNow(caseCalled(reference)?.facts.Stage ?? ''));
      expect(written).toEqual(expect.arrayContaining([...form.wrote]));
    });

    it('is still there to read, where a form was refused and its text kept', async () => {
      const refused = leftOpenIn(teams, 'form-refused');
      const says = await goesOn(opened.town, refused);
      expect(refused.wrote).not.toEqual([]);
      for (const text of refused.wrote) expect(says).toContain(text);
    });
  });

  describe('what people are owed', () => {
    beforeEach(opens);
    afterEach(closes);
    const arrivals = arrivesNow(version, expected.arrives);
    const isSent = ({ how }: Arrival): boolean => how === 'sent';
    const postIds = new Set(teams.posts.map(({ id }) => id));

    it('arrives once, without what is overtaken, and each post in its place', async () => {
      const found = asArrivals(await ticks(opened.town, teams));
      const isMore = (one: Arrival): boolean => isSent(one) && isSentSince(version, one);
      expect(found.filter((one) => isSent(one) && !isMore(one))).toEqual(arrivals.filter(isSent));
      expect(found.filter(isMore)).toHaveLength(countSentSince(version));
      expect(found).toEqual(expect.arrayContaining(arrivals));
      for (const { how, post = '' } of found) if (how === 'updated') expect(postIds).toContain(post);
      expect(await ticks(opened.town, teams)).toEqual([]);
    });

    it('is drawn where the post of then stands, whatever happens next', async () => {
      await ticks(opened.town, teams);
      const untaken = cases.find(({ stage, posts }) => stage === 'received' && posts.length > 0);
      const asked = cases.find(({ toDo }) => toDo.some(({ whose }) => whose === 'Police safeguarding'));
      const found = await hears(opened.town, teams, async () => {
        await takes(opened.town.as('Tom Bell'), untaken?.reference ?? '');
        await opened.town.settles();
        await accepts(opened.town.as('Joanne Hardy'), asked?.reference ?? '');
        await opened.town.settles();
      });
      const placed = (reference: string | undefined, ofTeam: string) =>
        (caseCalled(reference)?.posts ?? []).filter(({ team }) => team === ofTeam);
      const places = [
        ...placed(untaken?.reference, managersTeam),
        ...placed(asked?.reference, managersTeam).filter(({ post }) => post === 'referral'),
        ...placed(asked?.reference, 'police'),
      ].map(({ activity }) => `updated ${activity}`);
      const inChannels = found.filter(({ to }) => teams.county.teams.some(({ name }) => name === to));
      expect(places).toHaveLength(3);
      expect(inChannels.map(({ how, post }) => `${how} ${post}`).sort()).toEqual(places.sort());
    });

    it('is no nudge for a step that was used: the next comes on its day, as reminders do', async () => {
      await ticks(opened.town, teams);
      const heard = await livesOn(opened.town, teams, ...expected.heardUntil);
      const found = firstNudges(nudgesIn(heard).filter(({ to }) => to !== hearsOfPromises));
      const next = expected.nextNudges.map((one) => ({
        ...one,
        what: saidNow(one.what),
        to: one.to.filter((name) => name !== hearsOfPromises),
      }));
      for (const { reference, what, at, to } of next) {
        const nudged = found.find((one) => one.reference === reference && one.what === what);
        expect({ reference, what, at: nudged?.at }).toEqual({ reference, what, at });
        expect(nudged?.to).toEqual(expect.arrayContaining([...to]));
      }
      // Nor for one of a ladder that is at its end.
      const isToday = ({ at }: { readonly at: string }) => at.startsWith(expected.readAt.slice(0, 10));
      expect(found.filter(isToday)).toEqual(next.filter(isToday));
      expect(remindersIn(heard)).toEqual(expected.reminders);
    });

    it('is still listed where it was given up, and arrives when an administrator has it sent again', async () => {
      const givenUp = expected.undelivered.filter(({ becomes }) => becomes === 'undeliverable');
      const posts = givenUp.filter(({ kind }) => kind === 'post');
      await ticks(opened.town, teams);
      const gwen = opened.town.as('Gwen Parry');
      const says = await asks(gwen, 'stuck');
      for (const { reference } of givenUp) expect(says).toContain(reference);
      const found = await hears(opened.town, teams, async () => {
        await gwen.presses(`Retry all ${givenUp.length}`);
        await opened.town.settles();
      });
      expect(posts).not.toEqual([]);
      for (const { to, reference } of posts) {
        // Posted, or drawn again where a nudge has brought the post along meanwhile.
        const isPost = ({ how, post }: Arrival) => post === undefined || how === 'updated';
        const isIt = (one: Arrival) => one.to === to && one.about.includes(reference) && isPost(one);
        expect(found.filter(isIt)).toHaveLength(1);
      }
    });
  });
});
