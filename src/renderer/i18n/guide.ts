import type { PartScores } from '../../contract/documents/run.ts'
import type { GuideFacts } from '../guide/guide-facts.ts'
import type { Catalogue } from './language.svelte.ts'
import { trainTexts, type TrainTexts } from './train.ts'

export type GuideStep = 'define' | 'collect' | 'prepare' | 'split' | 'models' | 'train' | 'evaluate' | 'deploy'
type GuidePart = 'done' | 'why' | 'next'

/** How the Guide writes what comes from the project. */
export interface GuideWriting {
  count(value: number): string
  share(value: number): string
  /** Names one after another; the rest counted where there are many. */
  names(names: readonly string[]): string
  learner(id: string): string
  score(scores: PartScores): string
}

/** Each text may mark terms as `{term|word}`. */
export type GuideTexts = Readonly<Record<GuideStep, Readonly<Record<GuidePart, (facts: GuideFacts, say: GuideWriting) => string>>>>

type Result = GuideFacts['result']

/** Whether something is to be learned before one goes on, as the foot of Train has it. */
const toTrain = (result: Result): boolean => result === undefined || (result.at !== 'running' && (result.stale || result.at === 'failed' || result.best === undefined))

/** What the button that does so is called. */
const trainButton = (task: GuideFacts['task'], result: Result, { train, again, find, findAgain }: TrainTexts): string => {
  const anew = result?.best !== undefined && result.at !== 'failed'
  return task === 'cluster' ? (anew ? findAgain : find) : anew ? again : train
}

const zhDealt = ({ task, rows, testShare, practiceShare, folds }: GuideFacts, { share, count }: GuideWriting): string => {
  if (task === 'cluster') return `${count(rows)} 行都用来分{groups|群}，一行也不留。`
  if (testShare === 0 && practiceShare === undefined && folds === undefined) return `${rows < 20 ? '行太少，' : ''}一行也不留，全用来{learn|学习}。`
  const sealed = testShare > 0 ? `{envelope|考卷}留 ${share(testShare)}，封着。` : rows < 20 ? '行太少，没有考卷。' : '没有封{envelope|考卷}。'
  if (practiceShare !== undefined) return `${sealed}{practice|练习题}留 ${share(practiceShare)}，其余用来{learn|学习}。`
  return folds === undefined ? `${sealed}其余用来{learn|学习}。` : `${sealed}其余的分成 ${count(folds)} 份，{folds|轮流出题}。`
}

