import type { Invariant } from '../process/invariant.js';
import { userMoveInvariants } from './broadworks/invariants/user-move.js';

/** The invariants of all processes, those across processes too. */
export const invariants: readonly Invariant[] = [...userMoveInvariants];
