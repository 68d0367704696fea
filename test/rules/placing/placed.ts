/** What a manager records of who placed a young person here. */
export const placing = {
  authority: 'MARKER-authority',
  worker: 'MARKER-worker',
  telephone: 'MARKER-telephone',
  itsYouthJustice: 'MARKER-itsYouthJustice',
  leads: 'MARKER-leads',
} as const;
