/** The example county at one press, made by the process itself and put away again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handsAt } from '../../desk/example/hand.ts';
import { lives } from '../../desk/example/lives.ts';
import { askDesk } from '../../desk/hands/ask.ts';
import type { ConversationsAnswer, ExampleAnswer, ExampleRequest, PeopleAnswer } from '../../desk/page-api.ts';
import { everyStage, stages } from '../../src/rules/stages.ts';
import { freePorts } from '../support/free-ports.ts';
import { type RunningPathway, startPathway } from '../support/process.ts';
import { sitDown } from './support/http-seat.ts';

jest.setTimeout(240_000);

let dataDir: string;
let pathway: RunningPathway;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pathway-example-'));
  pathway = await startPathway(dataDir, await freePorts());
});
afterAll(async () => {
  await pathway.stop('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const example = (want?: ExampleRequest['want']) =>
  askDesk<ExampleAnswer>(pathway.deskUrl, 'example', want === undefined ? undefined : { want });

async function untilReady(): Promise<string> {
  for (;;) {
    const answer = await example();
    if (answer.state === 'ready') return answer.url;
    if (answer.state !== 'making') throw new Error(JSON.stringify(answer));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Everything of one's own that people and the desk are shown. */
async function ownCounty(): Promise<string> {
  const { people } = await askDesk<PeopleAnswer>(pathway.deskUrl, 'people');
  const shown = await Promise.all(people.map(({ id }) => askDesk<ConversationsAnswer>(pathway.deskUrl, `as/${id}`)));
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

test('shows every stage, what is late and nudges, and goes away without a trace', async () => {
  const priya = await sitDown(pathway.deskUrl, 'Priya Shah');
  await priya.says('raise a concern');
  const before = await ownCounty();
  const files = readdirSync(dataDir).toSorted();
  const readable = files.filter((name) => name.startsWith('desk.sqlite'));
  const bytes = () => readable.map((name) => readFileSync(join(dataDir, name)).toString('base64'));
  const bytesBefore = bytes();

  await example('show');
  const url = await untilReady();
  expect(existsSync(join(dataDir, 'example-county', 'pathway.sqlite'))).toBe(true);
  expect(await askDesk<ExampleAnswer>(url, 'example')).toEqual({ state: 'here', url: pathway.deskUrl });
  expect(await example()).toMatchObject({ cases: lives.length });

  const hands = handsAt(url);
  const reads = async (name: string, words: string): Promise<string> => {
    const hand = await hands.of(name);
    await hand.says(words);
    return hand.reads();
  };
  const late = await reads('Ruth Marsden', 'late cases');
  expect(late).toMatch(/late|overdue/i);
  const all = await reads('Ruth Marsden', 'my cases');
  for (const list of [late, all]) expect(list).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
  expect(await reads('Priya Shah', 'my cases')).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/);

  const seat = await sitDown(url, 'Hannah Reid');
  // Youth justice hear of a referral of the police once MASH have screened it.
  const posts = [await seat.reads('CDYJS managers'), await (await sitDown(url, 'Peter Nolan')).reads('MASH')].flat();
  const references = [...new Set(posts.flatMap((post) => post.match(/\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/g) ?? []))];
  expect(references.length).toBeGreaterThanOrEqual(lives.length - 1);
  const chat = await seat.reads();
  expect(chat.filter((post) => /overdue|needs? doing/i.test(post)).length).toBeGreaterThan(0);
  const found = new Map<string, number>();
  for (const reference of references) {
    const card = await reads('Ruth Marsden', `status ${reference}`);
    const stage = everyStage.find((one) => card.includes(stages[one].title)) ?? card;
    found.set(stage, (found.get(stage) ?? 0) + 1);
  }
  const told = new Map<string, number>();
  for (const { ends } of lives) told.set(ends, (told.get(ends) ?? 0) + 1);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(told));

  expect(bytes()).toEqual(bytesBefore);
  expect(await example('put-away')).toEqual({ state: 'none' });
  expect(readdirSync(dataDir).toSorted()).toEqual(files);
  expect(await ownCounty()).toBe(before);
  await expect(fetch(url)).rejects.toThrow();
});
