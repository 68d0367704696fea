/** One story, played in a town of its own; at its end everything the bot ever showed is looked through. */
import { isObject, type JsonObject, objectsIn } from '../../desk/fake-teams/json.ts';
import { verbs } from '../../src/cards/verbs/index.ts';
import { checkCard } from '../cards/check-card.ts';
import { wronglyLabelled } from './labels.ts';
import { leaksIn } from './privacy.ts';
import { aWatchedTown, type WatchedTown } from './watched.ts';

const knownVerbs = Object.keys(verbs);

function cardsShown({ office, dialogs }: WatchedTown): readonly JsonObject[] {
  const posted = office.sent().flatMap(({ activity }) => {
    const inPost = objectsIn(activity?.attachments).map((one) => one.content);
    return [...inPost, activity?.value].filter(isObject);
  });
  const once = new Map([...posted, ...dialogs].map((card) => [JSON.stringify(card), card]));
  return [...once.values()];
}

/** What is wrong with any card that was shown, each in a sentence. */
export function faultyCards(town: WatchedTown): readonly string[] {
  return cardsShown(town).flatMap((card) => checkCard(card as never, knownVerbs));
}

type When = readonly [day: string, time: string];
type Play<Rest extends readonly unknown[]> = (town: WatchedTown, ...rest: Rest) => Promise<void>;

async function play([day, time]: When, story: Play<[]>): Promise<void> {
  const town = await aWatchedTown(day, time);
  await story(town);
  await town.settles();
  expect(leaksIn(town)).toEqual([]);
  expect(wronglyLabelled(town)).toEqual([]);
  expect(faultyCards(town)).toEqual([]);
  await town.close();
}

/** `when` is a local day and time: Monday 2 November 2026 at 09:15 is `['2026-11-02', '09:15']`. */
export function scenario(title: string, when: When, story: Play<[]>): void {
  test(title, () => play(when, story));
}

/** The same story of each of these, which the title names where it says `%s`. */
scenario.each = <const Row extends string | readonly string[]>(rows: readonly Row[]) => {
  return (title: string, when: When, story: Play<[row: Row]>): void => {
    for (const row of rows) {
      const named = [row].flat().reduce<string>((text, word) => text.replace('%s', word), title);
      scenario(named, when, (town) => story(town, row));
    }
  };
};
