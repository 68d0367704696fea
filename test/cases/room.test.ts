/** A case gets full by what is written on it: it says so in time, and can be closed to the end. */
import { noRoom } from '../../src/cases/room.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { mostBytes } from '../../src/store/limits.ts';
import { aCase, usualInputs } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';

const says = (whatToDo: string): string =>
  `This case holds nearly as much as Pathway can keep of one case. Nothing was changed. ${whatToDo}`;
const writeLess = says('Write less here, and keep the whole of it in your case management system.');
const closeIt = says('Close it, and raise a new concern for what comes next.');

/** Four answers at their limit, two bytes a character. */
const long = 'é'.repeat(4000);
const talk = { ...usualInputs.discussion, referrersView: long, managersView: long, conclusion: long, reason: long };
const record = (office: BackOffice, input: typeof usualInputs.discussion | typeof talk) =>
  office.later(60).asks('Hannah Reid', 'record-discussion', input);

it('refuses one more full-length talk while there is room for a short one, for a decision, and for closing', async () => {
  const office = aBackOffice();
  await office.raise();
  await office.does('Hannah Reid', 'take', {});
  let outcome = await record(office, talk);
  let talks = 0;
  for (; outcome.ok && talks < 200; talks += 1) outcome = await record(office, talk);
  expect(talks).toBeGreaterThan(40);
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', says: writeLess } });
  expect((await office.case()).discussions).toHaveLength(talks);
  expect(await record(office, usualInputs.discussion)).toMatchObject({ ok: true });
  await office.does('Hannah Reid', 'decide-no-meeting', usualInputs.notAppropriate);
  await office.does('Hannah Reid', 'close', { code: 'moved', reason: long });
  expect((await office.case()).stage).toBe('closed');
  await office.delivers();
});

describe('a case', () => {
  const { case: some } = aCase().receivedAt().takenBy('Hannah Reid').discussed();
  const [discussion] = some.discussions;
  if (discussion === undefined) throw new Error('There is no talk.');
  const sized = (bytes: number, stage: Case['stage'] = 'with-manager'): Case => {
    const filled = (reason: string): Case => ({ ...some, stage, discussions: [{ ...discussion, reason }] });
    return filled('x'.repeat(bytes - Buffer.byteLength(JSON.stringify(filled('')))));
  };

  it.each([
    ['has room for very many teams while it is small', 20_000, 150_000, undefined],
    ['has room for what is long where it is half full', 900_000, 80_000, undefined],
    ['has no room for a tenth of what is left', 1_600_000, 16_000, writeLess],
    ['has room for a sentence or two long after that', 1_800_000, 2_000, undefined],
    ['and no more than that', 1_800_000, 2_001, writeLess],
    ['has room for nothing but closing in the end', mostBytes - 51_000, 1_001, closeIt],
  ])('%s', (_words, before, more, refused) => {
    expect(noRoom(sized(before), sized(before + more))?.says).toBe(refused);
  });

  it('can be closed with a reason of any length that a form takes, however full it is', () => {
    expect(noRoom(sized(mostBytes - 50_000), sized(mostBytes - 30_000, 'closed'))).toBeUndefined();
  });
});
