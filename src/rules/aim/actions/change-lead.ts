import type { TeamId } from '../../base/vocabulary.ts';
import type { AimService } from '../../record/aim.ts';
import { running } from '../../record/case-roles.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { carriedOnStages } from '../../stages.ts';
import { aimUnderWay, leadService } from '../assessment.ts';
import { withNewest, withService, withTeam } from '../decided.ts';
import { serviceNames } from '../letter.ts';
import { assessmentUnderWay } from '../pair-guards.ts';

interface Input {
  readonly service: AimService;
  /** The social care team that names a worker, where it is chosen. */
  readonly team?: TeamId | undefined;
  readonly reason: string;
}
interface ServiceChanged {
  readonly type: 'aim-service-changed';
  readonly service: AimService;
  readonly team?: TeamId;
  readonly reason: string;
}

export const changeLead: Action<Input, ServiceChanged> = {
  source: 'A-17',
  label: 'Say which service leads the assessment',
  afterwards: true,
  form: {
    title: 'Which service leads the AIM assessment',
    send: 'Record',
    says: ['If another service leads from now on, the lead and the co-worker will have to be named again.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: carriedOnStages,
  to: 'same',
  guards: [assessmentUnderWay],
  decide: (c, { service, team, reason }, { roster }): ActionResult => {
    if (team !== undefined && roster.team(team)?.agency !== 'social-care') {
      return refusal('invalid', 'Choose a social care team from the list.', 'A-45', 'team');
    }
    const aim = aimUnderWay(c);
    const isSame = aim !== undefined && leadService(aim)?.service === service;
    return isSame && (team === undefined || team === aim.socialCareTeam)
      ? refusal('invalid', `${serviceNames[service]} leads already. Choose what is to change.`, 'A-17', 'service')
      : [{ type: 'aim-service-changed', service, ...(team === undefined ? {} : { team }), reason }];
  },
  events: {
    'aim-service-changed': {
      fold: (c, { service, team, reason }, at, by) =>
        withNewest(c, (aim) => {
          const now = leadService(aim)?.service === service ? aim : withService(aim, { service, why: reason, at, by });
          return team === undefined ? now : withTeam(now, team);
        }),
      words: ({ service, team }, say) =>
        `recorded that ${serviceNames[service]} leads the AIM assessment${team === undefined ? '' : `, and that ${say.team(team)} names a worker`}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
