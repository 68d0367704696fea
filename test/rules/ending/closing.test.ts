import { given } from '../../support/given.ts';
import { told, underTen } from '../../support/usual-cases.ts';

describe('closing a case (A-32)', () => {
  it('of a child under ten waits for First Contact, or says why it does not (SC-06)', () => {
    given(underTen).when('Hannah Reid', 'close', told).then({
      code: 'invalid',
      says: 'First Contact have not recorded what they decided. Wait for that, or say why the case is closed although they have not.',
      source: 'SC-06',
      field: 'withoutDecision',
    });
    const withoutDecision = 'MARKER-moved';
    given(underTen)
      .when('Hannah Reid', 'close', { ...told, withoutDecision })
      .thenCase({ stage: 'closed', closed: { withoutDecision } });
    const decided = underTen.does('Lucy Tran', 'first-contact-keeps', told);
    given(decided).when('Hannah Reid', 'close', told).thenCase({ stage: 'closed', closed: told });
  });
});
