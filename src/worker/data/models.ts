import type { FormField, ModelAnswer, ModelRef, Row } from '../../contract/asks/table.ts'
import type { ObjectId } from '../../contract/documents/ids.ts'
import type * as v from 'valibot'
import { readModel } from '../../engine/export/model-file.ts'
import type { TreeNode } from '../../contract/asks/evaluation.ts'
import { isTree, treeNodes, treePath } from '../../engine/explain/tree-nodes.ts'
import { answerRow, featuresOf } from '../../engine/learn/answer.ts'
import type { FittedModel, InputRange } from '../../engine/learn/fitted-model.ts'
import { readObject, sha256 } from '../../host/project/objects.ts'

type Ref = v.InferOutput<typeof ModelRef>

/** As many as a person compares side by side. */
const mostKept = 12

/** Models by their object, read once; the one that was not asked for longest goes first. */
export function createModels(): (folder: string, ref: Ref) => Promise<FittedModel> {
  const kept = new Map<string, Promise<FittedModel>>()
  const read = async (folder: string, { model, body }: Ref): Promise<FittedModel> => {
    const [json, bin] = await Promise.all([readObject(folder, model), readObject(folder, body)])
    return readModel(json, bin, sha256).model
  }
  return (folder, ref) => {
    const key: `${ObjectId}/${ObjectId}` = `${ref.model}/${ref.body}`
    const model = kept.get(key) ?? read(folder, ref)
    kept.delete(key)
    kept.set(key, model)
    model.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
    return model
  }
}

/** Without the noise that halving a sum leaves in the last digits: 58.85, not 58.849999999999994. */
const usual = ({ median, min, max }: Extract<InputRange, { median: number }>): number => Math.min(max, Math.max(min, Number(median.toPrecision(12))))

function fieldOf(input: InputRange): FormField {
  if ('levels' in input) return { kind: 'category', name: input.name, levels: [...input.levels], start: input.most }
  if (input.type === 'date') return { kind: 'date', name: input.name, min: input.min, max: input.max, start: input.median }
  return { kind: 'number', name: input.name, min: input.min, max: input.max, start: usual(input), whole: input.whole }
}

/** One field for each column that the model reads, starting at what is usual. */
export const formOf = (model: FittedModel): FormField[] => model.inputs.map(fieldOf)

export const answersFor = (model: FittedModel, rows: readonly Row[]): ModelAnswer[] => rows.map((row) => answerRow(model, row))

/** As many questions one below the other as a person can follow. */
const deepestDrawn = 6

/** The tree that was learned; null where the model is none. */
export const treeOf = ({ learned, recipe }: FittedModel): TreeNode[] | null =>
  isTree(learned) ? treeNodes(learned, recipe, deepestDrawn).map(({ values, ...node }) => ({ ...node, values: [...values] })) : null

/** The nodes of the tree that a row passes. */
export const pathOf = (model: FittedModel, row: Row): number[] => (isTree(model.learned) ? treePath(model.learned, featuresOf(model, row)) : [])
