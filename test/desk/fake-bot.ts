import countyFile from '../../desk/county.json' with { type: 'json' };
import type { TeamsActivity } from '../../desk/fake-teams/activity.ts';
import type { County } from '../../desk/fake-teams/county.ts';
import type { JsonObject } from '../../desk/fake-teams/json.ts';
import { createFakeTeams, type FakeTeams, type FakeTeamsOptions } from '../../desk/fake-teams.ts';
import { openDeskStore } from '../../desk/store.ts';

export const county: County = countyFile;
export const priya = 'a1000000-0000-4000-8000-000000000001';
export const hannah = 'a1000000-0000-4000-8000-000000000003';
export const tom = 'a1000000-0000-4000-8000-000000000004';
export const priyasChat = `a:${priya}`;
export const hannahsChat = `a:${hannah}`;
export const managers = '19:cdyjs-managers@thread.tacv2';

/** Half past nine on a Tuesday in summer, British time. */
export const tuesday = '2026-06-02T08:30:00Z';

type Answer = { readonly status: number; readonly body?: unknown };

export interface FakeBot {
  readonly office: FakeTeams;
  /** Everything the bot was given. */
  readonly heard: TeamsActivity[];
  /** What it does with an activity; 200 without a body otherwise. */
  act: (activity: TeamsActivity) => Answer | Promise<Answer>;
  /** The instant the fake Teams works with. */
  now: string;
  /** The newest thing it heard, leaving out installations. */
  last(): TeamsActivity;
}

/** An office with a bot that listens, and does what a test tells it to. */
export function fakeBot(options: Partial<FakeTeamsOptions> = {}): FakeBot {
  const heard: TeamsActivity[] = [];
  const bot: FakeBot = {
    heard,
    act: () => ({ status: 200 }),
    now: tuesday,
    last() {
      const last = heard.findLast(({ type }) => type === 'message' || type === 'invoke');
      if (!last) throw new Error('The bot heard nothing.');
      return last;
    },
    office: createFakeTeams({
      county,
      store: openDeskStore(),
      clock: () => bot.now,
      deliver: async (activity) => {
        heard.push(activity);
        return bot.act(activity);
      },
      ...options,
    }),
  };
  return bot;
}

export const cardType = 'application/vnd.microsoft.card.adaptive';

export function card(words: string, more: JsonObject = {}): JsonObject {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: words }], ...more };
}

export function cardMessage(content: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: 'message', attachments: [{ contentType: cardType, content }], ...more };
}

/** The id in the answer to a send. Throws where it was refused. */
export function idOf(answer: { readonly status: number; readonly body?: unknown }): string {
  const { id } = answer.body as { id?: string };
  if (answer.status >= 300 || id === undefined) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return id;
}

export function codeOf(answer: { readonly body?: unknown }): string | undefined {
  return (answer.body as { error?: { code: string } } | undefined)?.error?.code;
}
