import { describe, expect, it } from 'vitest';
import { activeStates } from '../../playground/elements/active-states.js';

describe('a machine', () => {
  it('lights a state with those around it', () => {
    expect(activeStates('attached.ready')).toEqual(['attached', 'attached.ready']);
  });

  it('lights a state in each region', () => {
    expect(activeStates({ 'attached.settling': { users: 'moved', orgId: 'stale' } })).toEqual([
      'attached',
      'attached.settling',
      'attached.settling.users',
      'attached.settling.users.moved',
      'attached.settling.orgId',
      'attached.settling.orgId.stale',
    ]);
  });
});
