/** Cases that between them hold all that is kept of keeping a record, and of taking it away. */
import { asked, closed, confirmed, why } from '../../rules/retention/cases.ts';

export const retentionStories = [
  closed().does('Ruth Marsden', 'keep', why),
  closed()
    .at('2032-11-08', '09:00')
    .woken()
    .does('Ruth Marsden', 'keep-until', { until: '2040-01-01', ...why }),
  confirmed(),
  asked().does('Ruth Marsden', 'stop-removal', why),
];
