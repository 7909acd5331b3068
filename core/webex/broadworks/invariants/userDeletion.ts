import type { Invariant } from '../../../explore/invariant.js';
import { never, whenever } from '../../../explore/observers.js';
import { emits, enters } from '../../../explore/step-tests.js';

const processes = ['broadworks.userDeletion'];
const looksAt: Readonly<Record<string, Invariant['looksAt']>> = {
  'INV-DEL-1': { otherAdminCount: [] },
  'INV-DEL-2': { deletionRoute: ['CONTROL_HUB'] },
};
const told = (id: string, text: string) => ({ id, text, processes, looksAt: looksAt[id] ?? {} });

/** Invariants of every deletion of a user: Part B8 of the statecharts. */
export const userDeletionInvariants: readonly Invariant[] = [
  never(
    told('INV-DEL-1', 'nobody becomes administrator because another user is deleted'),
    (view) =>
      emits('USER_IS_ADMINISTRATOR')(view) ||
      Number(view.after.otherAdminCount) > Number(view.before.otherAdminCount),
  ),
  whenever(
    told('INV-DEL-2', 'the first of two steps never deletes the person'),
    enters('deleted'),
    ({ from, before }) => from === 'freeUser' || before.deletionRoute === 'CONTROL_HUB',
  ),
  whenever(
    told('INV-DEL-3', 'a free user is not billed for the service'),
    enters('freeUser'),
    (view) =>
      view.emits('BILLING_ENDED') && view.answer('broadworks.user.deletion', 'billed') === false,
  ),
];
