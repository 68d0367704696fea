/** CJ-24: two people who name the lead of an assessment at once, and a list of people that is old or altered. */
import { formOf } from '../../../src/dialogs/cases/forms/index.ts';
import { look } from '../../cards/stages.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { aimWanted } from '../../support/usual-aim.ts';

const named = (name: string, reason?: string) => ({ person: person(name).id, ...(reason && { reason }) });

describe('two people naming a lead at once', () => {
  const first = aimWanted.does('Graham Pell', 'name-lead', named('Aisha Khan'));

  it('who told the name is no reason to name another: the second reads that somebody is named, and loses nobody', () => {
    given(first)
      .when('Hannah Reid', 'name-lead', { ...named('Callum Reyes'), toldBy: 'Graham Pell rang' })
      .thenLike({
        code: 'invalid',
        field: 'reason',
        says: expect.stringMatching(/^Graham Pell named Aisha Khan on .* say why\.$/) as string,
      });
  });

  it('a reason that was written before the other was named is asked about before anybody loses the case', () => {
    const asks = 'Do you want Callum Reyes in their place? Aisha Khan will no longer see the case';
    given(first)
      .when('Hannah Reid', 'name-lead', named('Callum Reyes', 'MARKER-reason'))
      .thenLike({ code: 'not-sure', says: expect.stringContaining(asks) as string });
    const confirmed = first.does('Hannah Reid', 'name-lead', named('Callum Reyes', 'MARKER-reason'));
    expect(confirmed.case.aims?.at(-1)?.leads.at(-1)?.person.name).toBe('Callum Reyes');
    given(first).when('Graham Pell', 'name-lead', named('Callum Reyes', 'MARKER-reason')).thenAllowed();
  });
});

it('an old or altered list is read as it came, so that the rule says what is wrong with it', () => {
  const view = { ...look(aimWanted, 'Graham Pell'), randomKey: 'key' };
  const read = formOf('name-lead').read({ person: person('Nina Walsh').id }, view);
  expect(read).toMatchObject({ ok: true, values: { person: person('Nina Walsh').id } });
});
