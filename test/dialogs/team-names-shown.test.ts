/** The names of teams are typed by administrators. Wherever one stands it is a name, never markup. */
import county from '../../desk/county.json' with { type: 'json' };
import type { County } from '../../desk/fake-teams/county.ts';
import { cardTextToHtml } from '../support/card-text.ts';
import { asks, books, chooses, comesToAMeeting, opens, opensTheRegister, raisesAConcern } from '../support/story.ts';
import { aTown } from '../support/town.ts';

const hostile = '[click](https://example.com) <at>Team</at> {{DATE(2026-11-02T10:00:00Z,LONG)}} \u202Eend';
const named = county.teams.map((team) =>
  team.id === 'cdyjs-managers' ? team : { ...team, name: `${team.name} ${hostile}` },
);
const people = { ...county, teams: named } as County;

/** Every text of a card that a client may read as Markdown, and every title. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, title } = value as Record<string, unknown>;
  const own = type === 'TextRun' ? [] : [text, title, (value as { value?: unknown }).value];
  const isInput = typeof type === 'string' && type.startsWith('Input.');
  return [...(isInput ? [] : own.filter((one) => typeof one === 'string')), ...Object.values(value).flatMap(textsOf)];
}

/** What a screen reader says of a card in the place of what it shows. It knows no Markdown. */
function spokenOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(spokenOf);
  if (typeof value !== 'object' || value === null) return [];
  const { speak } = value as { speak?: unknown };
  return [...(typeof speak === 'string' ? [speak] : []), ...Object.values(value).flatMap(spokenOf)];
}

/** A client looks for dates and mentions before it reads Markdown. */
const isMarkup = (text: string): boolean =>
  /\u202E|\{\{(?:DATE|TIME)|(?<!\\)<at>/.test(text) || /<a\b[^>]*example\.com/.test(cardTextToHtml(text));

test.each(['[click](https://example.com)', '<at>Team</at>', '{{TIME(', '\u202Eend'])('%j would be seen', (sign) => {
  expect(isMarkup(sign)).toBe(true);
});

test('teams with names that could be markup are invited', async () => {
  const town = await aTown('2026-11-02', '09:15', { people });
  try {
    const [hannah, gwen] = [town.as('Hannah Reid'), town.as('Gwen Parry')];
    const cards: unknown[] = [];
    const sees = () => cards.push(hannah.dialog()?.card, gwen.dialog()?.card);
    const reference = await raisesAConcern(town.as('Priya Shah'), { name: '{{DATE(2026-11-02T10:00:00Z,LONG)}}' });
    await town.settles();
    await comesToAMeeting(hannah, reference);
    await chooses(hannah, reference, 'Book the meeting');
    sees();
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await town.settles();
    for (const page of [
      'The concern as sent',
      'The meeting and who is invited',
      'What has happened',
      'Record an answer',
    ]) {
      await opens(hannah, reference);
      await hannah.presses(page);
      sees();
    }
    await opensTheRegister(gwen, 'Teams and channels');
    sees();
    await asks(hannah, `status ${reference}`);
    await town.until('2026-11-12', '09:30');

    const texts = textsOf([cards, town.office.sent().map(({ activity }) => activity)]);
    expect(texts.some((text) => text.includes('click'))).toBe(true);
    expect([...new Set(texts.filter(isMarkup))]).toEqual([]);
    const spoken = spokenOf([cards, town.office.sent().map(({ activity }) => activity)]);
    expect(spoken.some((words) => words.startsWith('Referral to First Contact [click](https'))).toBe(true);
    expect([...new Set(spoken.filter((words) => words.includes('\\')))]).toEqual([]);
  } finally {
    await town.close();
  }
});
