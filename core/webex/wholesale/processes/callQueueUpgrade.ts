import type { ProcessDefinition } from '../../../process/definition.js';
import { defaulted, needed } from '../../../rule/signature.js';
import { facts as f } from '../facts.js';
import { callQueueUpgradeMachine } from './callQueueUpgradeMachine.js';

/** The upgrade of a call queue to Customer Assist. */
export const callQueueUpgrade: ProcessDefinition = {
  id: 'wholesale.callQueueUpgrade',
  title: 'Upgrade a call queue to Customer Assist',
  edition: 'wholesale',
  machine: callQueueUpgradeMachine,
  facts: {
    orgHasCustomerAssist: needed(f.orgHasCustomerAssist),
    queueType: needed(f.queueType),
    queueRouting: needed(f.queueRouting),
    hasVirtualLineMember: needed(f.hasVirtualLineMember),
    hasWorkspaceMember: needed(f.hasWorkspaceMember),
    agentsWithoutPackage: needed(f.agentsWithoutPackage),
    upgradeChoice: defaulted(f.upgradeChoice),
  },
  events: {
    UPGRADE: { title: 'The administrator chooses to upgrade', payload: {} },
    NEXT: { title: 'The administrator goes on', payload: {} },
    CONTINUE_WITHOUT_LISTED: {
      title: 'The administrator goes on without the listed agents',
      payload: {},
    },
    ASSIGN_PACKAGES: { title: 'The administrator assigns the package to them', payload: {} },
  },
  asks: {
    'wholesale.queue.upgrade': {
      // The event is the choice. An upgrade starts before there is one: until then only those
      // obstacles count that would stop it even without the listed agents.
      upgradeChoice: {
        event: {
          UPGRADE: 'CONTINUE_WITHOUT_LISTED',
          NEXT: 'NONE',
          CONTINUE_WITHOUT_LISTED: 'CONTINUE_WITHOUT_LISTED',
          ASSIGN_PACKAGES: 'ASSIGN_PACKAGES',
        },
      },
    },
  },
  switches: {},
  handovers: {},
  exploration: {
    changing: ['agentsWithoutPackage'],
    counters: {},
    rests: ['webexCallingQueue'],
  },
};
