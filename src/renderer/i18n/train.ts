import type { HardwareDoc } from '../../contract/documents/hardware.ts'
import type { Task } from '../../contract/documents/problem.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'
import type { ScorePiece } from './scores.ts'

/** Facts of the computer as they are written. */
type Facts = Pick<HardwareDoc, 'gpu'> & { readonly cores: string; readonly memory: string }

export interface TrainTexts {
  readonly question: string
  readonly groupsQuestion: string
  readonly lead: Readonly<Record<'practise' | 'turns' | 'none' | 'groups', string>>
  readonly what: Readonly<Record<string, string>>
  readonly baselineWhat: string
  readonly columns: { readonly counts: string; readonly model: string; readonly right: string; readonly band: string; readonly time: string }
  readonly at: Readonly<Record<'waiting' | 'learning' | 'failed' | 'stopped', string>>
  readonly notYet: string
  readonly notPlanned: string
  readonly count: (name: string) => string
  readonly bestSoFar: (name: string) => string
  readonly chosenNow: (name: string, best: string) => string
  readonly noContest: (name: string) => string
  /** Too few rows to rank by: nobody leads, whatever the scores say. */
  readonly tooFewToRank: (rows: string, name: string) => string
  readonly chosenOfFew: (rows: string, name: string) => string
  readonly lead2: Readonly<Record<'luck' | 'clear', (second: string) => string>>
  readonly groups: (count: string) => readonly ScorePiece[]
  readonly groupSizes: (sizes: string, silhouette: string) => string
  readonly train: string
  readonly again: string
  readonly find: string
  readonly findAgain: string
  readonly stop: string
  readonly stopping: string
  readonly working: (name: string) => string
  readonly refitting: (name: string) => string
  readonly weighing: (name: string) => string
  readonly starting: string
  readonly next: string
  readonly chooseOne: string
  readonly change: string
  readonly seconds: (count: string) => string
  readonly quick: string
  readonly judged: (rows: string) => string
  readonly judgedInTurns: (rows: string, turns: string) => string
  readonly judgedOneByOne: (rows: string) => string
  readonly learned: (rows: string) => string
  readonly grouped: (rows: string) => string
  readonly sealed: (rows: string) => string
  readonly setAside: (rows: string) => string
  readonly stopped: string
  readonly ranked: (metric: string) => string
  readonly refitted: (name: string, rows: string) => string
  readonly notRefitted: (name: string) => string
  readonly old: string
  readonly machine: string
  readonly hardware: (facts: Facts) => string
  readonly consequence: (task: Task, gpu: boolean) => string
}

