import type { PartScores } from '../../contract/documents/run.ts'
import type { PredictTask } from '../../contract/documents/problem.ts'
import type { Format } from '../format/format.ts'
import { atLevel, type Catalogue } from './language.svelte.ts'

/** A piece of a sentence; the figure is drawn large. */
export type ScorePiece = string | { readonly figure: string }

export interface ScoreTexts {
  readonly learners: Readonly<Record<string, string>>
  readonly baseline: Readonly<Record<PredictTask, string>>
  readonly metrics: Readonly<Record<string, string>>
  readonly right: (right: string, of: string) => readonly ScorePiece[]
  readonly off: (size: string) => readonly ScorePiece[]
  /** Beside the figure of an analyst or expert: what luck leaves open, and further figures. */
  readonly between: (low: string, high: string) => string
  readonly beside: (figures: readonly string[]) => string
  readonly rightShort: (right: string, of: string) => string
  readonly guessClass: (label: string, right: string, of: string) => string
  readonly guessMean: (size: string) => string
  /** Between two sentences. */
  readonly join: string
  readonly noBetter: string
  readonly sortsBetter: (auc: string, guessing: string) => string
  readonly luck: (rows: string, low: string, high: string) => string
  readonly fewRows: string
  readonly onLearning: string
  readonly knownByHeart: string
}

const zh: ScoreTexts = {
  learners: { 'linear-regression': '线性回归', 'logistic-regression': '逻辑回归', ridge: '岭回归', lasso: '套索回归', 'decision-tree': '决策树', 'random-forest': '随机森林', 'k-neighbors': 'K 近邻', 'gaussian-nb': '高斯朴素贝叶斯', 'k-means': 'K 均值' },
  baseline: { classify: '只猜最常见的', regress: '只猜平均数' },
  metrics: { accuracy: '准确率', balanced_accuracy: '平衡准确率', precision: '精确率', recall: '召回率', f1: 'F1', macro_f1: '宏平均 F1', roc_auc: 'AUC', pr_auc: '平均精确率', log_loss: '对数损失', brier: 'Brier 分', mcc: 'MCC', kappa: 'Kappa', r2: 'R²', rmse: 'RMSE', mae: 'MAE', mape: 'MAPE', median_ae: '差的中位数', silhouette: '轮廓系数', davies_bouldin: 'Davies–Bouldin', adjusted_rand: '调整兰德指数' },
  right: (right, of) => ['对了 ', { figure: right }, ` / ${of} 行`],
  off: (size) => ['平均差 ', { figure: size }],
  between: (low, high) => `95% ${low}–${high}`,
  beside: (figures) => `（${figures.join('，')}）`,
  rightShort: (right, of) => `${right} / ${of}`,
  guessClass: (label, right, of) => `总猜“${label}”，能对 ${right} / ${of}。`,
  guessMean: (size) => `总猜平均数，平均差 ${size}。`,
  join: '',
  noBetter: '这样数，它不比瞎猜强。',
  sortsBetter: (auc, guessing) => `不过谁更像、谁更不像，它排得更准：AUC ${auc}，瞎猜是 ${guessing}。`,
  luck: (rows, low, high) => `考了 ${rows} 行，真实水平大约在 ${low} 到 ${high} 之间。`,
  fewRows: '行这么少，说明不了多少。',
  onLearning: '没有留出来的行：这些都是学过的，分数会显得太好。',
  knownByHeart: '这些行它学过，背得出来，分数会显得太好。',
}

const en: ScoreTexts = {
  learners: { 'linear-regression': 'Linear regression', 'logistic-regression': 'Logistic regression', ridge: 'Ridge regression', lasso: 'Lasso', 'decision-tree': 'Decision tree', 'random-forest': 'Random forest', 'k-neighbors': 'Nearest neighbours', 'gaussian-nb': 'Gaussian naive Bayes', 'k-means': 'K-means' },
  baseline: { classify: 'Guess the most common', regress: 'Guess the mean' },
  metrics: { accuracy: 'Accuracy', balanced_accuracy: 'Balanced accuracy', precision: 'Precision', recall: 'Recall', f1: 'F1', macro_f1: 'Macro F1', roc_auc: 'AUC', pr_auc: 'Average precision', log_loss: 'Log loss', brier: 'Brier', mcc: 'MCC', kappa: 'Kappa', r2: 'R²', rmse: 'RMSE', mae: 'MAE', mape: 'MAPE', median_ae: 'Median error', silhouette: 'Silhouette', davies_bouldin: 'Davies–Bouldin', adjusted_rand: 'Adjusted Rand' },
  right: (right, of) => [{ figure: right }, ` of ${of} right`],
  off: (size) => ['off by ', { figure: size }, ' on average'],
  between: (low, high) => `95\u00a0% ${low}–${high}`,
  beside: (figures) => ` (${figures.join(', ')})`,
  rightShort: (right, of) => `${right} of ${of}`,
  guessClass: (label, right, of) => `Always guessing “${label}” gets ${right} of ${of}.`,
  guessMean: (size) => `Always guessing the mean is off by ${size}.`,
  join: ' ',
  noBetter: 'Counted so, it is no better than guessing.',
  sortsBetter: (auc, guessing) => `It sorts them better, though: AUC ${auc}, guessing ${guessing}.`,
  luck: (rows, low, high) => `With ${rows} rows the true rate lies between ${low} and ${high}.`,
  fewRows: 'So few rows tell little.',
  onLearning: 'Nothing was held out: these are the rows that were learned from, so the score looks too good.',
  knownByHeart: 'It has learned these rows and may know them by heart, so the score looks too good.',
}

