import type { Matrix } from '../../number/matrix.ts'
import { findLearner, type AnyLearner } from '../registry.ts'
import { answerNumbers } from './toys.ts'

const sound: AnyLearner = findLearner('regress', 'decision-tree')
const unseeded: AnyLearner = findLearner('regress', 'linear-regression')

const grouping: AnyLearner = findLearner('cluster', 'k-means')

const at = (X: Matrix, j: number): Float64Array => X.columns[j]?.data as Float64Array

/** A model with something more in it. */
const withMore = async (model: Promise<unknown>, more: object): Promise<unknown> => ({ ...((await model) as object), ...more })

/** Learners with one flaw each, and a word of the check that has to notice it: proof that the suite can fail. */
export const flawedLearners: readonly { readonly flaw: string; readonly noticedBy: string; readonly learner: AnyLearner }[] = [
  {
    flaw: 'writes into its input',
    noticedBy: 'leaves inputs',
    learner: {
      ...sound,
      async fit(X, target, params, run, weight) {
        if (X.columns.length > 0) at(X, 0)[0] = (at(X, 0)[0] as number) + 1
        return sound.fit(X, target, params, run, weight)
      },
    },
  },
  {
    flaw: 'keeps a column that was lent to it',
    noticedBy: 'keeps nothing that was lent',
    learner: { ...sound, fit: (X, target, params, run, weight) => withMore(sound.fit(X, target, params, run, weight), { lent: X.columns[0]?.data ?? null }) },
  },
  {
    flaw: 'remembers its learning rows',
    noticedBy: 'holds no row',
    learner: { ...sound, fit: (X, target, params, run, weight) => withMore(sound.fit(X, target, params, run, weight), { rows: X.columns.map((column) => column.data.slice()) }) },
  },
  {
    flaw: 'rolls dice although it says that it does not',
    noticedBy: 'another seed',
    learner: { ...unseeded, fit: (X, target, params, run, weight) => withMore(unseeded.fit(X, target, params, run, weight), { luck: run.rng.next() }) },
  },
  {
    flaw: 'hides a function in its model',
    noticedBy: 'plain data',
    learner: { ...sound, fit: (X, target, params, run, weight) => withMore(sound.fit(X, target, params, run, weight), { again: () => 1 }) },
  },
  {
    flaw: 'answers a row by looking at its neighbours',
    noticedBy: 'a subset predicts',
    learner: {
      ...sound,
      async predict(model, X, run) {
        const values = answerNumbers(await sound.predict(model, X, run))
        return { values: values.map((value, i) => value + (values[i - 1] ?? 0)) }
      },
    },
  },
  { flaw: 'answers one row otherwise than a table', noticedBy: 'predictOne', learner: { ...sound, predictOne: (model, row) => ({ values: answerNumbers(sound.predictOne(model, row)).map((value) => value + 1e-12 * value) }) } },
  {
    flaw: 'never looks whether it should stop',
    noticedBy: 'stop, abort',
    learner: { ...sound, fit: (X, target, params, run, weight) => sound.fit(X, target, params, { rng: run.rng, stop: 'none', report: (it) => run.report(it), phase: (it) => run.phase(it) }, weight) },
  },
  {
    flaw: 'says no progress',
    noticedBy: 'progress',
    learner: {
      ...sound,
      fit: (X, target, params, run, weight) =>
        sound.fit(
          X,
          target,
          params,
          {
            rng: run.rng,
            get stop() {
              return run.stop
            },
            report: () => undefined,
            phase: () => undefined,
          },
          weight,
        ),
    },
  },
  { flaw: 'takes weights and ignores them', noticedBy: 'weight 2', learner: { ...unseeded, fit: (X, target, params, run) => unseeded.fit(X, target, params, run) } },
  {
    flaw: 'leans on the scale of a column although it says that it does not',
    noticedBy: 'scale-free',
    learner: { ...sound, predict: async (model, X, run) => ({ values: answerNumbers(await sound.predict(model, X, run)).map((value, i) => value + (X.columns.length > 0 ? (at(X, 0)[i] as number) : 0)) }) },
  },
  { flaw: 'says that it takes gaps, and does not', noticedBy: 'gaps', learner: { ...sound, tags: { ...sound.tags, missing: 'accepts' } } },
  {
    flaw: 'learns nothing',
    noticedBy: 'beats the baseline',
    learner: { ...sound, predict: async (_model, X) => ({ values: new Float64Array(X.rows).fill(3) }) },
  },
  { flaw: 'says that it takes no weights, and does', noticedBy: 'takes no weights', learner: { ...unseeded, tags: { ...unseeded.tags, weights: false } } },
  { flaw: 'says that it keeps rows, and does not', noticedBy: 'holds the rows', learner: { ...sound, tags: { ...sound.tags, keepsRows: true } } },
  {
    flaw: 'calls groups by numbers that are none',
    noticedBy: 'answers every row',
    learner: { ...grouping, predict: async (model, X, run) => ({ groups: Int32Array.from(answerNumbers(await grouping.predict(model, X, run)), (group) => group - 1) }) },
  },
  {
    flaw: 'puts every row into one group',
    noticedBy: 'finds the clouds',
    learner: { ...grouping, predict: async (_model, X) => ({ groups: new Int32Array(X.rows) }) },
  },
  {
    flaw: 'answers NaN at the edge',
    noticedBy: 'nothing but constant columns',
    learner: { ...sound, predict: async (model, X, run) => ({ values: answerNumbers(await sound.predict(model, X, run)).map((value) => (X.columns.length > 0 && at(X, 0).every((x) => x === at(X, 0)[0]) ? NaN : value)) }) },
  },
  {
    flaw: 'starts from params that its own description refuses',
    noticedBy: 'its initial params are its own',
    learner: { ...sound, space: { ...sound.space, max_depth: { kind: 'int', min: 1, max: 1000, initial: 0 } } },
  },
]
