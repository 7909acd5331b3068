import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { freeCallsMachine, templateDisables } from './freeCallsMachine.js';

/** Switching free Webex calls off for an existing user: first the template, then the user. */
export const freeCalls: ProcessDefinition = {
  id: 'broadworks.freeCalls',
  title: 'Switch off free calls of an existing user',
  edition: 'broadworks',
  machine: freeCallsMachine,
  begins: [{ state: 'templateDisabled', when: templateDisables }],
  facts: {
    templateFreeCallsDisabled: defaulted(f.templateFreeCallsDisabled),
    usesFlowThrough: needed(f.usesFlowThrough),
  },
  events: {
    SAVE_TEMPLATE_DISABLED: {
      title: 'The partner saves the template with free calls disabled',
      payload: {},
    },
    REMOVE_USER: { title: 'The partner removes the user', payload: {} },
    ADD_USER: { title: 'The partner adds the user again', payload: {} },
  },
  asks: {
    'broadworks.calls.userState': {
      templateIsNew: {
        constant: false,
        because: 'users of a new template have its setting anyhow',
      },
      userCreatedAfterTemplateChange: { constant: false, because: 'the user existed before' },
      // Only who is added again comes back as the template is by then.
      userReprovisionedAfterTemplateChange: { event: { REMOVE_USER: false, ADD_USER: true } },
    },
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['templateFreeCallsDisabled'],
    counters: {},
    rests: ['enabled', 'templateDisabled', 'removed', 'reconfiguredEnabled'],
  },
};