const zh: TrainTexts = {
  question: '哪个模型学得最好？',
  groupsQuestion: '哪些行像一家？',
  lead: {
    practise: '都从同样的行里学，再做同样的练习，比一比。考试的那份还封着。',
    turns: '行不多，轮流来练：每一行都由没学过它的模型来答，再比一比。',
    none: '都从同样的行里学。没有留出练习的行，比不出谁更好。',
    groups: '没有标准答案，让电脑自己把像的行归到一起。',
  },
  what: {
    'linear-regression': '画一条离各点最近的直线',
    ridge: '直线，但不让哪一列说了算',
    lasso: '直线，用不上的列就不用',
    'logistic-regression': '用一条 S 形曲线说出把握多大',
    'gaussian-nb': '看每一类平常长什么样',
    'k-neighbors': '看最像的几行是什么',
    'decision-tree': '一连串是非题，一层层问下去',
    'random-forest': '许多棵树一起投票',
    'k-means': '围着几个中心，近的归一组',
  },
  baselineWhat: '什么也不学，拿来作对照',
  columns: { counts: '往下用谁', model: '模型', right: '对了多少', band: '95% 范围', time: '用时' },
  at: { waiting: '等着', learning: '正在学', failed: '没学成', stopped: '停下了' },
  notYet: '还没学',
  notPlanned: '这次不学了',
  count: (name) => `往下用${name}`,
  bestSoFar: (name) => `目前最好的是${name}。`,
  chosenNow: (name, best) => `你选了${name}；分数最好的是${best}。`,
  noContest: (name) => `这是${name}。没有练习的行，比不出谁更好。`,
  tooFewToRank: (rows, name) => `只有 ${rows} 行来比，领先多半是运气，所以往下用排在第一的${name}。`,
  chosenOfFew: (rows, name) => `你选了${name}。只有 ${rows} 行来比，领先多半是运气。`,
  lead2: {
    luck: (second) => `它和${second}的范围有重叠：领先的这一点，可能只是运气。`,
    clear: (second) => `它和${second}的范围没有重叠：领先不只是运气。`,
  },
  groups: (count) => ['分成 ', { figure: count }, ' 组'],
  groupSizes: (sizes, silhouette) => `各有 ${sizes} 行。轮廓系数 ${silhouette}：越近 1，组和组分得越开；0 上下就是没分开。`,
  train: '训练',
  again: '再训练一次',
  find: '找同类',
  findAgain: '再找一次',
  stop: '停下，留最好的',
  stopping: '正在停下，留着最好的。',
  working: (name) => `${name}正在学。可以先去看别的。`,
  refitting: (name) => `${name}再学一遍，这次连练习的行也一起学。`,
  weighing: (name) => `在看${airy(name)}靠的是哪几列。`,
  starting: '正在准备。',
  next: '看它准不准',
  chooseOne: '先去选一个模型',
  change: '换模型、改设置',
  seconds: (count) => `${count} 秒`,
  quick: '不到 0.1 秒',
  judged: (rows) => `分数是 ${rows} 行练习题上的，它们都没学过。`,
  judgedInTurns: (rows, turns) => `${rows} 行分 ${turns} 份轮流来练，每一行都由没学过它的模型来答。`,
  judgedOneByOne: (rows) => `${rows} 行一行一行轮流来练，每一行都由没学过它的模型来答。`,
  learned: (rows) => `没有留出来的行，分数是学过的这 ${rows} 行的。`,
  grouped: (rows) => `${rows} 行都在里面。`,
  sealed: (rows) => `${rows} 行还封着，这里一个数也没用到。`,
  setAside: (rows) => `${rows} 行没有答案，没用上。`,
  stopped: '中途停下了，学完的都留着。',
  ranked: (metric) => `按${airy(metric)}排。`,
  refitted: (name, rows) => `${name}已经连练习的行一起再学了一遍，一共 ${rows} 行：往下用的就是它。`,
  notRefitted: (name) => `${name}还没连练习的行一起再学，往下用的是只学过学习行的那个。`,
  old: '前面改过，这些分数旧了。再训练一次就更新。',
  machine: '这台电脑',
  hardware: ({ cores, memory, gpu }) => `${cores} 个核，${memory} 内存，${gpu?.active === true ? `显卡 ${gpu.name}` : '没有能用的显卡'}。`,
  consequence: (_task, gpu) => (gpu ? '这些模型都用处理器算，显卡帮不上忙。表不大，几秒就好。' : '这些模型都用处理器算，有没有显卡都一样快。'),
}

