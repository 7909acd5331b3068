import { describe, expect, it } from 'vitest';
import { broadworksProcesses } from '../../core/webex/broadworks/processes.js';
import { wholesaleProcesses } from '../../core/webex/wholesale/processes.js';
import { shippedPolicy } from '../shipped.js';

const policy = shippedPolicy();
const processes = [...broadworksProcesses, ...wholesaleProcesses];

/** An account that is found is moved or handed over before the organization is asked about. */
const settledBefore = [
  'broadworks.flowThrough broadworks.organization.action accountHome',
  'broadworks.untrustedActivation broadworks.organization.action accountHome',
];

/** The method follows from the trust in e-mails; no event carries the package before. */
const following = [
  'broadworks.flowThrough broadworks.move.procedure provisioningMethod',
  'broadworks.delayedSettings broadworks.package.change fromPackage',
];

describe('a process', () => {
  it('asks no decision about a constant where an event or the case tells the fact', () => {
    const constants = processes.flatMap(({ id, asks, events, facts }) =>
      Object.entries(asks).flatMap(([decision, sources]) =>
        Object.entries(sources)
          .filter(([, source]) => 'constant' in source)
          .map(([fact]) => ({
            place: `${id} ${decision} ${fact}`,
            isTold: fact in facts || Object.values(events).some(({ payload }) => fact in payload),
          })),
      ),
    );
    expect(constants.length).toBeGreaterThan(10);
    expect(constants.filter(({ isTold }) => isTold).map(({ place }) => place)).toEqual(
      settledBefore,
    );
  });

  it('gives no decision one of its facts as another', () => {
    const named = processes.flatMap(({ id, asks }) =>
      Object.entries(asks).flatMap(([decision, sources]) =>
        Object.entries(sources).flatMap(([fact, source]) =>
          'case' in source && source.case !== fact
            ? [{ place: `${id} ${decision} ${fact}`, decision, name: source.case }]
            : [],
        ),
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    const exchanged = named.filter(({ decision, name }) =>
      policy.ruleSets.get(decision)?.facts.has(name),
    );
    expect(exchanged.map(({ place }) => place)).toEqual(following);
  });
});
