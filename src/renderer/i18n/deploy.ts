import type { Catalogue } from './language.svelte.ts'

export interface DeployTexts {
  readonly question: string
  readonly which: string
  readonly shows: (name: string) => string
  readonly forWhom: string
  readonly seal: string
  readonly proved: (heldOut: string, drawn: string, runtime: string) => string
  readonly provedOnLearning: (learning: string, drawn: string, runtime: string) => string
  readonly difference: (most: string, tolerance: string) => string
  readonly noDifference: string
  readonly notProved: string
  readonly whatItIs: string
  readonly make: string
  readonly making: string
  readonly wait: string
  readonly fingerprint: string
  readonly fingerprintWhy: string
  readonly save: string
  readonly saved: (name: string) => string
  readonly reveal: string
  readonly stop: string
  readonly stopping: string
  readonly trainRuns: string
  readonly inside: string
  readonly goesIn: string
  readonly comesOut: string
  readonly type: string
  readonly learnedOn: string
  readonly types: Readonly<Record<'number' | 'date' | 'category', string>>
  readonly range: (low: string, high: string) => string
  readonly levels: (few: string, count: string, all: boolean) => string
  readonly label: string
  readonly group: string
  readonly probabilities: (classes: string) => string
  readonly value: string
  readonly gaps: string
  readonly howToRun: string
  readonly copy: string
  readonly copied: string
  readonly selected: string
  readonly old: string
  readonly oldShort: string
  readonly otherThreshold: string
  readonly onSealed: (rows: string) => string
  readonly onPractice: (rows: string, sealed: boolean) => string
  readonly sealedFirst: string
  readonly sealedWhy: string
  readonly goOpen: string
  readonly goLook: string
  readonly changeGoal: string
  readonly goalReached: (metric: string) => string
  readonly goalMissed: (metric: string, goal: string) => string
  readonly goalMissedWhy: string
}

const zh: DeployTexts = {
  question: '够好了吗？带走它',
  which: '带走哪个模型',
  shows: (name) => `这是${name}。`,
  forWhom: '给别的软件用',
  seal: '验',
  proved: (heldOut, drawn, runtime) => `在 ${runtime} 里跑过：留出来的 ${heldOut} 行和抽出的 ${drawn} 行，答案都一样。`,
  provedOnLearning: (learning, drawn, runtime) => `在 ${runtime} 里跑过：学过的 ${learning} 行和抽出的 ${drawn} 行，答案都一样。`,
  difference: (most, tolerance) => `最大差别 ${most}，不许超过 ${tolerance}。`,
  noDifference: '一点差别也没有。',
  notProved: '还没试过，所以还不能带走。',
  whatItIs: '一个文件，装着整套做法：文字、数字和空格都认得，不用再装十步。交给你之前，先在别的软件会用的环境里跑一遍，答案一样才放行。',
  make: '做出来，验一遍',
  making: '正在写文件，再验一遍',
  wait: '可以先去看别的。',
  fingerprint: '指纹',
  fingerprintWhy: '同样的表、同样的设置，学出来的模型指纹一样。',
  save: '保存…',
  saved: (name) => `已存成 ${name}`,
  reveal: '在文件夹里看',
  stop: '停下',
  stopping: '正在停下',
  trainRuns: '还在训练，等它学完。',
  inside: '里面有什么',
  goesIn: '给它这些',
  comesOut: '它给你这些',
  type: '类型',
  learnedOn: '学过的',
  types: { number: '数', date: '数（毫秒，UTC）', category: '文字' },
  range: (low, high) => `${low} 到 ${high}`,
  levels: (few, count, all) => (all ? few : `${few} 等 ${count} 种`),
  label: '它说的那一类，文字',
  group: '这一行在第几群，文字',
  probabilities: (classes) => `每一类的把握，按这个顺序：${classes}`,
  value: '它猜的数',
  gaps: '每个名字给一列，一行一格。空着的：数写 NaN，文字写空串。',
  howToRun: '别的软件这样用它（Python）',
  copy: '抄下来',
  copied: '抄好了',
  selected: '选中了，按 Ctrl+C 抄',
  old: '前面改过，这个模型旧了。重新训练一次再带走。',
  oldShort: '先重新训练',
  otherThreshold: '线挪过了，以前做的文件还是老的线。再做一遍。',
  onSealed: (rows) => `这是考卷里 ${rows} 行的分数。`,
  onPractice: (rows, sealed) => `这是练习的 ${rows} 行的分数${sealed ? '，考卷还没拆' : ''}。`,
  sealedFirst: '先拆开考卷',
  sealedWhy: '定过目标。够不够好，要在谁也没见过的行上看，练习的分数不算。',
  goOpen: '去拆考卷',
  goLook: '去看错在哪儿',
  changeGoal: '改目标',
  goalReached: (metric) => `${metric}达到了目标。`,
  goalMissed: (metric, goal) => `还没达到目标：${metric} ${goal}`,
  goalMissedWhy: '考卷上的分数不够，所以不能带走。可以看看错在哪儿，或者回去改目标。',
}