const zh: GuideTexts = {
  define: {
    done: ({ task, target, rows, columns, inputs }, { count }) =>
      task === undefined ? `表读好了：${count(rows)} 行，${count(columns)} 列。` : task === 'cluster' ? `不预测什么，只看行自己会聚成几{groups|群}。` : `要{target|预测}的是“${target ?? ''}”，答案是${task === 'classify' ? '{category|几类里的一类}' : '{number|一个数}'}。用来猜的有 ${count(inputs.length)} {input|列}。`,
    why: () => '电脑只会回答问得清楚的问题：看哪些列，猜哪一列，猜的是{category|类别}还是{number|数}。',
    next: ({ task }) => (task === undefined ? '挑一列来预测，或者让行自己聚成群。' : '看一眼数据有没有毛病，哪些列不该用。'),
  },
  collect: {
    done: ({ fixes, inputs, out }, { count }) => `${fixes === 0 ? '表读进来了，一格也没改过。' : `表改过 ${count(fixes)} 次，都能撤销。`}现在看 ${count(inputs.length)} 列${out === 0 ? '' : `，关着 ${count(out)} 列`}。`,
    why: () => '电脑只认得表里写的东西。列认错了类型，混进了{identifier|编号}，或者有一列{leak|泄露了答案}，它就会学偏。',
    next: () => '类型不对就点一下改，不该用的列关掉它。一颗{stone|子}就是一行，点开看看。',
  },
  prepare: {
    done: ({ recipeSteps }, { count }) => (recipeSteps === 0 ? '还没加步骤。空格和类别，电脑会在学之前自己收拾。' : `定了 ${count(recipeSteps)} 步，开着的才做。`),
    why: ({ task }) => `模型只会算数：{gap|空格}要补，{one-hot|类别要拆开}，{scale|大小要拉齐}。${task === 'cluster' ? '分群时所有的行都看得到。' : '补多少只从学习的行里量，不然考题就漏了。'}`,
    next: ({ task }) => `看看每一步前后变了什么，不想要的关掉，再${task === 'cluster' ? '往下走' : '去分数据'}。`,
  },
  split: {
    done: zhDealt,
    why: ({ task, rows, testShare }) => (task === 'cluster' ? '没有要预测的列，就没有标准答案，考卷封了也没得对。' : testShare === 0 ? `${rows < 20 ? '再留出几行，剩下的就学不到什么了。' : '什么都没封，挑来挑去，分数会显得太好。'}代价是不知道遇到新的行会怎样。` : '见过的题答对了，不算会。{envelope|考卷}到最后才拆，平时拿没见过的练习题来比。'),
    next: ({ task, seed, inTime }) => (task === 'cluster' ? '这一步不用做什么，去挑模型。' : inTime ? '按时间分，没有碰运气的地方。然后去挑模型。' : `{seed|种子} ${seed} 不变，发出来就不变。然后去挑模型。`),
  },
  models: {
    done: ({ task, learners }, { count, names, learner }) => (task === 'cluster' ? (learners.length === 0 ? '还没勾谁来分。' : `勾了 ${count(learners.length)} 个：${names(learners.map(learner))}。`) : learners.length === 0 ? '还没勾模型，只有{baseline|瞎猜}。' : `勾了 ${count(learners.length)} 个：${names(learners.map(learner))}。{baseline|瞎猜}总是陪着比。`),
    why: ({ task }) => (task === 'cluster' ? '分{groups|群}没有标准答案，没有谁对谁错，也没有{baseline|瞎猜}可比。分几群由你定，分出来要说得通。' : task === 'regress' ? '没有哪个模型样样都好。{line|直线}一眼看得懂，{tree|树}会拐弯，考同一份题才知道谁合适。' : '没有哪个模型样样都好。{s-curve|S 形曲线}一眼看得懂，{tree|树}会拐弯，考同一份题才知道谁合适。'),
    next: ({ task }) => (task === 'cluster' ? '先想好要分几群，再去分。' : '拿不准就用勾好的这几个，去训练。'),
  },
  train: {
    done: ({ result, learners }, { count, learner, score }) => {
      if (result === undefined) return `还没学过。等着学的有 ${count(learners.length)} 个。`
      if (result.at === 'running') return `正在学，学完了 ${count(result.learned)} 个。`
      if (result.stale) return '前面改过，这些结果旧了，不过都还留着。'
      if (result.groups !== undefined) return `分成了 ${count(result.groups.length)} 群。`
      return result.best === undefined ? '没有一个学成。' : `学完了 ${count(result.learned)} 个。${result.best.leads ? '最好的是' : '用的是'}${learner(result.best.id)}：${score(result.best.scores)}。`
    },
    why: ({ task, result }) => (task === 'cluster' ? '群里的行彼此像，群和群不像，才算分得开。' : result !== undefined && !result.unseen ? '没有留出来的行，这分数是学过的行的：{overfit|背下来}也能得高分。' : '比{baseline|瞎猜}好，才算学到了东西。分数在没见过的行上数，还带着{band|运气的出入}。'),
    next: ({ task, result }) => {
      if (toTrain(result)) return `按下“${trainButton(task, result, trainTexts.zh)}”。中途想停就停，学完的都留着。`
      return result?.at === 'running' ? '不用等，可以先去别处看看。' : task === 'cluster' ? '去看每一群有什么不同，点开里面的行。' : '去看它错在哪儿，再自己问几个。'
    },
  },
  evaluate: {
    done: ({ result, openings, testShare, task }, { learner, score, count }) => `${result?.best === undefined ? '还没有结果。' : task === 'cluster' ? `分成了 ${count(result.groups?.length ?? 0)} 群。` : `${learner(result.best.id)}：${score(result.best.scores)}。`}${testShare === 0 || task === 'cluster' ? '' : openings === 0 ? '{envelope|考卷}还封着。' : `{envelope|考卷}拆过 ${count(openings)} 次。`}`,
    why: ({ task, result }) => (task === 'classify' ? `对了多少只是一半。错成{confusion|哪一种}，要紧程度不一样。${result?.classes === 2 ? '漏了多少、冤枉多少，看{threshold|从多少算“是”}，由你定。' : ''}` : task === 'regress' ? '一个平均数盖住了很多事。看看每一行{residual|差多少}，往哪边差。' : '名字要你来起：看看每一群和大家有什么不同。'),
    next: ({ testShare, openings, task }) => (task === 'cluster' ? '点开一群，看看里面的行。' : `换几个数，自己问问它。${testShare > 0 && openings === 0 ? '主意定了，再拆考卷：拆一次就少一分公道。' : ''}`),
  },
  deploy: {
    done: ({ proved }, { count }) => (proved === 0 ? '模型学好了，还没导出文件。' : `${count(proved)} 个文件{proof|验过}，答案和这里一样。`),
    why: () => '文件要在别的程序里答得一样，才敢用。所以先装回来考一遍，{proof|验过}才给你。',
    next: ({ proved }) => (proved === 0 ? '做一个 {onnx|ONNX} 文件，验一遍，存到你要的地方。' : '存到你要的地方，下面抄得到怎么用它。'),
  },
}

