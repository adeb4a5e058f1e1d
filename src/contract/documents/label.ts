import * as v from 'valibot'

/** What a change of documents was, for undo and the time line; the window words it from `code` and `values`. */
export const labelCodes = [
  'open', 'reimport', 'rename', 'set-target', 'set-task', 'set-goal', 'set-costs', 'leave-out', 'take-in', 'set-type',
  'set-cell', 'add-row', 'drop-rows', 'drop-repeats', 'gap-word', 'mend-word', 'fix-safe', 'set-recipe', 'add-step', 'remove-step', 'switch-step',
  'move-step', 'set-split', 'set-plan', 'set-threshold', 'train', 'choose-learner', 'other',
] as const
export const Label = v.object({ code: v.picklist(labelCodes), values: v.record(v.string(), v.union([v.string(), v.number()])) })
export type Label = v.InferOutput<typeof Label>
