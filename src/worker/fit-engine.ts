import { fitProcessAsks } from '../contract/asks/fit-process.ts'
import { fitAnswers } from './fit/answers.ts'
import { engineEnd } from './thread/engine.ts'
import { createServer } from './thread/serve.ts'

const { post, tell, hear, stop } = engineEnd()
const serve = createServer({ table: fitProcessAsks, answers: fitAnswers(stop, tell) }, undefined, post)
hear((envelope) => void serve(envelope))
