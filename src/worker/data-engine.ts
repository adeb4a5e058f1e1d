import { dataProcessAsks } from '../contract/asks/data-process.ts'
import { tableAsks } from '../contract/asks/table.ts'
import { createDesk } from './data/desk.ts'
import { createImports } from './data/imports.ts'
import { dataAnswers, spaced } from './data/loading.ts'
import { tableAnswers } from './data/table-answers.ts'
import { engineEnd } from './thread/engine.ts'
import { createServer } from './thread/serve.ts'

const { post, tell, hear } = engineEnd()
const desk = createDesk()
const serve = createServer(
  { table: dataProcessAsks, answers: dataAnswers(desk, createImports(spaced((done, of) => tell('loading', { done, of })))) },
  { table: tableAsks, answers: tableAnswers(desk) },
  post,
)
hear((envelope) => void serve(envelope))
