/** Forms about how long a record is kept, and about taking it away. */
import { keptUntil, requestChosen, requestToConfirm, whatWasLookedAt, whyRemovable } from './retention-fields.ts';
import { actionForm, reasonField } from './shape.ts';

export const keepUntil = actionForm('keep-until')({
  fields: (look) => [keptUntil, reasonField(look, 'Why')],
  input: ({ until, reason }) => ({ until, reason }),
});

export const askRemoval = actionForm('ask-removal')({
  fields: (look) => [whyRemovable, reasonField(look, 'Why, in your words')],
  input: ({ because, reason }) => ({ because, reason }),
});

export const confirmRemoval = actionForm('confirm-removal')({
  raw: ({ case: c }) => requestChosen(c),
  fields: ({ case: c, by }) => [requestToConfirm(c, by), whatWasLookedAt],
  input: ({ asked, because }) => ({ asked, because }),
});
