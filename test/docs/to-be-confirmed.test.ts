import { join } from 'node:path';
import { root } from '../../scripts/docs/files.ts';
import { authorityFile, toBeConfirmedPage } from '../../scripts/docs/to-be-confirmed.ts';
import { readAuthority, toBeConfirmed } from '../../src/authority/authority.ts';
import { coverage } from '../../src/rules/procedure/clauses/coverage.ts';
import { questions } from '../../src/rules/procedure/questions.ts';

const policy = readAuthority(join(root, authorityFile));
const boxes = (text: string) => text.split('\n').filter((line) => line.startsWith('- [ ] '));
const { text } = toBeConfirmedPage(policy);

describe('the checklist for the authority', () => {
  it('has a box for each setting to be confirmed and each open question, and no other', () => {
    expect(boxes(text)).toHaveLength(toBeConfirmed(policy).length + questions.length);
  });

  it.each(toBeConfirmed(policy))('asks for $where, with what it is set to and where that is from', (setting) => {
    const box = boxes(text).find((line) => line.startsWith(`- [ ] \`${setting.where}\``));
    expect(box).toContain(setting.value);
    expect(box).toContain(setting.source);
  });

  it.each(questions)('asks $id with its default', ({ id, question, answer }) => {
    const box = boxes(text).find((line) => line.startsWith(`- [ ] **${id}.**`));
    expect(box).toContain(question);
    expect(box).toContain(answer);
  });

  it('owns up to a default that is not built, and to no other', () => {
    const later = Object.entries(coverage).filter(([, [standing]]) => standing.startsWith('later'));
    const owned = boxes(text).filter((line) => line.includes('*Not built yet:*'));
    expect(owned).toHaveLength(later.filter(([id]) => id.startsWith('A-')).length);
  });

  it('no longer asks for a setting once it is confirmed', () => {
    const drafts = { ...policy.drafts, toBeConfirmed: false };
    const confirmed = boxes(toBeConfirmedPage({ ...policy, drafts }).text);
    expect(boxes(text).some((line) => line.includes('`drafts`'))).toBe(true);
    expect(confirmed.some((line) => line.includes('`drafts`'))).toBe(false);
  });
});
