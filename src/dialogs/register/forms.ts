import type { EditFormId } from '../../cards/verbs/register.ts';
import type { RegisterForm } from './form.ts';
import { schoolHolidaysForm } from './holiday-forms.ts';
import {
  addPersonForm,
  changePersonForm,
  endCoverForm,
  endRoleForm,
  giveRoleForm,
  removePersonForm,
  setCoverForm,
} from './person-forms.ts';
import { addTeamForm, changeFunctionForm, closeTeamForm, forgetChannelForm, renameTeamForm } from './team-forms.ts';

export const editForms: Readonly<Record<EditFormId, RegisterForm>> = {
  'add-person': addPersonForm,
  'change-person': changePersonForm,
  'give-role': giveRoleForm,
  'end-role': endRoleForm,
  'set-cover': setCoverForm,
  'end-cover': endCoverForm,
  'remove-person': removePersonForm,
  'add-team': addTeamForm,
  'rename-team': renameTeamForm,
  'change-function': changeFunctionForm,
  'school-holidays': schoolHolidaysForm,
  'forget-channel': forgetChannelForm,
  'close-team': closeTeamForm,
};
