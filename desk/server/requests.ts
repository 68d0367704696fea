import { z } from 'zod';
import {
  type ChooseRequest,
  type ClockRequest,
  type ExampleRequest,
  type Faults,
  type LookUpRequest,
  type PressRequest,
  refusalStatuses,
  type SayRequest,
  type SearchRequest,
} from '../page-api.ts';
import { Refused } from './exchange.ts';

const data = z.record(z.string(), z.unknown());
const sends = z.int().min(0);

export const sayRequest: z.ZodType<SayRequest> = z.object({
  conversation: z.string(),
  text: z.string(),
  mention: z.boolean().exactOptional(),
  attachment: z.object({ name: z.string(), contentType: z.string() }).exactOptional(),
});

export const pressRequest: z.ZodType<PressRequest> = z.object({
  conversation: z.string(),
  post: z.string().exactOptional(),
  action: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Action.Execute'), verb: z.string(), data }),
    z.object({ type: z.literal('Action.Submit'), data }),
  ]),
});

export const searchRequest: z.ZodType<SearchRequest> = z.object({ conversation: z.string(), text: z.string() });
export const chooseRequest: z.ZodType<ChooseRequest> = z.object({ conversation: z.string(), value: data });
export const lookUpRequest: z.ZodType<LookUpRequest> = z.object({
  conversation: z.string(),
  dataset: z.string(),
  text: z.string(),
});

export const clockRequest: z.ZodType<ClockRequest> = z.object({
  move: z.enum(['hour', 'working-morning', 'next-due', 'none']),
});

export const exampleRequest: z.ZodType<ExampleRequest> = z.object({ want: z.enum(['show', 'put-away']) });

export const faultsRequest: z.ZodType<Faults> = z.strictObject({
  notInRoster: z.array(z.string()).exactOptional(),
  throttle: z.object({ sends, retryAfterSeconds: z.number().min(0) }).exactOptional(),
  refuse: z.object({ sends, status: z.literal(refusalStatuses) }).exactOptional(),
  loseAnswers: z.object({ sends }).exactOptional(),
});

/** Throws `Refused` (400) where a request is not what the page sends. */
export function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new Refused(400, z.prettifyError(result.error));
  return result.data;
}
