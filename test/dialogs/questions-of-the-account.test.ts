/** Whether to ring the police, tell the family or talk to the child: answered, and never put into what is being written. */
import type { Topic } from '../../src/cards/help/questions.ts';
import { contentsOf, differences } from '../support/store-contents.ts';
import { begins, tellsWho } from '../support/story.ts';
import { aTown } from '../support/town.ts';
import { meaningOf } from './meaning.ts';

const asked: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  police: [
    'should I ring the police',
    'Should I ring the police?',
    'should i call the police now or not',
    'do I need to tell the police about this?',
    'do we have to report this to the police',
    'when should I phone the police',
    'have the police been told?',
    'will you tell the police',
    'will the police be involved',
    'do the police need to know about this',
    'should I let the police know',
    'who tells the police',
    'who needs to ring the police?',
    'is it a police matter',
    'is this a crime?',
    'please, should I ring the police?',
    'Hi, do I need to inform the police?',
  ],
  parents: [
    'do I need to tell the parents',
    'do I have to tell the parents about it?',
    'should I tell his mum what happened',
    'am I allowed to talk to the parents',
    'can I ring mum and dad first',
    'what should I say to the parents',
    'what do I tell her parents',
    'do we need to inform parents',
    'is it ok to speak to the family',
    'should the school tell the parents',
    'when can I tell the parents?',
    'who tells the parents',
  ],
  child: [
    'can I talk to the child about it',
    'Can I talk to the child about it?',
    'should I speak to him about this',
    'should I ask the child what happened',
    'am I allowed to question the pupil',
    'can I ask her questions',
    'do I need to speak to the other child first',
    'what do I say to the child',
    'how do I talk to the young person about it',
    'is it ok to talk to both children',
    'shall I interview the girls',
  ],
};

const account = [
  'I told the police about it',
  'the police have been told',
  'I asked the child what happened',
  'he asked me: should I tell my mum what happened at the swimming pool',
  'can I talk to Hannah Reid',
  'we need to tell the parents by Friday',
  'the parents know about it',
  'she can talk to the child about it',
];

const lines = Object.entries(asked).flatMap(([topic, all]) => all.map((line) => [line, topic] as const));

it.each(lines)('"%s" asks about %s', (line, topic) => {
  expect(meaningOf(line)).toEqual({ command: 'answer', topic, exact: true });
});

it.each(account)('"%s" may be of the account', (line) => {
  expect(meaningOf(line).command).not.toBe('answer');
});

it('is answered with what to do, and leaves nothing in the open concern', async () => {
  const town = await aTown('2026-11-02', '09:15');
  const priya = town.as('Priya Shah');
  await begins(priya);
  await tellsWho(priya, {});
  const before = await contentsOf(town.store);
  const answers: readonly (readonly [string, string])[] = [
    ['should I ring the police', 'Ask your designated safeguarding lead today if the police must be told'],
    ['do I need to tell the parents', 'If telling them could put a child at risk, do not tell them yet'],
    ['can I talk to the child about it', 'do not question the child and do not investigate'],
  ];
  for (const [line, answer] of answers) {
    await priya.says(line);
    expect(priya.hears()).toContain(answer);
    expect(priya.hears()).not.toContain('What is this?');
  }
  expect(differences(before, await contentsOf(town.store))).toEqual([]);
  await town.close();
});

it('is told to somebody who has nothing open, with the numbers', async () => {
  const town = await aTown('2026-11-02', '09:15');
  const martin = town.as('Martin Dale');
  await martin.looks();
  await martin.says('should I ring the police?');
  expect(martin.hears()).toContain('If a child is in danger now, ring 999.');
  expect(martin.buttons()).toContain('Raise a concern');
  await town.close();
});
