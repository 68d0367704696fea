/** What Teams tells of the places Pathway is in, in its own shapes, and a Pathway that learns from it. */
import { createMessenger } from '../../src/teams/messenger.ts';
import { activity, channel, clock, door, inChannel, message, now, register, tenant } from './fixtures.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The team's first channel has the team's own id. */
export const team = '19:team@thread.tacv2';
export const first = 'http://127.0.0.1:3979/';
export const managers = { id: channel, name: 'Managers' };

/** An account that Teams does not name: no object id, no name. */
export const somebody = { id: '29:1wR7IdIRIoerMIWbewMi75JA3scaMuxvFon9eRQW2Nix5loMDo' };

/** Of a team, as Teams tells it: in the team's first channel, from an account without an object id. */
export function told(type: string, data: Fields, more: Fields = {}): Fields {
  return activity(type, {
    from: somebody,
    conversation: { id: team, conversationType: 'channel', isGroup: true },
    channelData: { team: { id: team, name: 'Youth justice' }, tenant: { id: tenant }, ...data },
    ...more,
  });
}

export const event = (eventType: string, data: Fields = {}, more: Fields = {}) =>
  told('conversationUpdate', { eventType, ...data }, more);

/** So many seconds after quarter past nine. */
export const at = (seconds: number) => ({ timestamp: `2026-11-02T09:15:${String(seconds).padStart(2, '0')}.250Z` });

/** A message in the managers' channel, which is of the team. */
export const inManagers = (more: Fields = {}) =>
  message('hello', {
    ...inChannel,
    channelData: { team: { id: team }, channel: { id: channel }, tenant: { id: tenant } },
    ...more,
  });

export function office() {
  const all = door();
  const { places, sent } = all;
  const connector = {
    send: async (url: string, conversation: string) => {
      sent.push({ how: 'send', serviceUrl: url, conversation });
      return { came: 'answer' as const, status: 201, body: { id: '1' } };
    },
    update: async () => ({ came: 'answer' as const, status: 200 }),
    createConversation: async () => ({ came: 'unsent' as const }),
  };
  const messenger = createMessenger({ connector, addresses: places, register, clock });
  async function hears(...activities: readonly Fields[]): Promise<void> {
    for (const one of activities) expect(await all.process(one)).toEqual({ status: 200 });
  }
  return { ...all, messenger, hears, known: (conversation: string) => places.known(conversation, now) };
}
/** What becomes of a message to where Pathway was removed. */
export const gone = { outcome: 'refused', why: 'removed' };
