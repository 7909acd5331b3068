import { useRef } from 'preact/hooks';
import type { Result } from '../../core/index.js';
import type { Question } from '../state/page-state.js';
import type { Asked } from './asked.js';

/**
 * The answer to show: the present one, or where the question has problems the last one before them.
 * Undefined where this decision has had no answer yet.
 */
export function useLastGood(asked: Result<Asked>, { decision }: Question): Asked | undefined {
  const last = useRef<Asked | undefined>(undefined);
  if (asked.ok) last.current = asked.value;
  return last.current?.record.decision === decision ? last.current : undefined;
}
