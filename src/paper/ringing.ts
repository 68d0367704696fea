/** Who to ring, as it stands on top of each page. */
import { ringingWords } from '../cards/help/paper.ts';
import type { Policy } from '../rules/base/policy.ts';
import { inline } from './html.ts';

export const ringing = (policy: Policy): string =>
  `<div class="ring">${ringingWords(policy)
    .map((one) => `<p>${inline(one)}</p>`)
    .join('')}</div>`;