const en: TrainTexts = {
  question: 'Which model has learned the most?',
  groupsQuestion: 'Which rows belong together?',
  lead: {
    practise: 'All learn from the same rows and do the same exercises, so they can be compared. The test stays sealed.',
    turns: 'The rows are few, so they take turns: each is answered by a model that has not seen it.',
    none: 'All learn from the same rows. Without rows to practise on, nobody can say who is better.',
    groups: 'There are no right answers: the computer puts together what is alike.',
  },
  what: {
    'linear-regression': 'draws the straight line closest to the points',
    ridge: 'a line in which no column has all the say',
    lasso: 'a line that leaves out columns of no use',
    'logistic-regression': 'an S-curve that says how sure it is',
    'gaussian-nb': 'looks at what each class is usually like',
    'k-neighbors': 'looks at the few most similar rows',
    'decision-tree': 'a chain of yes-or-no questions',
    'random-forest': 'many trees that vote',
    'k-means': 'a few centres; each row joins the nearest',
  },
  baselineWhat: 'learns nothing; to compare with',
  columns: { counts: 'Goes on', model: 'Model', right: 'Right', band: '95 % band', time: 'Time' },
  at: { waiting: 'waiting', learning: 'learning', failed: 'did not work', stopped: 'stopped' },
  notYet: 'has not learned yet',
  notPlanned: 'does not learn next time',
  count: (name) => `Go on with: ${name}`,
  bestSoFar: (name) => `Best so far: ${name.toLowerCase()}.`,
  chosenNow: (name, best) => `You chose ${name.toLowerCase()}; the best score is that of ${best.toLowerCase()}.`,
  noContest: (name) => `This is ${name.toLowerCase()}. Without rows to practise on nobody can say who is best.`,
  tooFewToRank: (rows, name) => `On ${rows === '1' ? '1 row' : `${rows} rows`} a lead is mostly luck, so the first of the plan goes on: ${name.toLowerCase()}.`,
  chosenOfFew: (rows, name) => `You chose ${name.toLowerCase()}. On ${rows === '1' ? '1 row' : `${rows} rows`} a lead is mostly luck.`,
  lead2: {
    luck: (second) => `Its band overlaps with that of ${second.toLowerCase()}: the lead may be luck.`,
    clear: (second) => `Its band lies clear of that of ${second.toLowerCase()}: the lead is more than luck.`,
  },
  groups: (count) => [{ figure: count }, ' groups'],
  groupSizes: (sizes, silhouette) => `They have ${sizes} rows. Silhouette ${silhouette}: the nearer to 1, the further apart the groups; about 0, they are not apart.`,
  train: 'Train',
  again: 'Train again',
  find: 'Find groups',
  findAgain: 'Find groups again',
  stop: 'Stop and keep best',
  stopping: 'Stopping, and keeping the best.',
  working: (name) => `${name} is learning. You can look around meanwhile.`,
  refitting: (name) => `${name} learns once more, from the practice rows too.`,
  weighing: (name) => `Looking at which columns ${name.toLowerCase()} leans on.`,
  starting: 'Getting ready.',
  next: 'See how good it is',
  chooseOne: 'Choose a model first',
  change: 'Change models or settings',
  seconds: (count) => `${count} s`,
  quick: 'under 0.1 s',
  judged: (rows) => `Scores are those of ${rows} practice rows that they had not seen.`,
  judgedInTurns: (rows, turns) => `${rows} rows took turns in ${turns} parts; each was answered by a model that had not seen it.`,
  judgedOneByOne: (rows) => `${rows} rows took turns one by one; each was answered by a model that had not seen it.`,
  learned: (rows) => `No rows to practise on: the scores are those of the ${rows} rows they learned from.`,
  grouped: (rows) => `All ${rows} rows are in it.`,
  sealed: (rows) => `${rows} rows stay sealed; nothing here has looked at them.`,
  setAside: (rows) => `${rows} rows have no answer and were not used.`,
  stopped: 'Stopped on the way; what was done is kept.',
  ranked: (metric) => `Ranked by ${metric}.`,
  refitted: (name, rows) => `${name} has learned once more with the practice rows, ${rows} in all: that model goes on.`,
  notRefitted: (name) => `${name} has not learned from the practice rows yet; the model that goes on has seen the learning rows alone.`,
  old: 'Something before has changed, so these scores are old. Train again to renew them.',
  machine: 'This computer',
  hardware: ({ cores, memory, gpu }) => `${cores} cores, ${memory} of memory, ${gpu?.active === true ? `graphics card ${gpu.name}` : 'no graphics card in use'}.`,
  consequence: (_task, gpu) => (gpu ? 'These models run on the processor and gain nothing from the card. Tables of this size take seconds.' : 'These models run on the processor: a graphics card would gain nothing.'),
}

export const trainTexts: Catalogue<TrainTexts> = { zh, en }
