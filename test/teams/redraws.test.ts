/** A post of a chat that Teams did not change is tried again while nothing newer is to stand in it. */
import { createRedraws } from '../../src/teams/redraws.ts';
import { activity, door } from './fixtures.ts';

/** What is to be done later, done when it is asked for; after how many seconds each was to be. */
function clockwork() {
  const waits: number[] = [];
  const waiting: (() => void)[] = [];
  return {
    waits,
    later: (seconds: number, work: () => void): void => {
      waits.push(seconds);
      waiting.push(work);
    },
    async passes() {
      for (const work of waiting.splice(0)) work();
      await new Promise(setImmediate);
    },
  };
}

/** A post as Teams has it; `fails`: how often it cannot be changed at first. */
function aPost(fails: number) {
  const { waits, later, passes } = clockwork();
  const redraws = createRedraws(later);
  const tried: string[] = [];
  const show = (card: string) =>
    redraws.show('chat/post', async () => {
      tried.push(card);
      return tried.length > fails;
    });
  return { waits, passes, tried, show };
}

it('what Teams took is settled', async () => {
  const { show, waits, passes, tried } = aPost(0);
  await show('receipt');
  await passes();
  expect([tried, waits]).toEqual([['receipt'], []]);
});

it('what it did not take is tried again after ten and thirty seconds, and then no more', async () => {
  const { show, waits, passes, tried } = aPost(9);
  await show('receipt');
  for (let pass = 0; pass < 4; pass += 1) await passes();
  expect([tried, waits]).toEqual([
    ['receipt', 'receipt', 'receipt'],
    [10, 30],
  ]);
});

it('never in the place of something newer', async () => {
  const { show, passes, tried } = aPost(1);
  await show('check');
  await show('receipt');
  await passes();
  expect(tried).toEqual(['check', 'receipt']);
});

describe('in a turn', () => {
  const gone = { came: 'answer', status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } } as const;
  const updates = async (answer: typeof gone | { readonly came: 'answer'; readonly status: number }) => {
    const { later, passes } = clockwork();
    const { turns, sent } = door({ updates: '5' }, [answer], undefined, undefined, later);
    await turns.process(activity('message', { text: 'next' }));
    await passes();
    return sent.filter(({ how }) => how === 'update').map(({ post }) => post);
  };

  it('a post that is said to be gone is looked for again, and one that may not be changed is not', async () => {
    expect(await updates(gone)).toEqual(['5', '5']);
    expect(await updates({ came: 'answer', status: 502 })).toEqual(['5', '5']);
    expect(await updates({ came: 'answer', status: 403 })).toEqual(['5']);
  });
});
