/** What every form's buttons carry, of one card or of many. */
import { z } from 'zod';

/** Inputs left empty because what is kept for them is too long to show. */
export const held = z.array(z.string().max(40)).max(20);
/** What was typed into it is kept, so that it is to be forgotten once it is carried out. */
export const kept = z.literal(true);
/** What was asked about on the card, and is confirmed by sending it again. */
export const sure = z.array(z.string().max(80)).max(10);
/** Under which a form of one card is sent: a second press of the same is harmless. */
export const nonce = z.uuid();
/** A part of something that is shown on several cards, counted from 0. */
export const part = z.int().min(0).max(9_999);
/** What asks for the text that is kept of a form. `onForm`: pressed on the form, whose inputs come along. */
export const askedSaved = { part, onForm: z.object({ nonce, held }).optional() };
