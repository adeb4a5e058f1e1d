import type { GuideTexts } from '../components/guide-texts.ts'
import type { Catalogue } from './language.svelte.ts'

export interface StepsText {
  readonly lead: string
  readonly stop: string
  readonly use: string
  readonly train: string
  readonly learners: Readonly<Record<string, string>>
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
  readonly oneStone: (rows: string) => string
  readonly evaluateGuide: GuideTexts
  readonly tryIt: string
  readonly toDeploy: string
  readonly sure: (share: string) => string
}

const zh: StepsText = {
  lead: '带一张表来，电脑就学会预测了。',
  stop: '停下',
  use: '用来学',
  train: '训练',
  learners: { baseline: '瞎猜作对照', 'linear-regression': '线性回归', 'logistic-regression': '逻辑回归', 'decision-tree': '决策树' },
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
  oneStone: (rows) => `一颗子约等于 ${rows} 行`,
  evaluateGuide: {
    done: '模型学完了，考题也考过了。',
    why: '颜色是真实答案，位置是电脑说的。圈起来的，是说错的。看它错在哪儿，比看一个分数有用。',
    next: '自己改几个数试试，再把模型带走。',
    terms: [
      { term: '精确率', text: '它说“是”的里面，真的是的有多少。' },
      { term: '召回率', text: '真的是的里面，它找出来多少。' },
      { term: 'R²', text: '1 是全中，0 是跟只猜平均数一样。' },
    ],
  },
  tryIt: '自己试试',
  toDeploy: '带走模型',
  sure: (share) => `把握 ${share}`,
}

const en: StepsText = {
  lead: 'Bring a table, and the computer learns to predict.',
  stop: 'Stop',
  use: 'Learn from it',
  train: 'Train',
  learners: { baseline: 'Guess for comparison', 'linear-regression': 'Linear regression', 'logistic-regression': 'Logistic regression', 'decision-tree': 'Decision tree' },
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
  oneStone: (rows) => `One stone is about ${rows} rows`,
  evaluateGuide: {
    done: 'The model has learned and sat its test.',
    why: 'Colour is the truth, place is what the computer said. A ring means it was wrong. Where it is wrong says more than one score.',
    next: 'Change a few values and watch the answer. Then take the model along.',
    terms: [
      { term: 'Precision', text: 'Of those it called so, how many really are.' },
      { term: 'Recall', text: 'Of those that really are, how many it found.' },
      { term: 'R²', text: '1 is all right, 0 is as good as always guessing the mean.' },
    ],
  },
  tryIt: 'Try it yourself',
  toDeploy: 'Take the model along',
  sure: (share) => `${share} sure`,
}

export const stepsText: Catalogue<StepsText> = { zh, en }
