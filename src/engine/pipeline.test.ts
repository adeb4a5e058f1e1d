import { describe, expect, test } from 'vitest'
import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { Fault } from '../contract/fault.ts'
import { answerRow, answerTable } from './learn/answer.ts'
import { learners } from './learn/registry.ts'
import type { Run } from './learn/run.ts'
import { createRng } from './number/rng.ts'
import { allLearners, bytes, docsOf, drawnTable, hear, orderOf, planned, resultOf } from './pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from './table/table.fixture.ts'
import type { Order } from './pipeline.ts'
import { hasNumbers, type Table, type TableColumn } from './table/table.ts'

const idle: Run = { rng: createRng(0), stop: 'none', report: () => undefined, phase: () => undefined }

const flats = tableOf(numberColumn('area', [35, 45, 40, 60, 65]), numberColumn('price', [30, 40, 35, 60, 65]))
const exam = tableOf(numberColumn('hours', [10, 20, 30, 40, 50]), wordColumn('result', ['failed', 'failed', 'passed', 'passed', 'passed']))

describe('the lecture’s samples', () => {
  test('flats: 47.20 at 50, the line in square metres and in its own words', async () => {
    const heard = await hear(orderOf(flats, { task: 'regress', target: 'price', testShare: 0 }))
    const { model, formula, test: onTest, steps } = resultOf(heard, 'linear-regression')
    const answer = answerRow(model, { area: 50 })
    expect(answer).toMatchObject({ kind: 'value', filled: [], outside: [], unseen: [] })
    expect(answer.kind === 'value' ? answer.value : NaN).toBeCloseTo(47.20149254, 8)
    expect(formula?.kind).toBe('line')
    expect(formula?.intercept).toBeCloseTo(-12.87313433, 8)
    expect(formula?.terms).toEqual([{ name: 'area', weight: expect.closeTo(1.20149254, 8) as number }])
    expect(onTest).toBeUndefined()
    expect(steps).toEqual(['impute'])
    expect(heard.facts).toMatchObject({ rows: { learn: 5, test: 0, withoutTarget: 0, stratified: false }, classes: [], metric: 'mae', notes: [] })
  })
  test('exam, unscaled: passed at 25 hours by 0.5000017; the S-curve is in hours', async () => {
    const heard = await hear(orderOf(exam, { task: 'classify', target: 'result', testShare: 0, learners: [planned('logistic-regression', {}, ['scale'])] }))
    const { model, formula, steps } = resultOf(heard, 'logistic-regression')
    const answer = answerRow(model, { hours: 25 })
    expect(answer).toMatchObject({ kind: 'label', label: 'passed' })
    expect(answer.kind === 'label' ? answer.probabilities[1] : NaN).toBeCloseTo(0.5000017177, 9)
    expect(formula).toMatchObject({ kind: 'logistic', intercept: expect.closeTo(-14.1327336, 6) as number, terms: [{ name: 'hours', weight: expect.closeTo(0.565309619, 8) as number }] })
    expect(steps).toEqual(['impute'])
  })
  test('exam, scaled: another curve (0.535 at 25 hours), and its formula gives the same answer from hours', async () => {
    const heard = await hear(orderOf(exam, { task: 'classify', target: 'result', testShare: 0, learners: [planned('logistic-regression')] }))
    const { model, formula, steps } = resultOf(heard, 'logistic-regression')
    const answer = answerRow(model, { hours: 25 })
    const p = answer.kind === 'label' ? (answer.probabilities[1] as number) : NaN
    expect(p).toBeCloseTo(0.535, 3)
    expect(1 / (1 + Math.exp(-((formula?.intercept as number) + 25 * (formula?.terms[0]?.weight as number))))).toBeCloseTo(p, 12)
    expect(steps).toEqual(['impute', 'scale'])
  })
  test('houses: of four rows scikit-learn’s own one is held out, and the shortest of many solutions says 462.46 for it', async () => {
    const houses = tableOf(numberColumn('area', [100, 150, 120, 80]), numberColumn('bedrooms', [2, 3, 2, 1]), numberColumn('place', [1, 2, 2, 1]), numberColumn('price', [300, 450, 350, 220]))
    const { judged } = resultOf(await hear(orderOf(houses, { task: 'regress', target: 'price', testShare: 0.2, learners: [planned('linear-regression')] })), 'linear-regression')
    expect([...judged.part]).toEqual([0, 0, 0, 1])
    expect(judged.rows[3]).toBe(1)
    expect(judged.said[3]).toBeCloseTo(462.45942572, 8)
  })
})

