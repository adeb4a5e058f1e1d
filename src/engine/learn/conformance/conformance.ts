import type { AnyLearner } from '../registry.ts'
import type { Check } from './claims.ts'
import { answerChecks, dataChecks } from './data-checks.ts'
import { runChecks } from './run-checks.ts'

/**
 * Everything that any learner promises, one named check each; its tags switch some of them on. What its export promises is
 * checked where exports are run (host/onnx/conformance.test.ts), over the same registry.
 */
export const conformance = (learner: AnyLearner): readonly Check[] => [...answerChecks(learner), ...dataChecks(learner), ...runChecks(learner)]
