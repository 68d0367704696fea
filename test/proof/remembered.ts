/** Works an answer out once for each question. */
export function remembered<Asked extends readonly (string | number)[], Answer>(work: (...asked: Asked) => Answer) {
  const known = new Map<string, Answer>();
  return (...asked: Asked): Answer => {
    const key = asked.join();
    const answer = known.has(key) ? (known.get(key) as Answer) : work(...asked);
    known.set(key, answer);
    return answer;
  };
}
