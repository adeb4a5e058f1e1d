import { FaultError } from '../../../contract/fault.ts'
import { shuffled, upTo } from '../../number/draws.ts'
import type { Matrix } from '../../number/matrix.ts'
import { createRng } from '../../number/rng.ts'
import type { AnyLearner } from '../registry.ts'
import { readRow } from '../rows.ts'
import { claim, claimAnswers, claimClose, claimSame, type Check } from './claims.ts'
import { answersOf, fitOn, taughtAnswers, toyParams } from './fitting.ts'
import { copyOf, fingerprint, holds as standsIn } from './plain-data.ts'
import { answerNumbers, answerWidth, edgeCases, firstToy, matrixOf, someRows, someTargets, toysFor } from './toys.ts'
import { watchedRun } from './watched-run.ts'

const columnsOf = (X: Matrix): Float64Array[] => X.columns.map(({ data }) => Float64Array.from(data))

const places = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** The rows of a cloud in one group, and no two clouds in the same. */
const findsClouds = (learner: AnyLearner): Check => ({
  name: 'finds the clouds that were drawn, in rows it has not seen',
  async holds() {
    for (const it of toysFor(learner.task)) {
      const said = await taughtAnswers(learner, it, it.fresh.X)
      const clouds = it.fresh.clouds as Int32Array
      const pairs = new Set(clouds.map((cloud, i) => cloud * 1000 + (said[i] as number)))
      claim(pairs.size === new Set(clouds).size && new Set(said).size === pairs.size, `${new Set(said).size} groups for ${new Set(clouds).size} clouds, ${pairs.size} pairs of both`)
    }
  },
})

const beatsBaseline = (learner: AnyLearner): Check => ({
  name: 'beats the baseline on rows it has not seen',
  async holds() {
    if (learner.id === 'baseline') return
    for (const it of toysFor(learner.task)) {
      const said = await taughtAnswers(learner, it, it.fresh.X)
      const k = answerWidth(it.target)
      if ('values' in it.fresh.target && 'values' in it.target) {
        const mean = it.target.values.reduce((sum, y) => sum + y, 0) / it.target.values.length
        const error = (by: (i: number) => number, ys: Float64Array): number => ys.reduce((sum, y, i) => sum + Math.abs(y - by(i)), 0)
        claim(error((i) => said[i] as number, it.fresh.target.values) < 0.5 * error(() => mean, it.fresh.target.values), 'its error is not even half the baseline’s')
      } else if ('codes' in it.fresh.target && 'codes' in it.target) {
        const { codes } = it.fresh.target
        const right = codes.filter((code, i) => said.subarray(i * k, (i + 1) * k).every((p) => p <= (said[i * k + code] as number))).length
        const taught = it.target.codes
        const frequent = it.target.classes.map((_, c) => taught.filter((code) => code === c).length)
        const most = frequent.indexOf(Math.max(...frequent))
        const byBaseline = codes.filter((code) => code === most).length
        claim(right > 1.4 * byBaseline, `${right} of ${it.fresh.X.rows} right, the baseline ${byBaseline}: ${it.name}`)
      }
    }
  },
})

export function answerChecks(learner: AnyLearner): Check[] {
  const toy = firstToy(learner.task)
  const { X } = toy
  return [
    ...toysFor(learner.task).map((it) => ({
      name: `answers every row: ${it.name}`,
      async holds() {
        claimAnswers(await taughtAnswers(learner, it, it.fresh.X), it.fresh.X.rows, it.target, it.name)
      },
    })),
    {
      name: 'a subset predicts as the whole does, in any order',
      async holds() {
        const model = await fitOn(learner, toy)
        const width = answerWidth(toy.target)
        const whole = await answersOf(learner, model, X)
        const some = [88, 3, 3, 0, 41, 17]
        claimSame(await answersOf(learner, model, someRows(X, some)), some.flatMap((at) => [...whole.subarray(at * width, (at + 1) * width)]), 'subset')
      },
    },
    {
      name: 'predictOne equals the row of predict',
      async holds() {
        for (const it of toysFor(learner.task)) {
          const model = await fitOn(learner, it)
          const width = answerWidth(it.target)
          const whole = await answersOf(learner, model, it.fresh.X)
          const row = new Float64Array(it.fresh.X.columns.length)
          for (let i = 0; i < it.fresh.X.rows; i++) {
            readRow(it.fresh.X, i, row)
            claimSame(answerNumbers(learner.predictOne(model, row)), whole.subarray(i * width, (i + 1) * width), `row ${i}`)
          }
        }
      },
    },
    learner.task === 'cluster' ? findsClouds(learner) : beatsBaseline(learner),
    ...edgeCases(learner.task).map(({ name, X: edge, target }) => ({
      name: `answers, or says why not: ${name}`,
      async holds() {
        const found = await taughtAnswers(learner, { X: edge, target }, edge).catch((error: unknown) => error)
        if (found instanceof Float64Array) claimAnswers(found, edge.rows, target, name)
        else claim(found instanceof FaultError && found.fault.code !== 'unexpected', `${String(found)} is no fault with a name`)
      },
    })),
    {
      name: `gaps: ${learner.tags.missing}`,
      async holds() {
        const gappy = matrixOf(columnsOf(X).map((column, j) => column.map((value, i) => ((i + j) % 9 === 0 ? NaN : value))))
        const found = await taughtAnswers(learner, { X: gappy, target: toy.target }, X).catch(() => 'refused')
        if (learner.tags.missing === 'refuses') claim(found === 'refused', 'it took gaps without a word')
        else claim(found instanceof Float64Array && found.every(Number.isFinite), 'it cannot answer after learning from gaps')
      },
    },
  ]
}

