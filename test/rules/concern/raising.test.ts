import { aCase } from '../../support/a-case.ts';
import { aConcern, aRegister } from '../../support/factories.ts';

describe('raising a concern (A-04)', () => {
  const inTwoPlaces = aRegister(({ people }) => ({
    people: people.map((one) =>
      one.name === 'Priya Shah'
        ? {
            ...one,
            teams: [
              { team: 'northfield-academy', role: 'school-staff' },
              { team: 'mash', role: 'mash-practitioner' },
            ],
          }
        : one,
    ),
  }));
  const raisedIn = (place: string | undefined) =>
    aCase({ roster: inTwoPlaces, concern: aConcern({ reach: { raisedIn: place } }) }).receivedAt().case.referrerTeams;

  it('is done in one team by somebody who is in several: its safeguarding lead alone is copied in', () => {
    expect(raisedIn('mash')).toEqual(['mash']);
    expect(raisedIn('northfield-academy')).toEqual(['northfield-academy']);
  });

  it('is done in none that is known where they did not say, or named a team that is not theirs', () => {
    expect(raisedIn(undefined)).toEqual([]);
    expect(raisedIn('riverside-college')).toEqual([]);
  });

  it('is done in the one team of everybody else, whatever a card says', () => {
    const concern = aConcern({ reach: { raisedIn: 'mash' } });
    expect(aCase({ concern }).receivedAt().case.referrerTeams).toEqual(['northfield-academy']);
  });
});
