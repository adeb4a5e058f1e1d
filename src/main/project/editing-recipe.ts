import type { RecipeEdit } from '../../contract/asks/recipe.ts'
import type { Label } from '../../contract/documents/label.ts'
import { placeFor, type RecipeDoc, type RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Holder } from './open-project.ts'

const labelled = (code: Label['code'], { id, columns }: RecipeStep): Label => ({ code, values: { step: id, column: columns[0] ?? '', columns: columns.length } })

/** The recipe after one change, and what the change is called. Throws `bad-ask` where there is no such step. */
export function recipeAfter({ steps, ...recipe }: RecipeDoc, edit: RecipeEdit): { recipe: RecipeDoc; label: Label } {
  const stepAt = (at: number): RecipeStep => {
    const step = steps[at]
    if (step === undefined) throw new FaultError('bad-ask', { detail: `step ${at + 1} of ${steps.length}` })
    return step
  }
  const made = (changed: readonly RecipeStep[], label: Label): { recipe: RecipeDoc; label: Label } => ({ recipe: { ...recipe, steps: [...changed] }, label })
  switch (edit.do) {
    case 'add':
      return made([...steps, edit.step], labelled('add-step', edit.step))
    case 'set':
      stepAt(edit.at)
      return made(steps.with(edit.at, edit.step), labelled('set-recipe', edit.step))
    case 'remove':
      return made(steps.toSpliced(edit.at, 1), labelled('remove-step', stepAt(edit.at)))
    case 'switch':
      return made(steps.with(edit.at, { ...stepAt(edit.at), on: edit.on }), labelled('switch-step', stepAt(edit.at)))
    case 'move': {
      const step = stepAt(edit.at)
      stepAt(edit.to)
      return made(steps.toSpliced(edit.at, 1).toSpliced(edit.to, 0, step), labelled('move-step', step))
    }
    case 'accept': {
      const [first, ...others] = edit.steps
      const changed = edit.steps.reduce<readonly RecipeStep[]>((all, step) => all.toSpliced(placeFor(all, step), 0, step), steps)
      return made(changed, first !== undefined && others.length === 0 ? labelled('add-step', first) : { code: 'set-recipe', values: { steps: edit.steps.length } })
    }
  }
}

/** Changes of the recipe, in their turn. */
export const recipeEditing = (holder: Holder): { editRecipe(edit: RecipeEdit): Promise<void> } => ({
  editRecipe: (edit) =>
    holder.inTurn(({ documents }) => {
      const { recipe, label } = recipeAfter(documents.recipe, edit)
      holder.edit(label, { recipe })
    }),
})
