/** Who sits here and what is open, kept in the address so that each tab can sit as somebody else. */
export interface Seat {
  readonly person?: string;
  readonly conversation?: string;
}

export function readSeat(hash: string): Seat {
  const [, person, conversation] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  return { ...(person ? { person } : {}), ...(person && conversation ? { conversation } : {}) };
}

export function seatHash(seat: Seat): string {
  return `#/${[seat.person, seat.conversation]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}