const enDealt = ({ task, rows, testShare, practiceShare, folds }: GuideFacts, { share, count }: GuideWriting): string => {
  if (task === 'cluster') return `All ${count(rows)} rows form {groups|groups}; none is held out.`
  if (testShare === 0 && practiceShare === undefined && folds === undefined) return `${rows < 20 ? 'So few rows: none' : 'None'} is held out, all of them {learn|teach}.`
  const sealed = testShare > 0 ? `${share(testShare)} are sealed in the {envelope|envelope}.` : rows < 20 ? 'So few rows: no envelope.' : 'Nothing is sealed in the {envelope|envelope}.'
  if (practiceShare !== undefined) return `${sealed} ${share(practiceShare)} are {practice|practice rows}, the rest {learn|teach}.`
  return folds === undefined ? `${sealed} The rest {learn|teach}.` : `${sealed} The rest lie in ${count(folds)} parts that {folds|take turns} asking.`
}

const en: GuideTexts = {
  define: {
    done: ({ task, target, rows, columns, inputs }, { count }) =>
      task === undefined ? `The table has been read: ${count(rows)} rows, ${count(columns)} columns.` : task === 'cluster' ? 'Nothing is predicted: you want to see which {groups|groups} the rows form.' : `The column to {target|predict} is “${target ?? ''}”; the answer is ${task === 'classify' ? '{category|one of a few}' : '{number|a number}'}. It is guessed from ${count(inputs.length)} {input|${inputs.length === 1 ? 'column' : 'columns'}}.`,
    why: () => 'A computer answers only clear questions: which columns it may look at, which one to guess, and whether the answer is a {category|category} or a {number|number}.',
    next: ({ task }) => (task === undefined ? 'Choose a column to predict, or let the rows form groups.' : 'See whether the data is sound, and which columns to leave out.'),
  },
  collect: {
    done: ({ fixes, inputs, out }, { count }) => `${fixes === 0 ? 'The table has been read; no cell was changed.' : `The table was changed ${fixes === 1 ? 'once' : `${count(fixes)} times`}; all of it can be undone.`} ${inputs.length === 1 ? '1 column is' : `${count(inputs.length)} columns are`} used${out === 0 ? '' : `, ${count(out)} left out`}.`,
    why: () => 'The computer knows only what the table says. A wrong type, an {identifier|identifier} among the facts or a column that {leak|gives the answer away} teaches it the wrong thing.',
    next: () => 'Wrong type? Press it. Switch off what should not teach. Each {stone|stone} is a row: open one.',
  },
  prepare: {
    done: ({ recipeSteps }, { count }) => (recipeSteps === 0 ? 'No step yet. Gaps and categories are seen to before learning begins.' : `${recipeSteps === 1 ? '1 step is' : `${count(recipeSteps)} steps are`} switched on.`),
    why: ({ task }) => `A model only reckons: {gap|gaps} are filled, {one-hot|categories taken apart}, {scale|sizes evened}. ${task === 'cluster' ? 'For groups all rows are seen.' : 'What to fill in is measured on learning rows alone, or the test would leak.'}`,
    next: ({ task }) => `See what each step changes, switch off what you do not want, then ${task === 'cluster' ? 'go on' : 'deal the rows'}.`,
  },
  split: {
    done: enDealt,
    why: ({ task, rows, testShare }) => (task === 'cluster' ? 'No column is predicted, so there are no right answers, and a sealed test could not be marked.' : testShare === 0 ? `${rows < 20 ? 'With some of so few rows kept back there would be little to learn from.' : 'With nothing sealed, picking and choosing flatters the score.'} The price: nobody knows how it does on new rows.` : 'To know an answer one has seen is no skill. The {envelope|envelope} stays shut to the end; until then, models compete on rows that are new to them.'),
    next: ({ task, seed, inTime }) => (task === 'cluster' ? 'There is nothing to do here. Choose models.' : inTime ? 'Dealt by time, nothing is left to chance. Choose models.' : `The same {seed|seed}, ${seed}, deals the same rows. Then choose models.`),
  },
  models: {
    done: ({ task, learners }, { count, names, learner }) => (task === 'cluster' ? (learners.length === 0 ? 'No model is ticked: nothing would form groups.' : `Ticked: ${names(learners.map(learner))}.`) : learners.length === 0 ? 'No model is ticked: only {baseline|guessing} would run.' : `${learners.length === 1 ? '1 model' : `${count(learners.length)} models`}: ${names(learners.map(learner))}. {baseline|Guessing} always runs along.`),
    why: ({ task }) => (task === 'cluster' ? '{groups|Groups} have no right answers, so there is no {baseline|guess} to beat. You say how many; they have to make sense to you.' : task === 'regress' ? 'No model is best at everything. A {line|line} is easily read, a {tree|tree} can bend; the same questions show which one suits.' : 'No model is best at everything. An {s-curve|S-curve} is easily read, a {tree|tree} can bend; the same questions show which one suits.'),
    next: ({ task }) => (task === 'cluster' ? 'Decide how many groups there should be, then find them.' : 'In doubt, keep the ticked ones and train.'),
  },
  train: {
    done: ({ result, learners }, { count, learner, score }) => {
      if (result === undefined) return `Nothing has been learned yet. ${learners.length === 1 ? '1 model waits' : `${count(learners.length)} models wait`}.`
      if (result.at === 'running') return `Learning; ${count(result.learned)} done so far.`
      if (result.stale) return 'Something before this has changed: the results are old, and still here.'
      if (result.groups !== undefined) return `${count(result.groups.length)} groups were found.`
      return result.best === undefined ? 'None of them learned.' : `${count(result.learned)} learned. ${result.best.leads ? 'The best is' : 'The one in use is'} ${learner(result.best.id)}: ${score(result.best.scores)}.`
    },
    why: ({ task, result }) => (task === 'cluster' ? 'Groups are good when rows within are alike and groups are not.' : result !== undefined && !result.unseen ? 'Nothing was held out, so these scores are of rows it learned from: {overfit|knowing by heart} scores well, too.' : 'Only what beats {baseline|guessing} has learned something. Scores come from rows it had not seen, each with the {band|band} that luck leaves.'),
    next: ({ task, result }) => {
      if (toTrain(result)) return `Press ${trainButton(task, result, trainTexts.en)}. Stop when you like: what is done is kept.`
      return result?.at === 'running' ? 'No need to wait: look around meanwhile.' : task === 'cluster' ? 'See what sets each group apart, and open its rows.' : 'See where it is wrong, then ask it something yourself.'
    },
  },
  evaluate: {
    done: ({ result, openings, testShare, task }, { learner, score, count }) => `${result?.best === undefined ? 'No result yet.' : task === 'cluster' ? `${count(result.groups?.length ?? 0)} groups were found.` : `${learner(result.best.id)}: ${score(result.best.scores)}.`}${testShare === 0 || task === 'cluster' ? '' : openings === 0 ? ' The {envelope|envelope} is still sealed.' : ` The {envelope|envelope} was opened ${openings === 1 ? 'once' : `${count(openings)} times`}.`}`,
    why: ({ task, result }) => (task === 'classify' ? `How many are right is half the story. {confusion|Which mistakes} it makes matters as much.${result?.classes === 2 ? ' How many are missed and how many blamed depends on {threshold|where yes begins}: that is yours to choose.' : ''}` : task === 'regress' ? 'One mean hides much. See by how much each row is {residual|off}, and to which side.' : 'The names are yours to give: see how each group differs from all.'),
    next: ({ testShare, openings, task }) => (task === 'cluster' ? 'Open a group and look at its rows.' : `Change some values and ask it yourself.${testShare > 0 && openings === 0 ? ' Open the envelope when your mind is made up: each look costs some of its fairness.' : ''}`),
  },
  deploy: {
    done: ({ proved }, { count }) => (proved === 0 ? 'The model has learned; no file was made yet.' : `${proved === 1 ? '1 file was' : `${count(proved)} files were`} {proof|proved}: the same answers as here.`),
    why: () => 'A file is of use only if other programs get the same answers from it. So it is loaded again and asked before you get it: {proof|proved}.',
    next: ({ proved }) => (proved === 0 ? 'Make an {onnx|ONNX} file, have it proved, and save it where you like.' : 'Save it where you like; how to run it stands below.'),
  },
}

export const guide: Catalogue<GuideTexts> = { zh, en }