export const scoreTexts: Catalogue<ScoreTexts> = { zh, en }

/** Under this many rows a share says more than the rows bear. */
export const fewestForShares = 20

export const learnerName = (id: string, task: PredictTask, texts: ScoreTexts): string => (id === 'baseline' ? texts.baseline[task] : (texts.learners[id] ?? id))

/** The class that a baseline always says, found where its confusion has rows. */
export function alwaysSaid(scores: PartScores): string | undefined {
  const { classes = [], counts = [] } = scores.confusion ?? {}
  return classes.find((_, said) => counts.some((row) => (row[said] ?? 0) > 0))
}

/**
 * The score in one sentence: how many are right, or how far off it is on average. Undefined where neither is known.
 * An analyst reads the same as a rate with its band, an expert with further figures: other words, never another number.
 */
export function headline(scores: PartScores, texts: ScoreTexts, format: Format): readonly ScorePiece[] | undefined {
  const said = inPlainWords(scores, texts, format)
  const ways = { explorer: said, analyst: inFigures(scores, texts, format, []), expert: inFigures(scores, texts, format, scores.right === undefined ? ['rmse', 'r2'] : ['mcc', 'log_loss']) }
  return atLevel(ways) ?? said
}

function inPlainWords(scores: PartScores, texts: ScoreTexts, format: Format): readonly ScorePiece[] | undefined {
  if (scores.right !== undefined) return texts.right(format.count(scores.right), format.count(scores.rows))
  const mae = scores.metrics['mae']
  return mae === undefined ? undefined : texts.off(format.amount(mae, 3))
}

/** Undefined where there are too few rows for a rate. */
function inFigures({ rows, right, band, metrics }: PartScores, texts: ScoreTexts, format: Format, further: readonly string[]): readonly ScorePiece[] | undefined {
  const main = right === undefined ? 'mae' : 'accuracy'
  const value = right === undefined ? metrics['mae'] : right / rows
  if (value === undefined || (right !== undefined && rows < fewestForShares)) return undefined
  const written = (name: string, figure: number): string => (name === 'mae' || name === 'rmse' ? format.amount(figure, 3) : format.fixed(figure, 2))
  const beside = [
    ...(right === undefined || band === undefined ? [] : [texts.between(format.fixed(band[0], 2), format.fixed(band[1], 2))]),
    ...further.flatMap((name) => (metrics[name] === undefined ? [] : [`${texts.metrics[name] ?? name} ${written(name, metrics[name])}`])),
  ]
  return [`${texts.metrics[main] ?? main} `, { figure: written(main, value) }, ...(beside.length === 0 ? [] : [texts.beside(beside)])]
}

/** What guessing gets on the same rows. */
export function guessed(baseline: PartScores, texts: ScoreTexts, format: Format): string {
  const mae = baseline.metrics['mae']
  if (baseline.right === undefined) return mae === undefined ? '' : texts.guessMean(format.amount(mae, 3))
  return texts.guessClass(alwaysSaid(baseline) ?? '', format.count(baseline.right), format.count(baseline.rows))
}

/** Said where a model gets no more rows right than guessing does: with a rare class it may all the same sort better. */
export function noBetter(scores: PartScores, baseline: PartScores, texts: ScoreTexts, format: Format): string {
  if (scores.right === undefined || baseline.right === undefined || scores.right > baseline.right) return ''
  const [auc, guessing] = [scores.metrics['roc_auc'], baseline.metrics['roc_auc']]
  return auc !== undefined && guessing !== undefined && auc > guessing ? texts.noBetter + texts.join + texts.sortsBetter(format.fixed(auc, 2), format.fixed(guessing, 2)) : texts.noBetter
}

/** What luck leaves open: a band where there are rows enough for one. */
export function luckOf(scores: PartScores, texts: ScoreTexts, format: Format): string {
  if (scores.rows < fewestForShares) return texts.fewRows
  return scores.band === undefined ? '' : texts.luck(format.count(scores.rows), format.share(scores.band[0], 0), format.share(scores.band[1], 0))
}
