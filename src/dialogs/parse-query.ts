/** Lines that ask about one case or one clause: `status 7KQ4-2MX9`, `why CN-06`, and what people type instead. */
import { isSource } from '../cards/case/why.ts';
import { readReference } from '../cases/reference.ts';

export interface Query {
  readonly command: 'status' | 'why';
  /** A reference or a clause where there is one, else whatever stood there. */
  readonly about: string;
  /** The line says only that, so that it cannot be an answer to an open card. */
  readonly exact: boolean;
}

const clauseForm = /^([a-z]{1,2})[ -]?(\d{1,2})$/;
/** As it is printed: in two groups, with a digit at least, so that no two words look like one. */
const printedForm = /^(?=.*\d)[\da-z]{4}-[\da-z]{4}$/;
/** Two words of four letters can happen to be a reference; alone on a line they are words. */
const apart = /[\d-]/;
const looseForm = /^(?=.*\d)[\da-z]{4}[ -]?[\da-z]{4}$/;

/** `CN-06` for `cn 6`; undefined where the words have not the form of a clause. */
function clauseIn(words: string): string | undefined {
  const [, family, number] = clauseForm.exec(words) ?? [];
  return family === undefined || number === undefined
    ? undefined
    : `${family.toUpperCase()}-${number.padStart(2, '0')}`;
}

/** A reference as it is printed; one with a slip in it as well, where it has the form of one. */
function referenceIn(words: string, form: RegExp): string | undefined {
  return readReference(words) ?? (form.test(words) ? words.toUpperCase() : undefined);
}

const beforeStatus =
  /^(?:(?:what(?:'s|s| is) )?(?:the )?(?:status|progress)(?: (?:of|on|for))?|update (?:on|for))(?: (?:the )?case)?(?:[ :?]+|$)/;
/** Before a reference these ask for it; before anything else they may mean anything. */
const beforeReference =
  /^(?:(?:the )?(?:case|reference|ref|check|show|open|where is|how is|any news (?:on|about|of)|what(?:'s|s| is) happening (?:with|to|on))[ :]*(?:case )?)?/;
const afterReference = / (?:status|progress|update|going|getting on|doing|coming along)$/;
const beforeWhy = /^why(?:[ :?]+|$)/;
const beforeClause = /^(?:(?:what(?:'s|s| is| does)|explain|clause|show)[ :]*(?:clause )?)?/;

const withoutEnd = (words: string): string => words.replace(/(?: (?:say|mean))?[ ?]*$/, '').replace(/^#/, '');

/** What a tidied line asks about; undefined where it asks about nothing. */
export function parseQuery(plain: string): Query | undefined {
  for (const [command, before] of [
    ['status', beforeStatus],
    ['why', beforeWhy],
  ] as const) {
    if (before.test(plain)) {
      const about = withoutEnd(plain.replace(before, ''));
      const known = referenceIn(about, looseForm) ?? clauseIn(about);
      return { command, about: known ?? about, exact: known !== undefined || about === '' };
    }
  }
  const clause = clauseIn(withoutEnd(plain.replace(beforeClause, '')));
  if (clause !== undefined && isSource(clause)) {
    return { command: 'why', about: clause, exact: true };
  }
  const words = withoutEnd(plain.replace(beforeReference, '')).replace(afterReference, '');
  const reference = apart.test(words) ? referenceIn(words, printedForm) : undefined;
  return reference === undefined ? undefined : { command: 'status', about: reference, exact: true };
}
