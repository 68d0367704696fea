/** The key of the index of names. Without the setting it is made once, and kept where Pathway keeps what is on this machine. */

/** Made at random it cannot be guessed; one that people think of is shorter. */
const keyForm = /^[\x21-\x7e]{32,200}$/;

export const isNameIndexKey = (text: string): boolean => keyForm.test(text);

/** `isKeptHere`: whether this machine keeps anything from one start to the next. A problem names its variable. */
export function nameIndexKeyProblems(key: string | undefined, isKeptHere: boolean): readonly string[] {
  if (key === undefined) {
    return isKeptHere
      ? []
      : ['NAME_INDEX_KEY should be set in a tenant with STORE=cosmos, where nothing is kept on this machine.'];
  }
  return isNameIndexKey(key)
    ? []
    : ['NAME_INDEX_KEY should be 32 to 200 random letters, digits and signs, without a space.'];
}
