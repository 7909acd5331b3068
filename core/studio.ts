/**
 * For those who build tools on the core, as the command line, the page and `provisim/testing` are: to
 * check, cover, mutate and draw processes, to tell what came in sentences, and to read what policies
 * are made of.
 */
export {
  type Analysis,
  type AnalysisRequest,
  type AnalyzedPolicy,
  analyze,
  analyzeOne,
  joinAnalyses,
} from './analysis/analyze.js';
export {
  compareOne,
  type DecisionDiff,
  type DiffRegion,
  type DiffReport,
  type DiffRequest,
  type DiffWitness,
  diff,
  readComparisons,
  type Version,
  type VersionComparison,
} from './analysis/diff/diff.js';
export {
  type DiffNarrative,
  formatDiff,
  type NarratedRegion,
  narrateDiff,
  summarizeDiffs,
} from './analysis/diff/diff-narrative.js';
export { changesByEpoch, type EpochChanges } from './analysis/diff/epoch-changes.js';
export { EDITS as KINDS_OF_EDITS, type RuleChanges } from './analysis/diff/rule-changes.js';
export {
  type AnalysisFinding,
  FINDING_KINDS,
  type FindingKind,
  type Severity,
} from './analysis/findings.js';
export {
  type CasesRequest,
  type GeneratedCases,
  generateCases,
  USUAL_REGIONS,
} from './analysis/generate/generate-cases.js';
export {
  generatePopulation,
  type PopulationCase,
  type PopulationRequest,
} from './analysis/generate/generate-population.js';
export {
  CASE_KINDS,
  type CaseKind,
  type GeneratedCase,
  type Uncovered,
} from './analysis/generate/generated-case.js';
export type { Share } from './analysis/generate/shares.js';
export { generateVitest } from './analysis/generate/vitest-file.js';
export { type Counterexample, type Proof, prove, proveOne } from './analysis/prove.js';
export type { ShownCase } from './analysis/shown-case.js';
export { type ProvableStatement, readStatements } from './analysis/statement.js';
export { ENGLISH, type Language, languageOf, type StudioWords } from './analysis/studio-words.js';
export { fill } from './base/fill.js';
export { versionProblem } from './base/format-version.js';
export { LIMITS } from './base/input-limits.js';
export { canonicalText, isRecord, textsOf } from './base/json.js';
export { readJson } from './base/json-reader.js';
export { jsonSyntaxProblems } from './base/json-syntax.js';
export { pointer } from './base/problem.js';
export { fail, ok, problemsOf } from './base/result.js';
export { named, shown } from './base/shown.js';
export { meant } from './base/suggest.js';
export { lineStarts, positionAt } from './base/text-position.js';
export { unreachable } from './base/unreachable.js';
export type { ImportedFunction } from './compile/code/code-scope.js';
export {
  decisionModule,
  type GeneratedModule,
  type ModuleRequest,
  ownFunctions,
} from './compile/code/decision-module.js';
export {
  commentText,
  factsType,
  interfaceText,
  outcomeType,
  typeName,
} from './compile/code/declared-types.js';
export type { CodeImports, OwnFunction } from './compile/code/value-code.js';
export {
  editParameters,
  fileWithParameters,
  type ParameterEdit,
} from './decide/edit-parameters.js';
export { type EditedPolicy, editRuleSets } from './decide/edit-rule-sets.js';
export { check as checkCondition, evaluate, type Value } from './decide/evaluate.js';
export { readFacts } from './decide/inputs.js';
export { loadPolicyOf } from './decide/load-policy.js';
export { policyHash } from './decide/policy-hash.js';
export { findRuleSet, readSwitches, switchKeys } from './decide/request.js';
export { TONE_MARKS, toneOfValue } from './decide/sentences/answer-tone.js';
export { type NarratedEmission, sentenceOf } from './decide/sentences/emission.js';
export {
  assumptionBlock,
  statementBlock,
  toned,
  usualBlocks,
} from './decide/sentences/format-narrative.js';
export { block, gap, layOut, type TextBlock } from './decide/sentences/layout.js';
export { narrationOf } from './decide/sentences/narration.js';
export type {
  NarratedAssumption,
  NarratedFact,
  NarratedRule,
  Statement,
} from './decide/sentences/narrative.js';
export { ruleTitle } from './decide/sentences/rules.js';
export { outputText } from './decide/sentences/statements.js';
export type { ProcessTexts } from './decide/sentences/texts.js';
export { capital } from './decide/sentences/wording.js';
export type { ChartWords } from './draw/chart/box-texts.js';
export type { Arrow, Chart, ChartMark, StateBox } from './draw/chart/chart.js';
export { layOutChart } from './draw/chart/chart-layout.js';
export { fontStyle } from './draw/chart/chart-style.js';
export { arrowPath } from './draw/chart/shapes.js';
export { mermaid } from './draw/mermaid.js';
export { scxml } from './draw/scxml.js';
export { type Box, machineRows } from './draw/state-rows.js';
export { svg } from './draw/svg.js';
export { type Check, check, type Finding } from './explore/check.js';
export type { ProcessVersion, SeenStep, StepPart } from './explore/compare/compared-step.js';
export {
  type ChangedTransition,
  type MachineChanges,
  machineChanges,
  type ShownTransition,
} from './explore/compare/machine-changes.js';
export {
  diffProcess,
  type ProcessDiff,
  type ProcessDiffRequest,
  type TraceDifference,
} from './explore/compare/process-diff.js';
export {
  formatProcessDiff,
  narrateProcessDiff,
  type ProcessDiffNarrative,
} from './explore/compare/process-diff-narrative.js';
export { findTraces } from './explore/find-traces.js';
export { kindOfGoal, type ReachReport, type ReachRequest, reach } from './explore/reach.js';
export type { ExploreRequest } from './explore/search/explored.js';
export { variablesOf } from './explore/space/variables.js';
export type { Trace } from './explore/trace.js';
export { playAgain, type TimedAction } from './keep/replay.js';
export { durationLabel, SECONDS } from './process/clock.js';
export { effectsOf } from './process/effects-of.js';
export { type GraphState, type GraphTransition, transitionGuards } from './process/graph.js';
export { type Guard, guardLabel, guardName } from './process/guard.js';
export { membersOf, type SharedCase } from './process/shared-case.js';
export { beginCase } from './process/start.js';
export {
  activeStates,
  stateLabel,
  stateName,
  statePath,
  stateValue,
} from './process/state-path.js';
export { narrateState, narrateStep, type StepNarrative } from './process/step-narrative.js';
export { xstateMachine } from './process/xstate-machine.js';
export {
  type Listed,
  listAssumptions,
  listDecisions,
  listEpochs,
  listFacts,
  listProcesses,
  listSwitches,
} from './registers/contents.js';
export type { RegisterEntry } from './registers/entry.js';
export { findRules } from './registers/find-rules.js';
export { type GuideRule, guideRules } from './registers/guide-rules.js';
export { parametersOf, type ReadParameter } from './registers/read-parameters.js';
export { register } from './registers/registers.js';
export { guidesAt, periodInWords, type RegisterView, wordsOf } from './registers/view.js';
export { DAYS, INSTANTS, instantYearsAfter, yearsBefore } from './rule/calendar.js';
export { type CitedLines, citedOf } from './rule/cited.js';
export { citeIn, ruleCitesAt } from './rule/cites-at.js';
export { type Comparison, type Condition, OPERATORS, type Operator } from './rule/condition.js';
export type { Constraint } from './rule/constraint.js';
export { typeOfValues } from './rule/draft.js';
export { fingerprintOf } from './rule/fingerprints.js';
export { functionsOf } from './rule/functions.js';
export { type Epoch, type Guide, REGISTERS, type RegisterName } from './rule/guide.js';
export { type FoundLines, GuideCopy } from './rule/guide-copy.js';
export { inForce, resolveAsOf } from './rule/period.js';
export { eachBoundComparison, type Plan, planAt } from './rule/plan.js';
export type { EditionDefinition, Policy as RulePolicy, RuleSet } from './rule/policy.js';
export type {
  Assignment,
  ListItem,
  ParameterFile,
  Period,
  RuleFile,
  RuleSetFile,
  SwitchFile,
  TableFile,
} from './rule/rule-set.js';
export { type FactSpec, factSpec, factSpecs } from './rule/signature.js';
export { type LineRange, rangeOf, type Snapshot, writtenRange } from './rule/snapshots.js';
export { conforms, isList, isNumeric, type ValueType } from './rule/value-type.js';
export { jsonSchemas } from './schemas.js';
export {
  type Count,
  type Coverage,
  coverageOf,
  type DecisionCoverage,
  type OneSided,
  type ProcessCoverage,
} from './simulate/coverage.js';
export { exercisedBy, type PlayedScenario } from './simulate/coverage-marks.js';
export { FaultJudge, type Judges } from './simulate/fault-judge.js';
export {
  countFaults,
  type FaultCounts,
  type FaultNarrative,
  narrateFault,
  summarizeFaults,
} from './simulate/fault-narrative.js';
export { type FaultWitness, type WitnessCase, witnessCase } from './simulate/fault-proof.js';
export { generateScenario } from './simulate/generated-scenario.js';
export {
  type GuideCoverage,
  type GuideLedger,
  guideCoverage,
  readLedger,
  UNASKED,
  type Unasked,
} from './simulate/guide-coverage.js';
export {
  type FaultVerdict,
  type Faulty,
  faultsOf,
  type Judge,
  type Judged,
} from './simulate/mutate.js';
export {
  OUT_OF_REACH,
  type OutOfReach,
  type PlaceOutOfReach,
  readOutOfReach,
  type SplitCoverage,
  splitCoverage,
  type WhyOutOfReach,
} from './simulate/out-of-reach.js';
export {
  caseOfScenario,
  type Failure,
  formatFailure,
  type Played,
  type PlayedMove,
  play,
  playCase,
} from './simulate/play.js';
export {
  type Columns,
  factsOfLine,
  factsOfRow,
  readColumns,
} from './simulate/population.js';
export {
  csvProblem,
  NO_COLUMNS,
  type ReadRow,
  rowOfCells,
  rowOfJson,
} from './simulate/population-rows.js';
export { mayExercise, rulesExercised } from './simulate/rules-exercised.js';
export {
  type DecisionScenario,
  isDecisionScenario,
  type ProcessScenario,
  readScenario,
  SCENARIO_VERSION,
  type Scenario,
  type ScenarioStep,
} from './simulate/scenario.js';
export { SimulatedTable } from './simulate/simulated-table.js';
export {
  type CountedValue,
  type RowChange,
  type SimulatedRow,
  Simulation,
  type SimulationReport,
  type ValueCount,
} from './simulate/simulation.js';
export { cases } from './webex/cases.js';
export { broadworksFunctions, wholesaleFunctions } from './webex/functions/by-edition.js';
export { exportWith as exportWithFunction } from './webex/functions/records.js';
export { invariants } from './webex/invariants.js';
export { processes } from './webex/processes.js';
