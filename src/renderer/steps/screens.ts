import type { Component } from 'svelte'
import type { StepId } from '../../contract/state.ts'
import Collect from './collect/Collect.svelte'
import Define from './define/Define.svelte'
import Deploy from './deploy/Deploy.svelte'
import Evaluate from './evaluate/Evaluate.svelte'
import Models from './models/Models.svelte'
import Prepare from './prepare/Prepare.svelte'
import Split from './split/Split.svelte'
import Train from './train/Train.svelte'

/** The screen of each step. A step that has none here yet is not on the rail. */
export const screens: Partial<Readonly<Record<StepId, Component>>> = { define: Define, collect: Collect, prepare: Prepare, split: Split, models: Models, train: Train, evaluate: Evaluate, deploy: Deploy }
