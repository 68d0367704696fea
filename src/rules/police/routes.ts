/** Which route a case is on and was on (SC-12, A-12). */
import type { Route } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';

/** A meeting is no choice on this route: it will be held (CJ-09). */
export const isCriminalJustice = ({ route }: Pick<Case, 'route'>): boolean => route === 'criminal-justice';

/** When the route that it is on now began. */
export const onRouteSince = ({ routes, receivedAt }: Pick<Case, 'routes' | 'receivedAt'>): string =>
  routes?.at(-1)?.since ?? receivedAt;

/** The police decided that the route does not apply, and nobody has said yet how it goes on (CJ-04, A-12). */
export function isRouteOpen({ route, clocks = [] }: Pick<Case, 'route' | 'clocks'>): boolean {
  const own = clocks.filter(({ kind }) => kind !== 'concern');
  return isCriminalJustice({ route }) && own.length > 0 && own.every(({ ended }) => ended !== undefined);
}

/** Whether a row of a table is for the route that the case is on. */
export const isOnRoute = (
  { routes }: { readonly routes?: readonly Route[] },
  { route }: Pick<Case, 'route'>,
): boolean => routes?.includes(route) ?? true;
