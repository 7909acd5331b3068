import type { Invariant } from '../explore/invariant.js';
import { broadworksInvariants } from './broadworks/invariants.js';
import { wholesaleInvariants } from './wholesale/invariants.js';

/** The invariants of all processes, including those across processes. */
export const invariants: readonly Invariant[] = [...broadworksInvariants, ...wholesaleInvariants];
