import type { Matrix } from '../number/matrix.ts'
import { evennessOf } from './evenness.ts'
import type { Learner } from './learner.ts'
import type { LinearModel } from './linear-model.ts'
import type { Space } from './param.ts'

/**
 * The same learner on the target scaled to mean 0 and population deviation 1 (a deviation of 0 counts as 1), both
 * weighted; undone in the weights and the intercept, so that what it learned speaks of the target itself. Its `needs`
 * say so, for the steps that are shown.
 */
export const onScaledTarget = <S extends Space>(learner: Learner<'regress', S, LinearModel>): Learner<'regress', S, LinearModel> => ({
  ...learner,
  needs: { ...learner.needs, scaleTarget: true },
  async fit(X: Matrix, target, params, run, weight) {
    const { shift, unit } = evennessOf({ rows: X.rows, columns: [{ kind: 'number', data: target.values }] }, true, weight)
    const [centre, spread] = [shift[0] as number, unit[0] as number]
    const model = await learner.fit(X, { values: target.values.map((value) => (value - centre) / spread) }, params, run, weight)
    return { ...model, weights: model.weights.map((it) => it * spread), intercept: centre + spread * model.intercept }
  },
})
