/** Who has a case, in words, and who can be asked about it today. */

import { standingIn } from '../../rules/engine/recipients.ts';
import { hasStoppedManaging } from '../../rules/record/access.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { isOpen } from '../../rules/stages.ts';
import { plainWords } from '../text.ts';

type Managed = Pick<Case, 'manager'>;
type By = Pick<DecisionContext, 'roster'>;

/** Who has the case, and who stands in for them today where they are away or have left. */
export function managerWords({ manager, stage }: Managed & Pick<Case, 'stage'>, { roster }: By): string {
  if (manager === undefined) return 'Nobody yet';
  const name = plainWords(manager.name);
  if (!isOpen({ stage })) return name;
  const [instead] = standingIn({ manager }, roster);
  const hasLeft = hasStoppedManaging(manager, roster);
  if (instead === undefined) return hasLeft ? `${name}, who has left` : name;
  const { does, is } = hasLeft ? { does: 'acts', is: 'has left' } : { does: 'covers', is: 'is away' };
  return `${name}, who ${is}. ${plainWords(instead.name)} ${does} for them now`;
}

/** Who can be rung about it today, within a sentence; undefined where nobody is known by name. */
export function toBeRung({ manager }: Managed, { roster }: By): string | undefined {
  if (manager === undefined) return undefined;
  const [instead] = standingIn({ manager }, roster);
  const hasLeft = hasStoppedManaging(manager, roster);
  if (instead === undefined) return hasLeft ? undefined : plainWords(manager.name);
  return `${plainWords(instead.name)}, who ${hasLeft ? 'acts' : 'covers'} for ${plainWords(manager.name)},`;
}
