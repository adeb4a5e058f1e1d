import { expect, test } from 'vitest'
import { cardsFor } from '../../engine/learn/cards.ts'
import { modelsTexts } from './models.ts'
import { scoreTexts } from './scores.ts'

const cards = (['classify', 'regress', 'cluster'] as const).flatMap(cardsFor)

test.each(['zh', 'en'] as const)('%s: every learner has its words, and each of its settings a name and a word for every choice', (language) => {
  const texts = modelsTexts[language]
  for (const { id, params } of cards) {
    const said = texts.learners[id]
    expect(scoreTexts[language].learners[id], id).toBeDefined()
    expect(said?.what, id).toBeDefined()
    expect(Math.min(said?.good.length ?? 0, said?.bad.length ?? 0), id).toBeGreaterThan(1)
    for (const param of params) {
      const named = texts.params[param.name]
      expect(named?.name, `${id} ${param.name}`).toBeDefined()
      if (param.kind === 'choice') for (const option of param.options) expect(named?.options?.[option], `${id} ${param.name} ${option}`).toBeDefined()
    }
  }
})
