/** Whatever is decided at one moment asks for the same few things again and again. More than this are forgotten. */
const mostRemembered = 200;

/** The same work, done once for what it is asked. `work`: gives the same whenever it is asked the same, and never undefined. */
export function remembered<Known>(work: (asked: string) => Known): (asked: string) => Known {
  const known = new Map<string, Known>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const found = work(asked);
    if (known.size >= mostRemembered) known.clear();
    known.set(asked, found);
    return found;
  };
}
