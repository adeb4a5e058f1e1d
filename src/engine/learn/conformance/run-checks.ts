import { FaultError } from '../../../contract/fault.ts'
import type { ParamValue } from '../../../contract/documents/plan.ts'
import { checkedValues, initialValues, type Param } from '../param.ts'
import type { AnyLearner } from '../registry.ts'
import { claim, claimAnswers, type Check } from './claims.ts'
import { answersOf, fitOn, toyParams } from './fitting.ts'
import { fingerprint } from './plain-data.ts'
import { edgeCases, firstToy, toysFor } from './toys.ts'
import { watchedRun } from './watched-run.ts'

const codeOf = (thrown: unknown): string => (thrown instanceof FaultError ? thrown.fault.code : String(thrown))

export function runChecks(learner: AnyLearner): Check[] {
  const toy = firstToy(learner.task)
  const { X, target } = toy
  const params = toyParams(learner)
  const undisturbed = async (): Promise<number> => {
    const watched = watchedRun()
    await fitOn(learner, toy, params, watched.run)
    return watched.looks()
  }
  return [
    {
      name: 'the same seed, the same bytes',
      async holds() {
        for (const it of toysFor(learner.task)) claim(fingerprint(await fitOn(learner, it)) === fingerprint(await fitOn(learner, it)), it.name)
      },
    },
    {
      name: 'progress rises from 0 to 1',
      async holds() {
        for (const lesson of [...toysFor(learner.task), ...edgeCases(learner.task)]) {
          const { run, heard } = watchedRun()
          if ((await fitOn(learner, lesson, params, run).catch(() => undefined)) === undefined) continue
          const shares = heard.map(({ done, of }) => done / of)
          claim(shares.every((share, i) => share >= 0 && share <= 1 && share >= (shares[i - 1] ?? 0)), `${lesson.name}: ${shares.join(', ')}`)
          claim(shares.at(-1) === 1, `${lesson.name}: it ends at ${shares.at(-1)}`)
        }
      },
    },
    {
      name: 'stop, abort: cancelled at the look where it comes, or the next',
      async holds() {
        const all = await undisturbed()
        claim(all >= 1, 'it never looks whether it should stop')
        for (const from of new Set([1, Math.ceil(all / 2)])) {
          const { run, looks } = watchedRun(42, 'abort', from)
          const end = await fitOn(learner, toy, params, run).then(() => 'a model', codeOf)
          claim(end === 'cancelled', `stopped at look ${from} of ${all}: ${end}`)
          claim(looks() <= from + 1, `stopped at look ${from}, it went on to look ${looks()}`)
        }
      },
    },
    {
      name: 'stop, finish: what there is, soon, and it answers',
      async holds() {
        const all = await undisturbed()
        for (const from of new Set([1, Math.ceil(all / 2), all])) {
          const { run, looks } = watchedRun(42, 'finish', from)
          const model = await fitOn(learner, toy, params, run)
          claim(from > 1 || looks() <= 2 * X.columns.length + 4, `stopped before it began, it looked ${looks()} times`)
          claimAnswers(await answersOf(learner, model, X), X.rows, target, `stopped at look ${from} of ${all}`)
        }
      },
    },
    ...paramChecks(learner),
  ]
}

type Bounded = { readonly kind: 'int' | 'real'; readonly min: number; readonly max: number }

const outside = ({ kind, min, max }: Bounded): ParamValue[] => [min - 1, max * 2 + 1, NaN, Infinity, -Infinity, ...(kind === 'int' ? [min + 0.5] : [])]

/** Values just past what a description allows, and values of other kinds. */
function badValues(param: Param): ParamValue[] {
  switch (param.kind) {
    case 'int':
    case 'real':
      return [...outside(param), '1', true, [1], ...(param.orNone === true ? [] : [null])]
    case 'choice':
      return ['no such option', '', true, null, ...(param.or === undefined ? [1] : outside(param.or))]
    case 'flag':
      return ['true', 1, null]
    case 'list':
      return [[param.min - 1], [param.max + 1], [param.min + 0.5], new Array<number>(param.longest + 1).fill(param.min), 'x', null]
  }
}

/** Values at the edge of what a description allows. */
function edgeValues(param: Param): ParamValue[] {
  switch (param.kind) {
    case 'int':
    case 'real':
      return [param.min, param.max, ...(param.orNone === true ? [null] : [])]
    case 'choice':
      return [...param.options, ...(param.or === undefined ? [] : [param.or.min, param.or.max])]
    case 'flag':
      return [true, false]
    case 'list':
      return [[param.min], [param.max]]
  }
}

function refusal(learner: AnyLearner, given: Record<string, ParamValue>): FaultError | undefined {
  try {
    checkedValues(learner.id, learner.space, given)
    return undefined
  } catch (thrown) {
    if (thrown instanceof FaultError) return thrown
    throw thrown
  }
}

function paramChecks(learner: AnyLearner): Check[] {
  const toy = firstToy(learner.task)
  const perParam = Object.entries(learner.space).flatMap(([name, param]): Check[] => [
    {
      name: `${name}: what is out of range is refused by name`,
      async holds() {
        for (const value of badValues(param)) {
          const refused = refusal(learner, { [name]: value })
          claim(refused?.fault.code === 'bad-param' && refused.fault.values['param'] === name && refused.fault.values['learner'] === learner.id, `${JSON.stringify(value)} was let through`)
        }
      },
    },
    {
      name: `${name}: what is just in range is learned with, or refused with a reason`,
      async holds() {
        for (const value of edgeValues(param)) {
          const params = checkedValues(learner.id, learner.space, { ...toyParams(learner), [name]: value })
          const found = await fitOn(learner, toy, params).catch((error: unknown) => error)
          if (found instanceof Error) claim(found instanceof FaultError && found.fault.code === 'not-converged', `${JSON.stringify(value)}: ${found.message}`)
          else claimAnswers(await answersOf(learner, found, toy.X), toy.X.rows, toy.target, JSON.stringify(value))
        }
      },
    },
  ])
  return [
    ...perParam,
    {
      name: 'its initial params are its own, and an unknown one is refused by name',
      async holds() {
        claim(fingerprint(checkedValues(learner.id, learner.space, {})) === fingerprint(initialValues(learner.space)), 'initial params do not pass their own check')
        claim(refusal(learner, { __proto_: 1 })?.fault.values['param'] === '__proto_', 'an unknown param was let through')
        await fitOn(learner, toy, initialValues(learner.space))
      },
    },
  ]
}
