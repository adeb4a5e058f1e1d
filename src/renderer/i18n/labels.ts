import type { Label } from '../../contract/documents/label.ts'
import type { RecipeStepId } from '../../contract/documents/recipe.ts'
import { airy } from './airy.ts'
import { columnTexts } from './column.ts'
import { format, words, type Catalogue } from './language.svelte.ts'
import { scoreTexts } from './scores.ts'

type Values = Label['values']
type Worded = (values: Values) => string
type Worder = Readonly<Record<Label['code'], Worded>>

const name = (values: Values, key = 'column'): string => String(values[key] ?? '')
const figure = (values: Values, key: string): string => {
  const value = values[key]
  return typeof value === 'number' ? format().count(value) : String(value ?? '')
}
const has = (values: Values, key: string): boolean => values[key] !== undefined && values[key] !== ''

function typeWord(values: Values): string {
  const types: Readonly<Record<string, string>> = words(columnTexts).types
  return types[name(values, 'type')] ?? name(values, 'type')
}
function metricWord(values: Values): string {
  return words(scoreTexts).metrics[name(values, 'metric')] ?? name(values, 'metric')
}
function learnerWord(values: Values): string {
  const learners: Readonly<Record<string, string>> = words(scoreTexts).learners
  return learners[name(values, 'learner')] ?? name(values, 'learner')
}

const zhSteps: Readonly<Record<RecipeStepId, string>> = {
  impute: '补空格', 'missing-flag': '记下空格', 'one-hot': '每种一列', rare: '并起少见的', ordinal: '按次序编号', scale: '放到同一把尺子上', cap: '收住远处的数', mark: '记下远处的数', 'drop-constant': '去掉不变的列', 'drop-identifier': '去掉编号列', 'date-parts': '拆开日期',
}
const enSteps: Readonly<Record<RecipeStepId, string>> = {
  impute: 'filling gaps', 'missing-flag': 'noting gaps', 'one-hot': 'a column for each kind', rare: 'gathering rare kinds', ordinal: 'numbering kinds', scale: 'one scale', cap: 'holding far numbers', mark: 'marking far numbers', 'drop-constant': 'leaving out constant columns', 'drop-identifier': 'leaving out identifiers', 'date-parts': 'taking dates apart',
}
const stepOf = (steps: Readonly<Record<string, string>>, values: Values): string => steps[name(values, 'step')] ?? name(values, 'step')
/** The column of a step that works on one. */
const only = (values: Values): string | undefined => (values['columns'] === 1 && has(values, 'column') ? name(values) : undefined)

const zhStep = (values: Values): string => {
  const one = only(values)
  return `${one === undefined ? '' : `“${one}”`}${stepOf(zhSteps, values)}`
}
const enStep = (values: Values): string => {
  const one = only(values)
  return `${stepOf(enSteps, values)}${one === undefined ? '' : ` (${one})`}`
}

const zhTasks: Readonly<Record<string, string>> = { classify: '当类别来预测', regress: '当数来预测', cluster: '改为分群' }
const enTasks: Readonly<Record<string, string>> = { classify: 'predict as a category', regress: 'predict as a number', cluster: 'look for groups' }

