import { boolean, oneOf, setOf, texts } from '../../rule/fact.js';
import { defaulted, needed, signature } from '../../rule/signature.js';
import { ASSIST_ROUTINGS, facts, QUEUE_ROUTINGS } from './facts.js';

/** What happens when a call queue is upgraded to Customer Assist. */
export const queueUpgrade = signature({
  id: 'wholesale.queue.upgrade',
  facts: {
    orgHasCustomerAssist: needed(facts.orgHasCustomerAssist),
    queueType: needed(facts.queueType),
    queueRouting: needed(facts.queueRouting),
    hasVirtualLineMember: needed(facts.hasVirtualLineMember),
    hasWorkspaceMember: needed(facts.hasWorkspaceMember),
    agentsWithoutPackage: needed(facts.agentsWithoutPackage),
    upgradeChoice: defaulted(facts.upgradeChoice),
  },
  outputs: {
    upgradeResult: oneOf(['COMPLETED', 'BLOCKED', 'RETRY_REQUIRED']),
    blockReasons: setOf([
      'ALREADY_UPGRADED',
      'CUSTOMER_ASSIST_NOT_PURCHASED',
      'VIRTUAL_LINE_MEMBER',
      'WORKSPACE_MEMBER',
      'AGENTS_WITHOUT_PACKAGE',
    ]),
    removedAgents: texts(),
    routingAfter: oneOf(QUEUE_ROUTINGS),
    routingsAfterwards: setOf(ASSIST_ROUTINGS),
    membersAndSettingsKept: boolean(),
    downgradePossible: boolean(),
  },
});

/** Whether a user can be an agent of a Customer Assist queue. */
export const queueAgentEligibility = signature({
  id: 'wholesale.queue.agentEligibility',
  facts: {
    agentPackage: needed(facts.agentPackage),
  },
  outputs: {
    agentSelectable: boolean(),
    filterToggleAvailable: boolean(),
  },
});
