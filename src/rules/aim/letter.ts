/**
 * Which service leads, by the letter of the procedure (CJ-21, CN-23): by the route, and by which service the young person
 * was active to when the meeting decided. Where the letter does not say it, nothing is guessed.
 */
import { inSentence } from '../base/capitals.ts';
import type { Route } from '../base/vocabulary.ts';
import type { Source } from '../procedure/source.ts';
import type { Activity, AimService, LetterRule } from '../record/aim.ts';

export const serviceNames: Readonly<Record<AimService, string>> = {
  cdyjs: 'CDYJS',
  'social-care': "Children's Social Care",
};
export const otherService = (service: AimService): AimService => (service === 'cdyjs' ? 'social-care' : 'cdyjs');

interface LetterRow {
  readonly service: AimService;
  readonly source: Source;
  /** Why that service leads, after its name. */
  readonly why: string;
}
export const letterRows: Readonly<Record<LetterRule, LetterRow>> = {
  'cj-active': {
    service: 'social-care',
    source: 'CJ-21',
    why: "criminal justice route, active to Children's Social Care before this",
  },
  'cj-not-active': {
    service: 'cdyjs',
    source: 'CJ-21',
    why: "criminal justice route, not active to Children's Social Care",
  },
  'concern-active': { service: 'cdyjs', source: 'CN-23', why: 'concern route, active to CDYJS' },
  'concern-not-active': { service: 'social-care', source: 'CN-23', why: 'concern route, not active to CDYJS' },
};

/** To which services the young person is active, as the meeting said it. */
export type Activities = Readonly<Record<AimService, Activity>>;

/** What the letter comes to; or why it does not say it, in words that ask the chair. */
export type Letter =
  | { readonly rule: LetterRule }
  | { readonly rule?: undefined; readonly asks: string; readonly source: Source };

const choose = 'Choose which service leads, and say why.';
/** By whose activity the letter of a route goes, and what it comes to. */
const letters: Readonly<
  Record<Route, { readonly by: AimService; readonly active: LetterRule; readonly not: LetterRule }>
> = {
  'criminal-justice': { by: 'social-care', active: 'cj-active', not: 'cj-not-active' },
  concern: { by: 'cdyjs', active: 'concern-active', not: 'concern-not-active' },
};

/** Each reading of an activity that began only since they were told of: as one that counts, and as one that does not. */
const readings = (activity: Activity): readonly Activity[] => (activity === 'since' ? ['yes', 'no'] : [activity]);

function ruleOf(route: Route, activities: Activities): LetterRule | 'both' | 'not-known' {
  const { by, active, not } = letters[route];
  if (activities[by] === 'not-known') return 'not-known';
  if (activities[by] === 'no') return not;
  return activities[otherService(by)] === 'yes' ? 'both' : active;
}

function whyNot(route: Route, found: LetterRule | 'both' | 'not-known' | 'since'): Letter {
  const { by, active } = letters[route];
  const name = serviceNames[by];
  const { source } = letterRows[active];
  if (found === 'not-known') {
    return { asks: `Find out first whether the young person is active to ${name}. Or: ${inSentence(choose)}`, source };
  }
  if (found === 'both') {
    const asks = `The young person is active to both services. By the letter of this route ${serviceNames[letterRows[active].service]} would lead; the other route says the opposite. ${choose}`;
    return { asks, source: 'A-17' };
  }
  const asks = `The young person became active to a service only since this was told, and it depends on that which service leads. ${choose}`;
  return { asks, source: 'A-43' };
}

/** What the letter of that route says. */
export function byLetter(route: Route, activities: Activities): Letter {
  const found = new Set(
    readings(activities['social-care']).flatMap((socialCare) =>
      readings(activities.cdyjs).map((cdyjs) => ruleOf(route, { 'social-care': socialCare, cdyjs })),
    ),
  );
  const [first = 'not-known'] = found;
  if (found.size > 1) return whyNot(route, 'since');
  return first === 'both' || first === 'not-known' ? whyNot(route, first) : { rule: first };
}
