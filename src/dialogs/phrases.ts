/** How people ask for something by typing. */

/** The whole line, in any of these forms. Lines come without capitals and quotation marks. */
export const exactly = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

/** Before what somebody asks for. */
export const asking =
  "(?:i (?:want|need|have|would like|wish) to |i'd like to |(?:how (?:do|can)|can|could|may) i |help me )?";

/** How a journey is begun by typing. */
export interface Phrases {
  /** Says only that it is to be begun, so that it cannot be an answer to an open card. */
  readonly only: RegExp;
  /** The beginnings of a longer line that may begin it, or may be an answer. */
  readonly perhaps: RegExp;
  /** Its name after "continue my". */
  readonly named: string;
}

/** Says that the journey of this name is to be continued. */
export const continuing = ({ named }: Phrases): RegExp =>
  exactly(`(?:continue|resume|go on|carry on|finish)(?: with)?(?: my| the)? ${named}`);
