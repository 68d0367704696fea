/** Words that stand nowhere but where somebody typed them, so that a leak of any one field is seen. */
export const marked = (about: string): string => `MARKER${about}: as it was written here.`;
