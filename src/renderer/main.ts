import './styles/tokens.css'
import './styles/base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { Desk } from './state/desk.svelte.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no place for the app')

const desk = new Desk(window.tenfold)
await desk.start(window)
mount(App, { target: place, props: { desk } })