describe('a run', () => {
  test('twice: the same bytes', async () => {
    for (const of of ['classify', 'regress'] as const) {
      const order = orderOf(drawnTable(70, 3), { task: of, target: (of === 'classify' ? 'class' : 'value'), stratify: of === 'classify' })
      const [first, second] = [await hear(order), await hear(order)]
      expect(bytes(second.results)).toBe(bytes(first.results))
      expect(second.end).toEqual(first.end)
    }
  })
  test('leaves the table as it was', async () => {
    const table = drawnTable(50, 4)
    const before = bytes(table)
    await hear(orderOf(table, { task: 'classify', target: 'class' }))
    expect(bytes(table)).toBe(before)
  })
  test('names its phases for each learner, in their order', async () => {
    const { phases, begun } = await hear(orderOf(drawnTable(50, 4), { task: 'regress', target: 'value' }))
    expect(begun).toEqual(learners.regress.map(({ id }) => id))
    expect(phases).toEqual(begun.flatMap(() => ['recipe', 'fit', 'predict', 'predict']))
  })
  test('rows without a target are set aside and counted; they teach nothing and are not judged', async () => {
    const full = drawnTable(40, 6)
    const order = orderOf(full, { task: 'regress', target: 'value' })
    const wanted = await hear(order)
    const gaps = new Set([0, 7, 13, 39])
    const spread = Array.from({ length: 44 }, (_, row) => row)
    const at = spread.filter((row) => !gaps.has(row))
    const table = tableOf(
      ...full.columns.map((column): TableColumn => {
        const place = (row: number): number => at.indexOf(row)
        if (hasNumbers(column)) return { ...column, data: Float64Array.from(spread, (row) => (gaps.has(row) ? (column.name === 'value' ? NaN : 1e9) : (column.data[place(row)] as number))) }
        return { ...column, data: Int32Array.from(spread, (row) => (gaps.has(row) ? 0 : (column.data[place(row)] as number))) }
      }),
    )
    const heard = await hear({ ...order, table })
    expect(heard.facts?.rows).toEqual({ learn: 30, test: 10, withoutTarget: 4, stratified: false })
    expect(heard.results.map(({ model }) => bytes(model))).toEqual(wanted.results.map(({ model }) => bytes(model)))
    for (const { judged } of heard.results) {
      expect([...judged.rows].sort((a, b) => a - b)).toEqual(at)
      judged.rows.forEach((row, i) => expect(judged.actual[i]).toBe((table.columns.at(-1) as TableColumn).data[row]))
    }
  })
  test('two rows with a target are enough to learn from', async () => {
    const table = tableOf(numberColumn('x', [1, 2, 3, 4]), numberColumn('y', [null, 5, null, 7]))
    const heard = await hear(orderOf(table, { task: 'regress', target: 'y', testShare: 0 }))
    expect(heard.failed).toEqual([])
    expect(heard.facts?.rows).toMatchObject({ learn: 2, test: 0, withoutTarget: 2 })
    const answer = answerRow(resultOf(heard, 'linear-regression').model, { x: 3 })
    expect(answer.kind === 'value' ? answer.value : NaN).toBeCloseTo(6, 9)
  })
  test('columns that are all gaps, constant or of words seen once only do no harm', async () => {
    const table = tableOf(
      numberColumn('void', new Array<null>(30).fill(null)),
      numberColumn('same', new Array<number>(30).fill(7)),
      wordColumn('nothing', new Array<null>(30).fill(null)),
      wordColumn('each', Array.from({ length: 30 }, (_, i) => `only ${i}`)),
      wordColumn('class', Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? 'a' : 'b'))),
    )
    const heard = await hear(orderOf(table, { task: 'classify', target: 'class' }))
    expect(heard.failed).toEqual([])
    for (const { judged } of heard.results) expect(judged.sure.every(Number.isFinite)).toBe(true)
  })
  test('with nothing but columns without levels or values in the learning rows, every learner still answers', async () => {
    const table = tableOf(wordColumn('nothing', new Array<null>(30).fill(null)), wordColumn('class', Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? 'a' : 'b'))))
    const heard = await hear(orderOf(table, { task: 'classify', target: 'class' }))
    expect(heard.failed).toEqual([])
    expect(heard.results).toHaveLength(learners.classify.length)
  })
  test('labels that are empty, __proto__ or an emoji come back as they are, from every learner', async () => {
    const labels = ['', '__proto__', '😀']
    const table = tableOf(numberColumn('x', Array.from({ length: 60 }, (_, i) => (i % 3) * 10 + (i % 7) / 10)), wordColumn('kind', Array.from({ length: 60 }, (_, i) => labels[i % 3] as string)))
    const heard = await hear(orderOf(table, { task: 'classify', target: 'kind', stratify: true }))
    expect(heard.facts?.classes).toEqual(['', '__proto__', '😀'])
    for (const { model, test: onTest } of heard.results) {
      expect(onTest?.confusion?.classes).toEqual(labels)
      if (model.learner.id === 'baseline') continue
      expect(labels.map((_, c) => answerRow(model, { x: c * 10 })).map((it) => (it.kind === 'label' ? it.label : it))).toEqual(labels)
    }
  })
  test('the threshold of the plan decides between two classes', async () => {
    const of = (threshold: number): Order => orderOf(exam, { task: 'classify', target: 'result', testShare: 0, threshold, learners: [planned('logistic-regression', {}, ['scale'])] })
    const said = async (threshold: number): Promise<unknown> => answerRow(resultOf(await hear(of(threshold)), 'logistic-regression').model, { hours: 25 })
    expect(await said(0.4)).toMatchObject({ label: 'passed' })
    expect(await said(0.6)).toMatchObject({ label: 'failed' })
    const strict = resultOf(await hear(of(1)), 'logistic-regression')
    expect(strict.train.confusion?.counts).toEqual([[2, 0], [3, 0]])
  })
  test('answers to a table are those to its rows one by one, remarks aside', async () => {
    const table = drawnTable(60, 12)
    const { results } = await hear({ ...orderOf(table, { task: 'regress', target: 'value' }), columns: docsOf(table, ['class']) })
    const inputs = drawnTable(20, 99)
    for (const { model } of results) {
      const answer = await answerTable(model, inputs, idle)
      const whole = 'values' in answer ? answer.values : 'proba' in answer ? answer.proba : []
      for (let row = 0; row < 20; row++) {
        const cells = Object.fromEntries(inputs.columns.map((it) => [it.name, hasNumbers(it) ? (Number.isNaN(it.data[row]) ? null : (it.data[row] as number)) : (it.data[row] as number) < 0 ? null : (it.dictionary[it.data[row] as number] as string)]))
        const one = answerRow(model, cells)
        expect(one.kind === 'value' ? one.value : NaN).toBe(whole[row])
      }
    }
  })
  test('what is remarkable about a row is remarked: filled, outside, unseen', async () => {
    const table = drawnTable(60, 12)
    const heard = await hear({ ...orderOf(table, { task: 'regress', target: 'value' }), columns: docsOf(table, ['class']) })
    const { model } = resultOf(heard, 'decision-tree')
    expect(answerRow(model, { x: 1e6, level: 'unheard-of' })).toMatchObject({ filled: ['whole'], outside: ['x'], unseen: ['level'] })
    expect(answerRow(model, { x: 0, level: 'low', whole: 2, extra: 'ignored' })).toMatchObject({ filled: [], outside: [], unseen: [] })
  })
})

