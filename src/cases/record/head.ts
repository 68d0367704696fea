/**
 * The version of the shape in which a case is kept in its head; heads before there were versions bear none. One that is
 * not of this version is made again from its events. Raise it whenever `Case`, or what an event makes of one, changes.
 */
export const headVersion = 8;
