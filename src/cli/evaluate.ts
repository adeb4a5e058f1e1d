import type { PartScores } from '../contract/documents/run.ts'
import { FaultError } from '../contract/fault.ts'
import { scoreGroups } from '../engine/evaluate/groups.ts'
import { judge } from '../engine/evaluate/judge.ts'
import { rankingMetric } from '../engine/evaluate/metric.ts'
import { permutationImportance, type ColumnImportance } from '../engine/explain/permutation-importance.ts'
import type { Run } from '../engine/learn/run.ts'
import { applyRecipe } from '../engine/recipe/apply.ts'
import { findColumn, type Table } from '../engine/table/table.ts'
import { classCodes, type Targeted } from '../engine/table/target.ts'
import type { Answerer } from '../host/model/answerer.ts'
import { hostRun } from '../host/run/host-run.ts'
import { openModel, readForModel, type AskedFile } from './asked-model.ts'
import { judgedJson, judgeFile, learnedJson, type JudgedFile } from './judged-file.ts'
import { badUsage, onlyOptions, seedOption, wordsOf, type Options } from './options.ts'
import { mutter, say } from './output.ts'
import { readingOptions } from './reading-options.ts'
import { heldOutThen, matrixLines, scoreLines, short } from './score-words.ts'

interface Importance {
  readonly metric: string
  readonly columns: readonly ColumnImportance[]
}

/** `evaluate MODEL FILE`: how a model does on the rows of a file that say what really happened. */
export async function evaluateCommand(words: readonly string[], options: Options): Promise<void> {
  const [path, data] = wordsOf('evaluate', words, ['MODEL', 'FILE'] as const)
  onlyOptions('evaluate', options, ['importance', 'seed', 'json', ...readingOptions])
  const seed = seedOption(options)
  const model = await openModel(path)
  try {
    const asked = await readForModel(data, model, options, { labels: true })
    const run = hostRun({ seed })
    if (model.facts.problem.task === 'cluster') await tellGroups(model, asked, options, run)
    else await tellScores(model, asked, options, run)
  } finally {
    await model.close()
  }
}

async function tellScores(model: Answerer, { table, problems }: AskedFile, options: Options, run: Run): Promise<void> {
  const { facts, modelSha256 } = model
  const { problem, classes } = facts
  if (problem.task === 'cluster') return
  const found = await judgeFile(model, table, run)
  const place = { column: problem.target }
  if (found === undefined) throw new FaultError('no-target', { column: problem.target, columns: table.columns.map((it) => it.name).join(', ') }, place)
  const { scores } = found
  if (scores === undefined) throw new FaultError('nothing-to-judge', { column: problem.target, classes: classes.length === 0 ? 'numbers' : classes.join(', ') }, place)
  const importance = options.importance === true ? await importanceOf(model, table, found.part, run) : undefined
  if (options.json === true) {
    say(JSON.stringify({ task: problem.task, learner: facts.learner.id, rows: table.rows, ...judgedJson(problem, found), learned: learnedJson(model), ...(importance === undefined ? {} : { importance }), modelSha256, problems }))
    return
  }
  say(`${facts.learner.id} for “${problem.target}”: ${judgedWords(found, table.rows)}`)
  for (const line of scoreLines(scores, heldOutThen(model.scores))) say(line)
  for (const line of matrixLines(scores.confusion)) say(line)
  for (const line of importanceLines(importance)) say(line)
}

function judgedWords({ part, strange }: JudgedFile, rows: number): string {
  const without = part.withoutTarget === 0 ? [] : [`${part.withoutTarget} say nothing`]
  const never = strange.length === 0 ? [] : [`${strange.reduce((sum, it) => sum + it.rows, 0)} say what it never learned: ${strange.slice(0, 5).map((it) => it.word).join(', ')}`]
  return [`judged on ${part.rows.length} of ${rows} rows`, ...without, ...never].join('; ')
}

/** How often each column is shuffled. */
const repeats = 5

/** How much the metric that ranks models falls when a column is shuffled; a smaller error counts as more. */
async function importanceOf({ model }: Answerer, table: Table, part: Targeted, run: Run): Promise<Importance> {
  if (model === undefined) throw badUsage('--importance wants the folder of a model: a bare ONNX file cannot be looked into')
  const { metric, sign } = rankingMetric(part)
  const score = (answer: Parameters<typeof judge>[3] | { groups: Int32Array }): number | undefined => {
    if ('groups' in answer) return undefined
    const found = judge(model.learner.id, model.threshold, part, answer).scores.metrics[metric]
    return found === undefined ? undefined : sign * found
  }
  mutter('shuffling each column')
  return { metric, columns: [...((await permutationImportance(model, table, part.rows, { repeats, score }, run)) ?? [])].sort((a, b) => b.mean - a.mean) }
}

function* importanceLines(importance: Importance | undefined): Generator<string> {
  if (importance === undefined) return
  yield `by how much ${importance.metric} gets worse when a column says nothing any more:`
  for (const { column, mean, deviation } of importance.columns) yield `  ${column}: ${short(mean)} ± ${short(deviation)}`
}

async function tellGroups(answerer: Answerer, { table, problems }: AskedFile, options: Options, run: Run): Promise<void> {
  const { facts, model, modelSha256 } = answerer
  if (options.importance === true) throw badUsage('--importance has no meaning where groups are looked for')
  if (model === undefined) throw badUsage('groups are judged from the folder of a model: a bare ONNX file cannot be looked into')
  const said = await answerer.answer(table, run)
  if (!('groups' in said) || facts.problem.task !== 'cluster') throw new TypeError('groups were asked for')
  const k = facts.classes.length
  const { compare } = facts.problem
  const sizes = new Array<number>(k).fill(0)
  for (const group of said.groups) sizes[group] = (sizes[group] as number) + 1
  const scores: PartScores = scoreGroups(applyRecipe(model.recipe, table), said.groups, k, run, compare === undefined || findColumn(table, compare) === undefined ? undefined : classCodes(table, compare))
  if (options.json === true) {
    say(JSON.stringify({ task: 'cluster', learner: facts.learner.id, target: compare ?? null, rows: table.rows, groups: sizes, metrics: scores.metrics, learned: learnedJson(answerer), modelSha256, problems }))
    return
  }
  say(`${facts.learner.id}: ${table.rows} rows in ${k} groups of ${sizes.join(', ')}`)
  for (const line of scoreLines(scores, [{ where: 'when they were found', metrics: answerer.scores.train }])) say(line)
}
