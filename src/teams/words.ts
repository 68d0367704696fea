/** The few sentences that come from the way to and from Teams itself. */

export const failed =
  'Something went wrong here, and Pathway may not have done what you asked. What you sent before is kept. Try again in a minute. If it is urgent, use the phone.';

export const unknownPerson =
  'Pathway could not see who you are, so it has done nothing. Sign in to Teams with your work account and try again.';

export const unknownOrganisation =
  'Your organisation cannot use Pathway here yet, so Pathway has done nothing and kept nothing. If you are worried about a child, telephone children’s social care. If a child is in danger now, call 999.';

export const nothingToOpen = 'There is nothing to open here. Type help in the private chat with Pathway.';
