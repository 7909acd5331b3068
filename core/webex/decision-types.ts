import type { BroadworksFacts, BroadworksOutcome } from './broadworks/decision-types.js';
import type { WholesaleFacts, WholesaleOutcome } from './wholesale/decision-types.js';

/** The facts of every decision of both editions, by id. */
export interface FactsByDecision extends BroadworksFacts, WholesaleFacts {}

/** The outputs of every decision of both editions, by id. */
export interface OutcomeByDecision extends BroadworksOutcome, WholesaleOutcome {}

/** The id of a decision. */
export type DecisionId = keyof FactsByDecision;