describe('the best', () => {
  const curve = tableOf(numberColumn('x', Array.from({ length: 80 }, (_, i) => i)), numberColumn('y', Array.from({ length: 80 }, (_, i) => (i < 40 ? i : 80 - i))))
  test('is the one with the least error on test rows, not on learning rows', async () => {
    const heard = await hear(orderOf(curve, { task: 'regress', target: 'y', learners: [planned('linear-regression'), planned('decision-tree')] }))
    expect(heard.end?.best).toBe('decision-tree')
    const errors = heard.results.map(({ model, test: onTest }) => [model.learner.id, onTest?.metrics['mae'] as number] as const)
    expect(heard.end?.best).toBe(errors.slice(1).reduce((a, b) => (b[1] < a[1] ? b : a))[0])
  })
  test('with nothing held out, is the first of the plan: learning rows would choose the tree that knows them by heart', async () => {
    const heard = await hear(orderOf(curve, { task: 'regress', target: 'y', testShare: 0 }))
    expect(resultOf(heard, 'decision-tree').train.metrics['mae']).toBe(0)
    expect(heard.end?.best).toBe('linear-regression')
  })
  test('is never the baseline while something else is done, and the first on ties', async () => {
    const rng = createRng(1)
    const noise = tableOf(numberColumn('x', Array.from({ length: 60 }, () => rng.next())), numberColumn('y', Array.from({ length: 60 }, () => rng.next())))
    const heard = await hear(orderOf(noise, { task: 'regress', target: 'y', learners: [planned('decision-tree')] }))
    expect(resultOf(heard, 'baseline').test?.metrics['mae'] as number).toBeLessThan(resultOf(heard, 'decision-tree').test?.metrics['mae'] as number)
    expect(heard.end?.best).toBe('decision-tree')
    const twins = await hear(orderOf(noise, { task: 'regress', target: 'y', learners: [planned('decision-tree', { max_depth: 1 }), planned('decision-tree', { max_depth: 1 })] }))
    expect(twins.end?.best).toBe('decision-tree')
  })
  test('the metric: accuracy, roc_auc for a rare class, macro_f1 for three, mae for numbers', async () => {
    const withClasses = (label: (i: number) => string): Table => tableOf(numberColumn('x', Array.from({ length: 60 }, (_, i) => i)), wordColumn('c', Array.from({ length: 60 }, (_, i) => label(i))))
    const metricOf = async (table: Table): Promise<string | undefined> => (await hear(orderOf(table, { task: 'classify', target: 'c', learners: [] }))).facts?.metric
    expect(await metricOf(withClasses((i) => (i % 5 === 0 ? 'a' : 'b')))).toBe('accuracy')
    expect(await metricOf(withClasses((i) => (i % 6 === 0 ? 'a' : 'b')))).toBe('roc_auc')
    expect(await metricOf(withClasses((i) => `${i % 3}`))).toBe('macro_f1')
  })
  test('where the test rows have one class only and no ROC curve, accuracy ranks', async () => {
    const table = tableOf(numberColumn('x', Array.from({ length: 24 }, (_, i) => i)), wordColumn('c', Array.from({ length: 24 }, (_, i) => (i === 20 || i === 22 ? 'rare' : 'usual'))))
    const seeds = Array.from({ length: 30 }, (_, seed) => seed)
    for (const seed of seeds) {
      const heard = await hear(orderOf(table, { task: 'classify', target: 'c', seed, testShare: 0.1 }))
      if (heard.results[1]?.test?.metrics['roc_auc'] !== undefined) continue
      const scores = heard.results.slice(1).map(({ model, test: onTest }) => [model.learner.id, onTest?.metrics['accuracy'] as number] as const)
      expect(heard.end?.best).toBe(scores.reduce((a, b) => (b[1] > a[1] ? b : a))[0])
      return
    }
    throw new Error('no seed deals a test part of one class')
  })
})