export function dataChecks(learner: AnyLearner): Check[] {
  const toy = firstToy(learner.task)
  const { X, target, fresh } = toy
  const checks: Check[] = [
    {
      name: 'leaves inputs, weights and params as they were',
      async holds() {
        const weight = new Float64Array(X.rows).fill(1)
        const params = toyParams(learner)
        const row = new Float64Array(X.columns.length).fill(0.25)
        const before = fingerprint([X, target, weight, params, row])
        const model = await fitOn(learner, { X, target, weight }, params)
        const learned = fingerprint(model)
        await answersOf(learner, model, X)
        learner.predictOne(model, row)
        claim(fingerprint([X, target, weight, params, row]) === before, 'something that was lent was changed')
        claim(fingerprint(model) === learned, 'predicting changed the model')
      },
    },
    {
      name: 'keeps nothing that was lent to it',
      async holds() {
        const lent = { X: copyOf(X), target: copyOf(target), weight: new Float64Array(X.rows).fill(1) }
        const model = await fitOn(learner, lent)
        const learned = fingerprint(model)
        for (const { data } of lent.X.columns) data.fill(-77)
        lent.weight.fill(-77)
        if ('codes' in lent.target) lent.target.codes.fill(0)
        else if ('values' in lent.target) lent.target.values.fill(-77)
        claim(fingerprint(model) === learned, 'the model changed with the table')
      },
    },
    {
      name: 'its model is plain data that predicts the same after a round trip',
      async holds() {
        const model = await fitOn(learner, toy)
        fingerprint(model)
        claimSame(await answersOf(learner, copyOf(model), fresh.X), await answersOf(learner, model, fresh.X), 'round trip')
      },
    },
    {
      name: learner.tags.keepsRows === true ? 'its model holds the rows that it learned from, as it says' : 'its model holds no row that it learned from',
      async holds() {
        const planted = [0.123456789, -0.987654321, 0.31415926]
        const columns = columnsOf(X)
        columns.forEach((column, j) => (column[11] = planted[j] as number))
        const model = await fitOn(learner, { X: matrixOf(columns), target })
        for (const value of planted) claim(standsIn(model, value) === (learner.tags.keepsRows === true), `${value} stands in the model, or does not, against what it says`)
      },
    },
    {
      name: 'names of classes steer nothing: empty, __proto__, an emoji',
      async holds() {
        if (!('codes' in target)) return
        const odd = ['', '__proto__', '😀']
        for (const it of toysFor(learner.task)) {
          if (!('codes' in it.target)) continue
          const named = { codes: it.target.codes, classes: odd.slice(0, it.target.classes.length) }
          claimSame(await taughtAnswers(learner, { X: it.X, target: named }, it.X), await taughtAnswers(learner, it, it.X), 'odd names')
        }
      },
    },
  ]
  if (!learner.tags.seeded) checks.push(...unseededChecks(learner))
  if (learner.tags.scaleFree) {
    checks.push({
      name: 'scale-free: a column times a power of two changes no answer',
      async holds() {
        const scaled = (it: Matrix): Matrix => matrixOf(columnsOf(it).map((column, j) => column.map((value) => value * ([8, 0.25, 1024][j] as number))), it.rows)
        claimClose(await taughtAnswers(learner, { X: scaled(X), target }, scaled(fresh.X)), await taughtAnswers(learner, toy, fresh.X), 1e-12, 'scaled')
      },
    })
  }
  return checks
}

/** Equal up to how far apart two ways of adding the same numbers may end. */
const rounding = 1e-6

function unseededChecks(learner: AnyLearner): Check[] {
  const toy = firstToy(learner.task)
  const { X, target, fresh } = toy
  const checks: Check[] = [
    {
      name: 'unseeded: another seed, the same bytes',
      async holds() {
        const params = toyParams(learner)
        claim(fingerprint(await fitOn(learner, toy, params, watchedRun(1).run)) === fingerprint(await fitOn(learner, toy, params, watchedRun(2).run)), 'the seed made a difference')
      },
    },
    {
      name: 'the order of the learning rows makes no difference',
      async holds() {
        const order = [...shuffled(upTo(X.rows), createRng(23))]
        const lesson = { X: someRows(X, order), target: someTargets(target, order) }
        claimClose(await taughtAnswers(learner, lesson, fresh.X), await taughtAnswers(learner, toy, fresh.X), rounding, 'shuffled')
      },
    },
  ]
  if (!learner.tags.weights) return [...checks, withoutWeights(learner)]
  return [
    ...checks,
    {
      name: 'weight 2 is the row twice, weight 0 is no row',
      async holds() {
        const weight = Float64Array.from({ length: X.rows }, (_, i) => i % 3)
        const written = places(X.rows).flatMap((i) => Array.from({ length: i % 3 }, () => i))
        const lesson = { X: someRows(X, written), target: someTargets(target, written) }
        claimClose(await taughtAnswers(learner, { X, target, weight }, fresh.X), await taughtAnswers(learner, lesson, fresh.X), rounding, 'weights')
      },
    },
    {
      name: 'weights that are all 1 are no weights',
      async holds() {
        const weight = new Float64Array(X.rows).fill(1)
        claimClose(await taughtAnswers(learner, { X, target, weight }, fresh.X), await taughtAnswers(learner, toy, fresh.X), rounding, 'weights of 1')
      },
    },
  ]
}

const withoutWeights = (learner: AnyLearner): Check => ({
  name: 'takes no weights, as it says: the same bytes with some and without',
  async holds() {
    const toy = firstToy(learner.task)
    const weight = Float64Array.from({ length: toy.X.rows }, (_, i) => 1 + (i % 3))
    claim(fingerprint(await fitOn(learner, { ...toy, weight })) === fingerprint(await fitOn(learner, toy)), 'weights made a difference')
  },
})
