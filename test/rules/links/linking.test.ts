import { arrives, isHiddenLink } from '../../../src/rules/links/errands.ts';
import { given } from '../../support/given.ts';
import { taken } from '../../support/usual-cases.ts';
import { reference } from '../../support/usual-inputs.ts';
import { asOther, besideAnother, linked, linking, otherReference } from './linked.ts';

describe('linking another case', () => {
  it('says what the two have to do with each other, and why', () => {
    given(besideAnother)
      .when('Hannah Reid', 'link-case', linking)
      .then([{ type: 'linked', ...linked }]);
  });

  it('is not possible with the case itself', () => {
    given(besideAnother)
      .when('Hannah Reid', 'link-case', { ...linking, other: reference })
      .then({
        code: 'invalid',
        says: `${reference} is this case itself. Give the reference of the other case.`,
        source: 'A-32',
        field: 'other',
      });
  });

  it('gives one answer where there is no such case and where they may not see the whole of it', () => {
    given(taken)
      .when('Hannah Reid', 'link-case', linking)
      .then({
        code: 'invalid',
        says: `There is no case ${otherReference} of which you can see the whole. Check the reference, or ask the service lead.`,
        source: 'A-32',
        field: 'other',
      });
  });

  it('is said once, and may be said otherwise later', () => {
    const linked = besideAnother.does('Hannah Reid', 'link-case', linking);
    given(linked).when('Hannah Reid', 'link-case', linking).thenLike({ code: 'invalid', field: 'other' });
    given(linked)
      .when('Hannah Reid', 'link-case', { ...linking, kind: 'not-same' })
      .thenCase({ links: [{ other: otherReference, kind: 'not-same' }] });
  });

  it('is nothing for the one who raised the concern, nor for an invited team', () => {
    given(besideAnother).when('Priya Shah', 'link-case', linking).thenLike({ code: 'forbidden' });
    given(besideAnother).when('Joanne Hardy', 'link-case', linking).thenLike({ code: 'not-found' });
  });
});

describe('a link on the other case', () => {
  const errand = (at: string, kind: 'same-matter' | 'not-same' = 'same-matter') =>
    ({
      from: otherReference,
      to: reference,
      at,
      actor: { kind: 'person', person: { id: 'x', name: 'Hannah Reid' } },
      brings: { does: 'link', kind },
    }) as const;

  it('is the same, of the case that it was said on, with when it was said', () => {
    expect(arrives(taken.case, errand('2026-11-02T12:00:00Z'))).toEqual([
      { type: 'linked', other: linked.other, kind: linked.kind, saidAt: '2026-11-02T12:00:00Z' },
    ]);
  });

  it('counts by when it was said: of two that were said at once both cases keep the later', () => {
    const { case: c } = besideAnother.does('Hannah Reid', 'link-case', linking);
    const at = c.links?.[0]?.at ?? '';
    expect(arrives(c, errand('2026-11-01T12:00:00Z', 'not-same'))).toEqual([]);
    expect(arrives(c, errand(at))).toEqual([]);
    expect(arrives(c, errand('2026-11-09T12:00:00Z', 'not-same'))).toHaveLength(1);
  });
});

it('says nothing of a link in the history to those who do not see the other end', () => {
  const event = { type: 'linked', ...linked } as const;
  expect(isHiddenLink(event, {})).toBe(true);
  expect(isHiddenLink(event, { links: asOther(besideAnother).links ?? [] })).toBe(true);
  const links = [{ ...linked, at: '2026-11-02T12:00:00Z', by: { id: 'x', name: 'x' } }];
  expect(isHiddenLink(event, { links })).toBe(false);
});
