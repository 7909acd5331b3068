import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Policy } from '../../core/index.js';
import { policy } from '../shipped-system.js';

/** The policy that the views decide by: that of the page, with what somebody has edited. */
export const PolicyContext = createContext<Policy>(policy);

/** The policy that this view decides by. */
export function usePolicy(): Policy {
  return useContext(PolicyContext);
}
