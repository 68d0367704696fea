import type { Notice } from '../cases/notice.ts';
import type { Delivery } from '../notices/messenger.ts';
import type { Around } from '../notices/sending.ts';
import type { Facts, Span, Telemetry } from './telemetry.ts';

/** By its cases' references what led to it is found: the decision was another trace, or another process. */
function factsOf(notices: readonly Notice[]): Facts {
  const references = [...new Set(notices.map(({ reference }) => reference))];
  const [reference] = references;
  return {
    kind: notices[0]?.content.kind,
    attempt: Math.max(...notices.map(({ tries }) => tries)) + 1,
    count: notices.length,
    ...(references.length === 1 ? { reference } : { references }),
  };
}

function tell(span: Span, delivery: Delivery): void {
  if (delivery.outcome === 'sent') span.note({ outcome: 'sent' });
  // `403 BotNotInConversationRoster`: the status stands with the call to the connector.
  else span.failed(delivery.outcome === 'refused' ? (delivery.why.split(' ').at(-1) ?? 'refused') : delivery.outcome);
}

/** Each message on its way, by the cases it is about, the try it is and what came of it. */
export function instrumentedSending(telemetry: Telemetry): Around {
  if (!telemetry.isOn) return (_notices, send) => send();
  return (notices, send) =>
    telemetry.span('notice', factsOf(notices), async (span) => {
      const delivery = await send();
      tell(span, delivery);
      return delivery;
    });
}
