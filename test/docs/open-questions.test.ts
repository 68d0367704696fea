import { join } from 'node:path';
import { answeredOtherwise } from '../../scripts/docs/answered-otherwise.ts';
import type { CarriersOf } from '../../scripts/docs/carriers.ts';
import { root } from '../../scripts/docs/files.ts';
import { openQuestionsPage } from '../../scripts/docs/open-questions.ts';
import { authorityFile } from '../../scripts/docs/to-be-confirmed.ts';
import { readAuthority } from '../../src/authority/authority.ts';
import { questions } from '../../src/rules/procedure/questions.ts';
import { forbiddenWords, lineTwentySeven, wordsFound } from '../rules/procedure/plain-words.ts';

const carriedByNothing: CarriersOf = () => ({ rules: [], comments: [], tests: [] });
const carriedByTake: CarriersOf = () => ({ rules: ['action `take`'], comments: [], tests: [] });
const policy = readAuthority(join(root, authorityFile));

/** What stands in the policy at `targets.panel`. */
const settingAt = (path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], policy);

describe('the page of open questions', () => {
  const { text } = openQuestionsPage(carriedByTake);
  const sections = new Map(text.split(/^## /m).map((one) => [one.slice(0, 4), one]));

  it.each(questions)(
    'says of $id what stands, where, and what another answer would change',
    ({ id, question, answer }) => {
      const section = sections.get(id);
      expect(section).toContain(question);
      expect(section?.toLowerCase()).toContain(answer.replace('Local default: ', '').toLowerCase());
      expect(section).toContain('**Where it is set:**');
      expect(section).toContain(`**With another answer:** ${answeredOtherwise[id].change}`);
    },
  );

  it('names where it is set: a rule, or why none carries it', () => {
    const empty = /\*\*Where it is set:\*\* *$/m;
    expect(text).not.toMatch(empty);
    expect(openQuestionsPage(carriedByNothing).text).toMatch(empty);
  });

  it('names settings that are in the authority file', () => {
    const named = Object.values(answeredOtherwise).flatMap(({ settings = [] }) => settings);
    expect(named.filter((one) => settingAt(one) === undefined)).toEqual([]);
  });

  it('is in plain words', () => {
    const said = Object.values(answeredOtherwise).map(({ change }) => change);
    expect(said.flatMap((one) => wordsFound(one, [...forbiddenWords, ...lineTwentySeven]))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });
});
