/** Who reads that a case may be about the same young person as another: role by role, and what they may see of the other. */
import county from '../../desk/county.json' with { type: 'json' };
import { mayBeTheSame } from '../../src/cases/may-be-the-same.ts';
import { viewFor } from '../../src/cases/sight.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { caseRoles } from '../../src/rules/record/case-roles.ts';
import { screening, withMash } from '../rules/police/notified.ts';
import { aCase, type CaseStory } from '../support/a-case.ts';
import { everyRole } from '../support/every-role.ts';
import { circumstances, person, withNadiaFrost } from '../support/factories.ts';

const usual = aCase({ roster: withNadiaFrost }).receivedAt('2026-11-02T09:15:00Z');
const other = usual.takenBy('Hannah Reid');
const elsewhere = (c: Case, reference = '2222-2222'): Case => ({ ...c, reference });
const names = [...county.people.map(({ name }) => name), 'Nadia Frost', 'Nobody Known'];
const everybody = names.map((name) => person(name, withNadiaFrost));

/** What somebody reads on a case, where the index finds these others. */
async function read({ case: c, now }: CaseStory, name: string, ...others: readonly Case[]) {
  const by = circumstances(now, { roster: withNadiaFrost });
  const look = viewFor(c, person(name, withNadiaFrost), by);
  if (look === undefined) return 'no case';
  const { seen, isOneKnown } = await mayBeTheSame(
    async (_c, besides) => others.filter(({ reference }) => !besides.has(reference)),
    c,
    look,
  );
  return [...seen.map(({ reference }) => reference), ...(isOneKnown ? ['one that is known'] : [])];
}

describe('on a case whose young person may be that of another', () => {
  it('these roles read of it, and none of the others', async () => {
    const may = ['unallocated-manager', 'allocated-manager', 'deputy', 'service-lead'];
    const met = new Set<string>();
    for (const [what, story] of Object.entries(everyRole)) {
      for (const { name } of everybody) {
        const by = circumstances(story.now, { roster: withNadiaFrost });
        const roles = viewFor(story.case, person(name, withNadiaFrost), by)?.roles ?? [];
        for (const role of roles) met.add(role);
        const reads = await read(story, name, elsewhere(other.case));
        const isReader = roles.some((role) => may.includes(role)) && story.case.closed === undefined;
        expect({ what, name, roles, reads: reads !== 'no case' && reads.length > 0 }).toEqual({
          ...{ what, name, roles },
          reads: isReader,
        });
      }
    }
    expect(Object.keys(caseRoles).filter((role) => may.includes(role) && !met.has(role))).toEqual([]);
  });

  it.each([
    ['its team manager, who has the other as well', 'Hannah Reid', ['2222-2222']],
    ['the deputy', 'Tom Bell', ['2222-2222']],
    ['the service lead', 'Ruth Marsden', ['2222-2222']],
    ['a manager who is no deputy', 'Nadia Frost', ['one that is known']],
    ['the referrer', 'Priya Shah', []],
    ["the safeguarding lead of the referrer's school", 'Daniel Okafor', []],
    ['somebody in another agency', 'Ben Asante', 'no case'],
  ])('%s reads what is theirs', async (_who, name, reads) => {
    expect(await read(usual, name, elsewhere(other.case))).toEqual(reads);
  });

  it('of several they read each that they see, and once that there is another', async () => {
    const mine = usual.takenBy('Nadia Frost');
    const others = [
      elsewhere(other.case, '2222-2222'),
      elsewhere(mine.case, '3333-3333'),
      elsewhere(other.case, '4444-4444'),
    ];
    expect(await read(mine, 'Nadia Frost', ...others)).toEqual(['3333-3333', 'one that is known']);
  });

  it('a closed other case counts, and a closed one asks nothing', async () => {
    const closed = other.does('Hannah Reid', 'close', { code: 'error', reason: 'MARKER', told: 'MARKER' });
    expect(closed.case.closed).toBeDefined();
    expect(await read(usual, 'Ruth Marsden', elsewhere(closed.case))).toEqual(['2222-2222']);
    expect(await read(closed, 'Ruth Marsden', elsewhere(other.case))).toEqual([]);
  });

  it('one that is kept from them is one that they may not see, and a service lead hears nothing of it', async () => {
    const keep = (id: string) =>
      elsewhere(other.does('Hannah Reid', 'keep-from', { person: id, reason: 'MARKER-why' }).case);
    expect(await read(usual, 'Tom Bell', keep(person('Tom Bell').id))).toEqual(['one that is known']);
    expect(await read(usual, 'Ruth Marsden', keep(person('Ruth Marsden').id))).toEqual([]);
  });

  it('CJ-08: of one that MASH screen nothing is said to anybody, and once they are told it is', async () => {
    const screened = withMash();
    for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
      expect(await read(usual, name, elsewhere(screened.case))).toEqual([]);
    }
    const told = screened.at('2026-11-04', '14:00').does('Peter Nolan', 'screen-eligible', screening);
    expect(await read(usual, 'Hannah Reid', elsewhere(told.case))).toEqual(['2222-2222']);
    expect(await read(screened, 'Ruth Marsden', elsewhere(other.case))).toEqual([]);
  });

  it('nothing is said once it was answered, on this case or on the other', async () => {
    const says = (story: CaseStory, to: string): CaseStory =>
      Object.create(story, { case: { value: { ...story.case, links: [{ other: to, kind: 'not-same' }] } } });
    const { reference } = usual.case;
    expect(await read(says(usual, '2222-2222'), 'Ruth Marsden', elsewhere(other.case))).toEqual([]);
    const answered = elsewhere(says(other, reference).case);
    expect(await read(usual, 'Ruth Marsden', answered)).toEqual([]);
    expect(await read(usual, 'Ruth Marsden', elsewhere(says(other, '9999-9999').case))).toEqual(['2222-2222']);
  });
});
