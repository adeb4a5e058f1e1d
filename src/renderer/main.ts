import './styles/tokens.css'
import './styles/base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { speech } from './i18n/language.svelte.ts'
import { Desk } from './state/desk.svelte.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no place for the app')

// For the check of the texts; no button sets it.
speech.pseudo = window.localStorage.getItem('pseudo') !== null
const desk = new Desk(window.tenfold)
await desk.start(window)
mount(App, { target: place, props: { desk } })
