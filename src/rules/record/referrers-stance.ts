/** Whether the referrer agrees with a decision, as the manager who decided knows it. */

export const stanceWords = { agrees: 'Yes', disagrees: 'No', 'not-asked': 'Not asked' } as const;
export type ReferrersStance = keyof typeof stanceWords;
export const stanceIds = Object.keys(stanceWords) as readonly ReferrersStance[];
