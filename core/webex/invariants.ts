import type { Invariant } from '../explore/invariant.js';
import { broadworksInvariants } from './broadworks/invariants.js';
import { wholesaleInvariants } from './wholesale/invariants.js';

/** The invariants of all processes, those across processes too. */
export const invariants: readonly Invariant[] = [...broadworksInvariants, ...wholesaleInvariants];
