/** The answers to the last activities, so that one delivered again gets the same answer and runs once. */
export interface Recent<Answer> {
  get(key: string): Promise<Answer> | undefined;
  keep(key: string, answer: Promise<Answer>): void;
  forget(key: string): void;
}

/** Keeps the last `most`. */
export function createRecent<Answer>(most: number): Recent<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return {
    get: (key) => answers.get(key),
    keep(key, answer) {
      answers.set(key, answer);
      const oldest = answers.keys().next();
      if (answers.size > most && !oldest.done) answers.delete(oldest.value);
    },
    forget: (key) => void answers.delete(key),
  };
}
