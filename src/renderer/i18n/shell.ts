import type { JobState, StepId, StepState } from '../../contract/state.ts'
import type { Catalogue } from './language.svelte.ts'

type Why = Extract<StepState, { at: 'blocked' }>['why']

export interface ShellTexts {
  readonly product: string
  readonly doors: Readonly<Record<'ask' | 'data' | 'learn' | 'check' | 'use', string>>
  readonly steps: Readonly<Record<StepId, string>>
  readonly path: string
  readonly stepAt: Readonly<Record<'ready' | 'done' | 'stale' | 'blocked' | 'here', string>>
  readonly home: string
  readonly closeProject: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>
  readonly level: string
  readonly levels: Readonly<Record<'explorer' | 'analyst' | 'expert', string>>
  readonly guide: { readonly name: string; readonly open: string; readonly fold: string; readonly done: string; readonly why: string; readonly next: string }
  readonly rows: string
  readonly columns: string
  readonly network: string
  readonly networkWhy: string
  readonly standIn: (runtime: string) => string
  readonly standInWhy: string
  readonly version: (version: string) => string
  readonly stayHere: string
  readonly close: string
  readonly jobs: Readonly<Record<JobState['kind'], string>>
  readonly stopping: string
  readonly showJob: string
  readonly starting: string
  readonly goOn: string
  readonly cures: { readonly openFile: string; readonly readAgain: string; readonly asCategory: string; readonly asNumber: string; readonly toTraining: string; readonly toColumns: string; readonly toDefine: string }
  readonly blocked: Readonly<Record<Why, { readonly title: string; readonly text: string; readonly cure: string }>>
  readonly stale: { readonly text: string; readonly again: string }
  readonly dropHere: string
  readonly dropWhat: string
  readonly oneFile: string
  readonly reading: (name: string) => string
  readonly readSoFar: (done: string, of: string) => string
  readonly stop: string
  readonly readingHint: string
}

const zh: ShellTexts = {
  product: '十步',
  doors: { ask: '问', data: '数据', learn: '学习', check: '检验', use: '使用' },
  steps: { define: '定义问题', collect: '收集数据', prepare: '数据预处理', split: '分割数据', models: '选择模型', train: '训练模型', evaluate: '评估模型', deploy: '部署模型' },
  path: '步骤',
  stepAt: { ready: '可以做', done: '做好了', stale: '旧了，前面改过', blocked: '还不能做', here: '正在这一步' },
  home: '回到首页',
  closeProject: '关闭项目',
  language: '语言',
  theme: '明暗',
  themes: { system: '跟着系统', light: '浅色', dark: '深色' },
  level: '说得多细',
  levels: { explorer: '探索', analyst: '分析', expert: '专家' },
  guide: { name: '向导', open: '打开向导', fold: '收起向导', done: '做了什么', why: '为什么', next: '接下来' },
  rows: '行',
  columns: '列',
  network: '网络连接',
  networkWhy: '十步发出去的请求数。什么都没离开这台电脑，所以是 0。',
  standIn: (runtime) => `替身运行环境：${runtime}`,
  standInWhy: '连不上官方的 Electron，先用一份替身。只供开发和测试，不会拿它打包给别人用。',
  version: (version) => `版本 ${version}`,
  stayHere: '文件都留在这台电脑上',
  close: '关上这条消息',
  jobs: { train: '正在学习', refit: '正在再教一遍', importance: '正在看它靠什么猜', curve: '正在画学习曲线', envelope: '正在改考卷', export: '正在导出' },
  stopping: '正在停下',
  showJob: '去看看',
  starting: '正在启动',
  goOn: '接着来',
  cures: { openFile: '另选一个文件…', readAgain: '再选一次文件…', asCategory: '当类别来预测', asNumber: '当数来预测', toTraining: '去训练那一步', toColumns: '去看各列', toDefine: '换一列来预测' },
  blocked: {
    'no-table': { title: '还没有表', text: '打开一个文件，或者挑一个例子。', cure: '回首页' },
    'no-target': { title: '还没说要预测什么', text: '先选好要预测的那一列，这一步才有事可做。', cure: '去选一列' },
    'no-inputs': { title: '没有列可以学了', text: '除了要预测的那一列，至少留一列给电脑看。', cure: '去打开一列' },
    'no-run': { title: '还没训练过', text: '先让电脑学一遍，才看得到结果。', cure: '去训练' },
  },
  stale: { text: '这些结果旧了：学过以后，前面又改过。', again: '重新学一遍' },
  dropHere: '松手，就打开它',
  dropWhat: 'CSV 或 Excel 表格，放哪儿都行',
  oneFile: '一次只能打开一个文件，用了第一个。',
  reading: (name) => `正在读“${name}”`,
  readSoFar: (done, of) => `读了 ${done}，共 ${of}`,
  stop: '停下',
  readingHint: '停下来的话，之前的表不会变。',
}

