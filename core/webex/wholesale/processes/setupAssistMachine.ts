import type { Guard } from '../../../process/guard.js';
import {
  alsoWhen,
  answered,
  cites,
  defineMachine,
  effect,
  setFacts,
  warn,
} from '../../../process/machine.js';

const ORDER = 'wholesale.setupAssist.order';
const eligible = (is: boolean) => answered(ORDER, 'eligible', is);
const sku = (value: string) => answered('wholesale.setupAssist.sku', 'setupAssistSku', value);
const networkNotVerified: Guard = { answer: [ORDER, 'warnings'], includes: 'VERIFY_NETWORK' };

/** A phase of a project, and the one after it. */
const phase = (description: string, target: string, ...rules: readonly string[]) => ({
  tags: 'working',
  description,
  on: { PHASE_DONE: { target, actions: [cites(...rules)] } },
});
/** The last phase of a project: what it cost goes to the partner's report. */
const lastPhase = (description: string, rule: string) => ({
  tags: 'working',
  description,
  on: {
    PHASE_DONE: {
      target: '#completed',
      actions: [cites(rule, 'WS-SET-19', 'WS-RPT-25'), effect('UPDATE_RECONCILIATION_REPORT')],
    },
  },
});

/** SC-SET: Setup Assist for one location. */
export const setupAssistMachine = defineMachine({
  id: 'wholesale.setupAssist',
  initial: 'notOrdered',
  context: {},
  states: {
    notOrdered: {
      tags: 'waiting',
      description: 'the partner has not ordered the service',
      on: {
        ORDER_A_WHOLESALE: {
          target: 'ordered',
          actions: [
            cites('WS-SET-02', 'WS-SET-10'),
            effect('RECORD_ONE_TIME_ORDER'),
            setFacts({ orderedAWholesale: { constant: true } }),
          ],
        },
      },
    },
    ordered: {
      tags: 'waiting',
      description: 'help can be requested for a location',
      on: {
        SUBMIT_REQUEST: [
          {
            guard: eligible(false),
            actions: [cites('WS-SET-08', 'WS-SET-12'), effect('REJECT_REQUEST')],
          },
          {
            target: 'requested',
            guard: eligible(true),
            actions: [
              cites('WS-SET-10', 'WS-SET-11'),
              alsoWhen(networkNotVerified, cites('WS-SET-09'), warn('VERIFY_NETWORK')),
            ],
          },
        ],
      },
    },
    requested: {
      tags: 'transient',
      description: 'the number of users decides about the kind of help',
      always: [
        {
          target: 'express.discovery',
          guard: sku('SETUP_ASSIST_EXPRESS'),
          actions: [cites('WS-SET-03', 'WS-SET-15'), effect('ASSIGN_SKU_EXPRESS')],
        },
        {
          target: 'standard.projectManagement',
          guard: sku('SETUP_ASSIST_STANDARD'),
          actions: [cites('WS-SET-04', 'WS-SET-16'), effect('ASSIGN_SKU_STANDARD')],
        },
      ],
    },
    express: {
      initial: 'discovery',
      states: {
        discovery: phase('needs are found out', 'design', 'WS-SET-15'),
        design: lastPhase('the solution is designed in a call with the customer', 'WS-SET-15'),
      },
    },
    standard: {
      initial: 'projectManagement',
      states: {
        projectManagement: phase(
          'the project is planned; the partner sends what is asked for',
          'discovery',
          ...['WS-SET-16', 'WS-SET-17'],
        ),
        discovery: phase('needs are found out', 'design', 'WS-SET-16'),
        design: phase('the solution is designed', 'testPlanning', 'WS-SET-16'),
        testPlanning: phase('tests are planned', 'implementation', 'WS-SET-16'),
        implementation: phase('the configuration is installed', 'execution', 'WS-SET-16'),
        execution: phase(
          'users are migrated, with support for some days after it',
          'postOnboarding',
          ...['WS-SET-16', 'WS-SET-18'],
        ),
        postOnboarding: phase('the migration is supported', 'handOver', 'WS-SET-16'),
        handOver: lastPhase('the project is closed', 'WS-SET-16'),
      },
    },
    completed: { id: 'completed', type: 'final', description: 'the location is set up' },
  },
});
