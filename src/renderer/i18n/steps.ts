import type { Catalogue } from './language.svelte.ts'

export interface StepsText {
  readonly ask: string
  readonly lead: string
  readonly open: string
  readonly drop: string
  readonly samples: string
  readonly sampleNames: Readonly<Record<'flats' | 'exam' | 'penguins', string>>
  readonly licence: Readonly<Record<'flats' | 'exam' | 'penguins', string>>
  readonly reading: (name: string) => string
  readonly stop: string
  readonly whatToPredict: string
  readonly asCategory: string
  readonly asNumber: string
  readonly willPredict: (target: string, rows: string, inputs: string) => string
  readonly toData: string
  readonly whatIsHere: string
  readonly use: string
  readonly types: Readonly<Record<'number' | 'category' | 'text', string>>
  readonly toSplit: string
  readonly gaps: (n: string) => string
  readonly firstRows: (n: string) => string
  readonly whoLearns: string
  readonly share: string
  readonly seed: string
  readonly noTest: string
  readonly dealt: (learn: string, test: string) => string
  readonly toTrain: string
  readonly whichModel: string
  readonly train: string
  readonly stopKeep: string
  readonly learners: Readonly<Record<string, string>>
  readonly score: string
  readonly toEvaluate: string
  readonly howGood: string
  readonly right: (right: string, of: string) => string
  readonly onTest: string
  readonly onLearning: string
  readonly band: (low: string, high: string) => string
  readonly really: string
  readonly said: string
  readonly which: string
  readonly off: (size: string) => string
  readonly guessing: (what: string) => string
  readonly formula: string
  readonly metrics: Readonly<Record<string, string>>
  readonly truth: string
  readonly guess: string
  readonly details: string
  readonly tryIt: string
  readonly toDeploy: string
  readonly sure: (share: string) => string
}

const zh: StepsText = {
  ask: '今天想弄明白什么？',
  lead: '带一张表来，电脑就学会预测了。',
  open: '打开文件…',
  drop: '也可以把 CSV 文件拖进窗口，放哪儿都行。',
  samples: '手边没有表？挑一个问题',
  sampleNames: { flats: '这套房值多少？五套房', exam: '会不会通过考试？五位同学', penguins: '这是哪一种企鹅？344 只' },
  licence: { flats: '课上的例子', exam: '课上的例子', penguins: 'palmerpenguins，CC0' },
  reading: (name) => `正在读 ${name}`,
  stop: '停下',
  whatToPredict: '想让电脑预测哪一列？',
  asCategory: '分到哪一类',
  asNumber: '是多少',
  willPredict: (target, rows, inputs) => `看 ${inputs} 列，预测 ${rows} 行的“${target}”。`,
  toData: '去看数据',
  whatIsHere: '这张表里有什么？',
  use: '用来学',
  types: { number: '数', category: '类别', text: '文字' },
  toSplit: '去分数据',
  gaps: (n) => `${n} 个空`,
  firstRows: (n) => `前 ${n} 行`,
  whoLearns: '谁来学，谁来考？',
  share: '留出来考试的份额',
  seed: '种子',
  noTest: '不到 20 行，一行也不留：分数就是学过的那些行的。',
  dealt: (learn, test) => `${learn} 行用来学，${test} 行留着考。`,
  toTrain: '去训练',
  whichModel: '哪个模型学得最好？',
  train: '训练',
  stopKeep: '停下，留最好的',
  learners: { baseline: '瞎猜作对照', 'linear-regression': '线性回归', 'logistic-regression': '逻辑回归', 'decision-tree': '决策树' },
  score: '分数',
  toEvaluate: '看它对不对',
  howGood: '猜得准不准？',
  right: (right, of) => `${of} 行对了 ${right} 行`,
  onTest: '在留出来的行上考的。考卷是有意打开的。',
  onLearning: '没有留出考试的行：这是学过的那些行的分数。',
  band: (low, high) => `真实水平大约在 ${low} 到 ${high} 之间。`,
  really: '其实是',
  said: '电脑说',
  which: '看哪个模型',
  off: (size) => `平均差 ${size}`,
  guessing: (what) => `瞎猜的对照：${what}。`,
  formula: '公式',
  metrics: { accuracy: '准确率', balanced_accuracy: '平衡准确率', precision: '精确率', recall: '召回率', f1: 'F1', macro_f1: '宏平均 F1', roc_auc: 'AUC', pr_auc: '平均精确率', log_loss: '对数损失', brier: 'Brier 分', mcc: 'MCC', kappa: 'Kappa', r2: 'R²', rmse: 'RMSE', mae: '平均差 MAE', mape: 'MAPE', median_ae: '差的中位数' },
  truth: '真的是',
  guess: '电脑猜',
  details: '详细数字',
  tryIt: '自己试试',
  toDeploy: '带走模型',
  sure: (share) => `把握 ${share}`,
}

