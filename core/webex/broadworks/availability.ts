import { boolean, oneOf } from '../../rule/fact.js';
import { defaulted, needed, optional, signature } from '../../rule/signature.js';
import { facts } from './facts.js';

/** Is the user shown as in a calendar meeting? */
export const availabilityCalendar = signature({
  id: 'broadworks.availability.calendar',
  facts: {
    webexAppRunning: needed(facts.webexAppRunning),
    outlookRunning: needed(facts.outlookRunning),
    checkboxOn: needed(facts.checkboxOn),
    meetingAccepted: needed(facts.meetingAccepted),
    meetingInProgress: needed(facts.meetingInProgress),
    meetingKind: optional(facts.meetingKind),
    outlookIntegrationEnabled: optional(facts.outlookIntegrationEnabled),
    outlookShowAs: optional(facts.outlookShowAs),
    disabledDuringMeeting: defaulted(facts.disabledDuringMeeting),
    clientRestarted: defaulted(facts.clientRestarted),
  },
  outputs: {
    availability: oneOf(['IN_CALENDAR_MEETING', 'NOT_SHOWN']),
    presenceUpdateDeferred: boolean(),
    outlookAvailability: oneOf(['BUSY']),
  },
});