const en: ShellTexts = {
  product: 'Tenfold',
  doors: { ask: 'Ask', data: 'Data', learn: 'Learn', check: 'Check', use: 'Use' },
  steps: { define: 'Define', collect: 'Collect', prepare: 'Prepare', split: 'Split', models: 'Models', train: 'Train', evaluate: 'Evaluate', deploy: 'Deploy' },
  path: 'Steps',
  stepAt: { ready: 'ready', done: 'done', stale: 'old: something before it changed', blocked: 'not possible yet', here: 'you are here' },
  home: 'Back to the start page',
  closeProject: 'Close the project',
  language: 'Language',
  theme: 'Light or dark',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  level: 'How much detail',
  levels: { explorer: 'Explorer', analyst: 'Analyst', expert: 'Expert' },
  guide: { name: 'Guide', open: 'Open the guide', fold: 'Fold the guide', done: 'What has been done', why: 'Why', next: 'Next' },
  rows: 'rows',
  columns: 'columns',
  network: 'Network',
  networkWhy: 'Requests that left Tenfold. Nothing leaves this computer, so it is 0.',
  standIn: (runtime) => `Stand-in runtime: ${runtime}`,
  standInWhy: 'The official Electron could not be reached, so a stand-in runs. It is for development and tests; nothing packed for others is made from it.',
  version: (version) => `Version ${version}`,
  stayHere: 'Files stay on this computer',
  close: 'Close this message',
  jobs: { train: 'Learning', refit: 'Teaching again', importance: 'Weighing columns', curve: 'Drawing the curve', envelope: 'Marking the test', export: 'Exporting' },
  stopping: 'Stopping',
  showJob: 'Have a look',
  starting: 'Starting',
  goOn: 'Go on',
  cures: { openFile: 'Choose another file…', readAgain: 'Choose the file again…', asCategory: 'Predict it as a category', asNumber: 'Predict it as a number', toTraining: 'Go to training', toColumns: 'Look at the columns', toDefine: 'Choose another column' },
  blocked: {
    'no-table': { title: 'No table yet', text: 'Open a file, or take one of the samples.', cure: 'To the start page' },
    'no-target': { title: 'Nothing to predict yet', text: 'Choose the column to predict first; then this step has something to do.', cure: 'Choose a column' },
    'no-inputs': { title: 'No column is left to learn from', text: 'Let at least one column be used besides the one to predict.', cure: 'Switch a column on' },
    'no-run': { title: 'Nothing has been learned yet', text: 'Train once, and the results are shown here.', cure: 'Go to training' },
  },
  stale: { text: 'These results are old: something before them has changed since.', again: 'Learn again' },
  dropHere: 'Let go, and it opens',
  dropWhat: 'A CSV or Excel table; anywhere will do',
  oneFile: 'One file at a time: the first one was taken.',
  reading: (name) => `Reading ${name}`,
  readSoFar: (done, of) => `${done} of ${of} read`,
  stop: 'Stop',
  readingHint: 'If you stop, the table from before stays as it was.',
}

export const shell: Catalogue<ShellTexts> = { zh, en }