const en: StepsText = {
  ask: 'What do you want to find out today?',
  lead: 'Bring a table, and the computer learns to predict.',
  open: 'Open a file…',
  drop: 'You can also drop a CSV file anywhere on this window.',
  samples: 'No table at hand? Pick a question',
  sampleNames: { flats: 'What is this flat worth? Five flats', exam: 'Will this pupil pass? Five pupils', penguins: 'Which penguin is this? 344 of them' },
  licence: { flats: 'from the lecture', exam: 'from the lecture', penguins: 'palmerpenguins, CC0' },
  reading: (name) => `Reading ${name}`,
  stop: 'Stop',
  whatToPredict: 'Which column should the computer predict?',
  asCategory: 'Which category',
  asNumber: 'How much',
  willPredict: (target, rows, inputs) => `From ${inputs} columns, predict ${target} for ${rows} rows.`,
  toData: 'Look at the data',
  whatIsHere: 'What is in this table?',
  use: 'Learn from it',
  types: { number: 'number', category: 'category', text: 'text' },
  toSplit: 'Deal the rows',
  gaps: (n) => `${n} gaps`,
  firstRows: (n) => `First ${n} rows`,
  whoLearns: 'Who learns, who is tested?',
  share: 'Share held out for the test',
  seed: 'Seed',
  noTest: 'Under 20 rows nothing is held out: the scores are those of the rows that were learned from.',
  dealt: (learn, test) => `${learn} rows learn, ${test} rows are held out.`,
  toTrain: 'Go and train',
  whichModel: 'Which model has learned the most?',
  train: 'Train',
  stopKeep: 'Stop and keep best',
  learners: { baseline: 'Guess for comparison', 'linear-regression': 'Linear regression', 'logistic-regression': 'Logistic regression', 'decision-tree': 'Decision tree' },
  score: 'Score',
  toEvaluate: 'See how good it is',
  howGood: 'How good is it, and where is it wrong?',
  right: (right, of) => `${right} of ${of} right`,
  onTest: 'On held-out rows. The test was opened by design.',
  onLearning: 'Nothing was held out: these are the rows that were learned from.',
  band: (low, high) => `The true rate lies between ${low} and ${high}.`,
  really: 'Really',
  said: 'Computer said',
  which: 'Which model',
  off: (size) => `off by ${size} on average`,
  guessing: (what) => `Guessing for comparison: ${what}.`,
  formula: 'Formula',
  metrics: { accuracy: 'Accuracy', balanced_accuracy: 'Balanced accuracy', precision: 'Precision', recall: 'Recall', f1: 'F1', macro_f1: 'Macro F1', roc_auc: 'AUC', pr_auc: 'Average precision', log_loss: 'Log loss', brier: 'Brier', mcc: 'MCC', kappa: 'Kappa', r2: 'R²', rmse: 'RMSE', mae: 'Mean error (MAE)', mape: 'MAPE', median_ae: 'Median error' },
  truth: 'Really',
  guess: 'Computer said',
  details: 'Full figures',
  tryIt: 'Try it yourself',
  toDeploy: 'Take the model along',
  sure: (share) => `${share} sure`,
}

export const stepsText: Catalogue<StepsText> = { zh, en }