describe('when something goes wrong', () => {
  const table = drawnTable(50, 21)
  const order = (plan: PlannedLearner[]): Order => ({ ...orderOf(table, { task: 'classify', target: 'class', learners: plan }), columns: docsOf(table, ['value']) })
  test('a learner that fails is told with its reason, and the others go on', async () => {
    const heard = await hear(order([planned('decision-tree', { max_depth: 0 }), planned('no-such-learner'), planned('logistic-regression', { max_iter: 1 }), planned('decision-tree')]))
    expect(heard.failed.map(({ id, fault }) => [id, fault.code])).toEqual([['decision-tree', 'bad-param'], ['no-such-learner', 'unknown-learner']])
    expect(heard.results.map(({ model }) => model.learner.id)).toEqual(['baseline', 'logistic-regression', 'decision-tree'])
    expect(heard.end?.at).toBe('done')
  })
  test('a learner that did not settle has learned something all the same, and says so', async () => {
    const heard = await hear(order([planned('logistic-regression', { max_iter: 1 }), planned('decision-tree')]))
    expect(heard.results.map(({ notes }) => notes.map(({ code }) => code))).toEqual([[], ['not-converged'], []])
  })
  test('the baseline is the best where nothing else is done', async () => {
    expect((await hear(order([planned('decision-tree', { criterion: 'guess' })]))).end).toEqual({ at: 'done', best: 'baseline' })
    expect((await hear(order([planned('baseline')]))).begun).toEqual(['baseline'])
  })
  test('no inputs, no such target, one value: refused before anything is learned', async () => {
    const refused = async (it: Order): Promise<unknown> => hear(it).then(() => 'learned', (thrown: { fault: Fault }) => thrown.fault.code)
    expect(await refused({ ...order([]), columns: docsOf(table, ['x', 'level', 'whole', 'value']) })).toBe('no-inputs')
    expect(await refused({ ...order([]), problem: { target: 'other', task: 'classify', why: 'person' } })).toBe('no-target')
    expect(await refused({ ...order([]), table: tableOf(...table.columns.slice(0, 3), wordColumn('class', new Array<string>(50).fill('one'))) })).toBe('target-one-value')
    expect(await refused({ ...order([]), problem: { target: 'class', task: 'regress', why: 'person' } })).toBe('target-not-number')
  })
  test('stop, finish: what is done stays, the next learner does not begin', async () => {
    const heard = await hear(order(allLearners('classify')), (it) => (it.results.length > 1 ? 'finish' : 'none'))
    expect(heard.begun).toEqual(['baseline', 'logistic-regression'])
    expect(heard.results).toHaveLength(2)
    expect(heard.end).toEqual({ at: 'stopped', best: 'logistic-regression' })
  })
  test('stop, finish, before anything is done: the baseline is there all the same', async () => {
    const heard = await hear(order(allLearners('classify')), () => 'finish')
    expect(heard.results.map(({ model }) => model.learner.id)).toEqual(['baseline'])
    expect(heard.end).toEqual({ at: 'stopped', best: 'baseline' })
  })
  test('stop, finish, while the last learner grows: its smaller tree is judged and kept', async () => {
    const heard = await hear(order([planned('decision-tree')]), (it) => (it.begun.includes('decision-tree') && it.phases.at(-1) === 'fit' ? 'finish' : 'none'))
    const { judged } = resultOf(heard, 'decision-tree')
    expect(judged.rows).toHaveLength(50)
    expect(judged.sure.every(Number.isFinite)).toBe(true)
  })
  test('stop, abort: cancelled', async () => {
    for (const when of [0, 1]) {
      await expect(hear(order(allLearners('classify')), (it) => (it.results.length >= when ? 'abort' : 'none'))).rejects.toMatchObject({ fault: { code: 'cancelled' } })
    }
  })
})