const zh: Worder = {
  open: () => '打开',
  reimport: () => '重新读入表格',
  rename: (v) => `改名为“${name(v, 'name')}”`,
  'set-target': (v) => `预测“${name(v)}”`,
  'set-task': (v) => zhTasks[name(v, 'task')] ?? '改变问法',
  'set-goal': (v) => (has(v, 'value') ? `定下目标：${airy(metricWord(v)).trim()} ${String(v['value'])}` : has(v, 'metric') ? `按${airy(metricWord(v))}排名`.trimEnd() : '改变目标'),
  'set-costs': () => '说出两种错的代价',
  'leave-out': (v) => `不用“${name(v)}”`,
  'take-in': (v) => `用上“${name(v)}”`,
  'set-type': (v) => `“${name(v)}”当${typeWord(v)}`,
  'set-cell': (v) => `改第 ${figure(v, 'row')} 行的“${name(v)}”`,
  'add-row': () => '加一行',
  'drop-rows': (v) => (v['rows'] === 1 && has(v, 'row') ? `删掉第 ${figure(v, 'row')} 行` : `删掉 ${figure(v, 'rows')} 行`),
  'drop-repeats': (v) => (has(v, 'rows') ? `删掉 ${figure(v, 'rows')} 行重复的` : '删掉重复的行'),
  'gap-word': (v) => `“${name(v)}”里的“${name(v, 'value')}”当空格`,
  'mend-word': (v) => (has(v, 'into') ? `“${name(v)}”里的“${name(v, 'value')}”改成“${name(v, 'into')}”` : `去掉“${name(v)}”里的“${name(v, 'value')}”`),
  'fix-safe': (v) => (has(v, 'count') ? `修好安全的 ${figure(v, 'count')} 处` : '修好安全的几处'),
  'set-recipe': (v) => (has(v, 'step') ? `改“${stepOf(zhSteps, v)}”` : has(v, 'steps') ? `加上 ${figure(v, 'steps')} 步` : '改预处理'),
  'add-step': (v) => `加一步：${zhStep(v)}`,
  'remove-step': (v) => `去掉一步：${zhStep(v)}`,
  'switch-step': (v) => `开关一步：${zhStep(v)}`,
  'move-step': (v) => `挪一步：${zhStep(v)}`,
  'set-split': () => '改分法',
  'set-plan': () => '改学习方法',
  'set-threshold': () => '挪分界线',
  train: () => '训练',
  'choose-learner': (v) => `选用${airy(learnerWord(v))}`.trimEnd(),
  other: () => '上一次改动',
}

const en: Worder = {
  open: () => 'open',
  reimport: () => 'read the table anew',
  rename: (v) => `rename to “${name(v, 'name')}”`,
  'set-target': (v) => `predict ${name(v)}`,
  'set-task': (v) => enTasks[name(v, 'task')] ?? 'another kind of question',
  'set-goal': (v) => (has(v, 'value') ? `goal: ${metricWord(v)} ${String(v['value'])}` : has(v, 'metric') ? `rank by ${metricWord(v)}` : 'change the goal'),
  'set-costs': () => 'what the two errors cost',
  'leave-out': (v) => `leave out ${name(v)}`,
  'take-in': (v) => `use ${name(v)}`,
  'set-type': (v) => `read ${name(v)} as ${typeWord(v).toLowerCase()}`,
  'set-cell': (v) => `change ${name(v)} in row ${figure(v, 'row')}`,
  'add-row': () => 'add a row',
  'drop-rows': (v) => (v['rows'] === 1 && has(v, 'row') ? `remove row ${figure(v, 'row')}` : `remove ${figure(v, 'rows')} rows`),
  'drop-repeats': (v) => (has(v, 'rows') ? `remove ${figure(v, 'rows')} repeated rows` : 'remove repeated rows'),
  'gap-word': (v) => `count “${name(v, 'value')}” in ${name(v)} as a gap`,
  'mend-word': (v) => (has(v, 'into') ? `in ${name(v)}, “${name(v, 'value')}” becomes “${name(v, 'into')}”` : `in ${name(v)}, “${name(v, 'value')}” becomes a gap`),
  'fix-safe': (v) => (has(v, 'count') ? `fix ${figure(v, 'count')} safe things` : 'fix the safe things'),
  'set-recipe': (v) => (has(v, 'step') ? `change a step: ${stepOf(enSteps, v)}` : has(v, 'steps') ? `add ${figure(v, 'steps')} steps` : 'change the preparation'),
  'add-step': (v) => `add a step: ${enStep(v)}`,
  'remove-step': (v) => `remove a step: ${enStep(v)}`,
  'switch-step': (v) => `switch a step: ${enStep(v)}`,
  'move-step': (v) => `move a step: ${enStep(v)}`,
  'set-split': () => 'deal the rows differently',
  'set-plan': () => 'change what learns',
  'set-threshold': () => 'move the line',
  train: () => 'train',
  'choose-learner': (v) => `choose ${learnerWord(v)}`,
  other: () => 'the last change',
}

const labels: Catalogue<Worder> = { zh, en }

/** A change in the window's language: “leave out 注销日期”. Reactive. */
export const wordLabel = ({ code, values }: Label): string => words(labels)[code](values)
