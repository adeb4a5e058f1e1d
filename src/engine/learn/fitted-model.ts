import type { ParamValue } from '../../contract/documents/plan.ts'
import type { Problem } from '../../contract/documents/problem.ts'
import type { FittedRecipe } from '../recipe/fitted.ts'
import type { TrainingSketch } from '../table/sketch.ts'

/** What the learning rows looked like, per input column: for forms, verdicts and the rows that proofs draw. */
export type InputRange =
  | { readonly name: string; readonly type: 'number' | 'date'; readonly min: number; readonly max: number; readonly median: number; readonly whole: boolean; readonly gaps: number }
  | { readonly name: string; readonly type: 'category' | 'boolean'; readonly levels: readonly string[]; readonly most: string; readonly gaps: number }

/**
 * Everything that answers for a trained learner, as plain data: recipe and learner together. `learned` is what the
 * learner's fit returned. `classes` is empty for numbers and `1` … `k` for groups; `threshold` is used with two classes. `targetRange` is
 * max − min of the target's learning rows (0 for classes).
 */
export interface FittedModel {
  readonly problem: Problem
  readonly classes: readonly string[]
  readonly threshold: number
  readonly targetRange: number
  readonly recipe: FittedRecipe
  readonly inputs: readonly InputRange[]
  /** What later files are held against; a bare ONNX file has none. */
  readonly sketch?: TrainingSketch
  readonly learner: { readonly id: string; readonly params: Readonly<Record<string, ParamValue>> }
  readonly learned: unknown
}
