import type { Invariant } from '../../../explore/invariant.js';
import { neverAfter } from '../../../explore/observers.js';
import { enters } from '../../../explore/step-tests.js';

const processes = ['wholesale.callQueueUpgrade'];

const noWayBack = (id: string, text: string): Invariant =>
  neverAfter({ id, text, processes }, enters('customerAssistQueue'), () => true);

/** Invariants of every upgrade of a call queue. */
export const callQueueUpgradeInvariants: readonly Invariant[] = [
  noWayBack('INV-CQ-1', 'a queue of Customer Assist stays one'),
  noWayBack('INV-23', 'what has been upgraded never is a queue of Webex Calling again'),
];