const en: DeployTexts = {
  question: 'Is it good enough? Take it along',
  which: 'Which model to take along',
  shows: (name) => `${name}.`,
  forWhom: 'for other software',
  seal: '验',
  proved: (heldOut, drawn, runtime) => `Run in ${runtime}: ${heldOut} held-out rows and ${drawn} drawn rows gave the same answers.`,
  provedOnLearning: (learning, drawn, runtime) => `Run in ${runtime}: ${learning} learning rows and ${drawn} drawn rows gave the same answers.`,
  difference: (most, tolerance) => `Greatest difference ${most}; ${tolerance} would be allowed.`,
  noDifference: 'No difference at all.',
  notProved: 'Not tried yet, so it cannot leave.',
  whatItIs: 'One file with the whole way of working inside: it takes words, numbers and gaps, and needs no Tenfold. Before it may leave, it runs where other software would run it, and only the same answers let it through.',
  make: 'Make and prove it',
  making: 'Writing the file and proving it',
  wait: 'You can look around meanwhile.',
  fingerprint: 'Fingerprint',
  fingerprintWhy: 'The same table and settings give a model with the same fingerprint.',
  save: 'Save…',
  saved: (name) => `Saved as ${name}`,
  reveal: 'Show in folder',
  stop: 'Stop',
  stopping: 'Stopping',
  trainRuns: 'Training is still running.',
  inside: 'What is inside',
  goesIn: 'Goes in',
  comesOut: 'Comes out',
  type: 'Type',
  learnedOn: 'Learned on',
  types: { number: 'number', date: 'number (ms, UTC)', category: 'text' },
  range: (low, high) => `${low} to ${high}`,
  levels: (few, count, all) => (all ? few : `${few} and more, ${count} in all`),
  label: 'the class it says, as text',
  group: 'the number of its group, as text',
  probabilities: (classes) => `how sure it is of each, in this order: ${classes}`,
  value: 'the number it says',
  gaps: 'One column a name, one cell a row. A gap is NaN for a number and the empty text for a text.',
  howToRun: 'How other software runs it (Python)',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected; press Ctrl+C to copy',
  old: 'Something before it has changed, so this model is old. Train once more before you take it along.',
  oldShort: 'Train again first',
  otherThreshold: 'The line has been moved; the file made before still has the old one. Make it again.',
  onSealed: (rows) => `This is the score on the ${rows} sealed rows.`,
  onPractice: (rows, sealed) => `This is the score on ${rows} practice rows${sealed ? '; the envelope is still sealed' : ''}.`,
  sealedFirst: 'Open the envelope first',
  sealedWhy: 'A goal was set. Whether it is reached shows on rows that nobody has seen; the practice score does not count.',
  goOpen: 'Go to the envelope',
  goLook: 'See where it is wrong',
  changeGoal: 'Change the goal',
  goalReached: (metric) => `${metric} has reached the goal.`,
  goalMissed: (metric, goal) => `The goal is not reached: ${metric} ${goal}`,
  goalMissedWhy: 'On the sealed rows it is not good enough, so it cannot leave. See where it is wrong, or change the goal.',
}

export const deploy: Catalogue<DeployTexts> = { zh, en }
