import { describe, expect, it } from 'vitest';
import { broadworksProcesses } from '../../core/webex/broadworks/processes.js';
import { wholesaleProcesses } from '../../core/webex/wholesale/processes.js';

const processes = [...broadworksProcesses, ...wholesaleProcesses];

/** An account that is found is moved or handed over before the organization is asked about. */
const settledBefore = [
  'broadworks.flowThrough broadworks.organization.action accountHome',
  'broadworks.untrustedActivation broadworks.organization.action accountHome',
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
});
