class LawBroken extends Error {}

/** Throws with what was found. */
export const broken = (law: string, found: unknown): never => {
  throw new LawBroken(`${law}\n${JSON.stringify(found, null, 1)}`);
};
