import { channelPostFixtures } from './fixtures/channel-posts.ts';

it('no post in a channel says of which kind of assessment or behaviour a case is', () => {
  const names = /\bAIM\b|harmful|sexual/i;
  const posts = Object.entries(channelPostFixtures).map(([name, card]) => [name, JSON.stringify(card)] as const);
  expect(posts.length).toBeGreaterThan(20);
  expect(posts.filter(([, text]) => names.test(text)).map(([name]) => name)).toEqual([]);
});
