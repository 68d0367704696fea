import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  continuum,
  continuumSource,
  goThroughSentence,
  judgementSentence,
} from '../../../src/rules/procedure/continuum.ts';

const printed = readFileSync(join(import.meta.dirname, 'continuum-as-printed.txt'), 'utf8').trimEnd();

describe('the continuum', () => {
  it('is compared with a copy of the procedure that nobody has touched', () => {
    const print = createHash('sha256').update(printed).digest('hex');
    expect(print).toBe('1969bbcc267ead6f8219c945d1f3c719e9d93d50f8d70bf9a3943a8e061a2597');
  });

  it('has the five columns word for word, in the order in which the procedure prints them', () => {
    const shown = continuum.map(({ name, descriptors }) => `${name}: ${descriptors.join(' ')}`);
    expect(shown.join('\n')).toBe(printed);
  });

  it('has each descriptor as a string of its own, which begins where the procedure begins one', () => {
    for (const { descriptors } of continuum) {
      for (const descriptor of descriptors) {
        expect(descriptor).toMatch(/^[A-Z][^A-Z]*$/);
      }
    }
  });

  it('keeps the wording of Problematic that this procedure prints', () => {
    expect(continuum[2].descriptors).toContain('Developmentally unusual and socially unacceptable');
  });

  it('carries nothing but the words: no number, colour or order of weight', () => {
    for (const column of continuum) expect(Object.keys(column)).toEqual(['name', 'descriptors']);
  });

  it('names its authors, and the sentences that go with it are as printed', () => {
    expect(continuumSource).toContain('Hackett et al (2010)');
    expect(judgementSentence).toBe('Professional judgement should always be used:');
    expect(goThroughSentence).toBe(
      'TEAM MANAGERS TO GO THROUGH THE CONTINUUM WITH THE REFERRING AGENCY WHEN DISCUSSING THE REFERRAL.',
    );
  });
});
