/** How much of bodies is kept in memory at one time, whoever sends them: what has no room is refused before it is read. */
export interface Room {
  /** Takes so many bytes; gives them back by what it returns. Undefined where there are not so many left. */
  enter(bytes: number): (() => void) | undefined;
}

export function createRoom(most: number): Room {
  let taken = 0;
  return {
    enter(bytes) {
      if (taken + bytes > most) return undefined;
      taken += bytes;
      let isTaken = true;
      return () => {
        if (isTaken) taken -= bytes;
        isTaken = false;
      };
    },
  };
}
