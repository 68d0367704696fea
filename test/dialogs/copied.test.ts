/** Words that were copied from elsewhere: other dashes, signs nobody can see, a reference as people write it. */
import { readReference } from '../../src/cases/reference.ts';
import { meaningOf } from './meaning.ts';
import { reference } from './phrases.ts';

const dashes = ['-', '–', '—', '‑', '−', '‐', '\u00ad'];

describe('what is copied', () => {
  it.each(dashes)('has a reference and a clause with any dash: %j', (dash) => {
    const copied = reference.replace('-', dash);
    for (const line of [copied, `status ${copied}`, `#${copied}`, `${copied} status`]) {
      expect([line, meaningOf(line)]).toEqual([line, { command: 'status', about: reference, exact: true }]);
    }
    expect(readReference(copied)).toBe(reference);
    for (const line of [`why CN${dash}06`, `CN${dash}06`]) {
      expect(meaningOf(line)).toEqual({ command: 'why', about: 'CN-06', exact: true });
    }
  });

  it.each([
    `how is ${reference} going?`,
    `${reference} progress`,
    `how is ${reference} getting on`,
    `status #${reference}`,
  ])('asks about a case: "%s"', (line) =>
    expect(meaningOf(line)).toEqual({ command: 'status', about: reference, exact: true }),
  );

  it.each([
    ['help\u200b', 'help'],
    ['\u200bmy cases', 'my-cases'],
    ['my\u200e cases', 'my-cases'],
    ['\ufeffraise a concern\u2069', 'begin'],
  ])('is read without what nobody can see: %j', (line, command) => expect(meaningOf(line).command).toBe(command));
});
