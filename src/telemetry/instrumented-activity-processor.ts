import type { ActivityProcessor } from '../teams/activity-processor.ts';
import { readIncoming } from '../teams/incoming.ts';
import type { Facts, Telemetry } from './telemetry.ts';

function factsOf(activity: unknown): Facts {
  const incoming = readIncoming(activity);
  if (incoming === undefined) return { type: 'unreadable' };
  const { id, type, name, conversation } = incoming;
  return { activity: id, type, name, place: conversation.conversationType === 'personal' ? 'chat' : 'channel' };
}

/** Each activity of Teams, by its kind and the status it was answered with. */
export function instrumentedActivityProcessor(processor: ActivityProcessor, telemetry: Telemetry): ActivityProcessor {
  if (!telemetry.isOn) return processor;
  return {
    idle: processor.idle,
    process: (activity) =>
      telemetry.span('turn', factsOf(activity), async (span) => {
        const answer = await processor.process(activity);
        span.note({ status: answer.status });
        return answer;
      }),
  };
}
