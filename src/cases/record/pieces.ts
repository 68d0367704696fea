/** Pieces that the schemas of events are made of. Checked when a record is read: what is kept may be years old. */
import { z } from 'zod';
import type { Answer } from '../../rules/base/vocabulary.ts';

const answers = ['yes', 'no', 'not-known'] as const satisfies readonly Answer[];

export const text = z.string();
/** Left out, or there: what was never said is no empty text. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => z.exactOptional(schema);
/** As people's own words are kept: left out, or there. */
export const words = text.optional();
export const answer = z.enum(answers);
export const instant = z.iso.datetime({ offset: true });
/** `YYYY-MM-DD`; a day that people typed may be any. */
export const day = text;
export const personRef = z.object({ id: text, name: text });
export const recipient = z.union([z.object({ team: text }), z.object({ person: text })]);
