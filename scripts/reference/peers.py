"""Tenfold beside scikit-learn on the same rows with the same preparation: writes a table in Markdown.

  python3 peers.py --data FOLDER --cli out/cli/main.js --write docs/peers.md

Called by `npm run bench:peers`. Every model is trained through the command line and asked for every row of its file; the
test rows are those of train_test_split with the same seed, which are Tenfold's too, and the preparation is built from
scikit-learn's own classes over the columns that the model says it reads.
"""
import argparse
import json
import subprocess
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import sklearn
from sklearn.cluster import KMeans
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, r2_score
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestNeighbors
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

warnings.filterwarnings('ignore')

SETS = [
    ('concrete', 'compressive_strength', 'regress'),
    ('sacramento', 'price', 'regress'),
    ('diabetes', 'target', 'regress'),
    ('auto_mpg', 'Miles_per_Gallon', 'regress'),
    ('breast_cancer', 'target', 'classify'),
    ('titanic', 'survived', 'classify'),
    ('credit_data', 'Status', 'classify'),
    ('penguins', 'species', 'classify'),
    ('wine', 'target', 'classify'),
    ('glass', 'Type', 'classify'),
]
GROUPS = [('iris', 'target', 3), ('us_arrests', None, 4), ('cl_2dnormals', 'cluster', 2)]
SEED = 42
SEEDS = range(10)
LASSO_ALPHA = 0.01

EXACT = {
    'regress': {
        'linear-regression': lambda: LinearRegression(),
        'ridge': lambda: Ridge(solver='svd'),
        'lasso': lambda: TransformedTargetRegressor(Lasso(alpha=LASSO_ALPHA, tol=1e-12, max_iter=100000), transformer=StandardScaler()),
        'k-neighbors': lambda: KNeighborsRegressor(),
    },
    'classify': {
        'logistic-regression': lambda: LogisticRegression(tol=1e-10, max_iter=100000),
        'gaussian-nb': lambda: GaussianNB(),
        'k-neighbors': lambda: KNeighborsClassifier(),
    },
}
SEEDED = {
    'regress': {'decision-tree': lambda s: DecisionTreeRegressor(random_state=s), 'random-forest': lambda s: RandomForestRegressor(random_state=s)},
    'classify': {'decision-tree': lambda s: DecisionTreeClassifier(random_state=s), 'random-forest': lambda s: RandomForestClassifier(random_state=s)},
}
SCALED = {'ridge', 'lasso', 'logistic-regression', 'k-neighbors', 'k-means'}


class Tenfold:
    def __init__(self, cli):
        self.cli = cli

    def ask(self, *words):
        done = subprocess.run(['node', self.cli, *map(str, words), '--json'], capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f'{" ".join(map(str, words))}\n{done.stdout}{done.stderr}')
        return json.loads(done.stdout)


PARTS = {
    'year': lambda it: it.dt.year,
    'month': lambda it: it.dt.month,
    'day': lambda it: it.dt.day,
    'weekday': lambda it: it.dt.weekday,
    'hour': lambda it: it.dt.hour,
    'days': lambda it: (it - pd.Timestamp(0)) / pd.Timedelta(days=1),
}


def schema_of(folder):
    """The columns that a model reads; moments as the numbers that it makes of them."""
    model = json.loads((Path(folder) / 'model.json').read_text())
    parted = {c['name']: c['parts'] for step in model['recipe'] if step['id'] == 'date-parts' for c in step['columns']}
    return [{**c, **({'parts': parted[c['name']]} if c['name'] in parted else {})} for c in model['schema']]


def frame_of(path, target, schema):
    """The columns that a model reads, words as words, gaps as NaN; rows without a target left out."""
    words = {c['name']: str for c in schema if c['type'] in ('category', 'boolean')}
    raw = pd.read_csv(path, dtype={**words, **({target: str} if target else {})})
    known = (raw if target is None else raw[raw[target].notna()]).reset_index(drop=True)
    for c in schema:
        moments = pd.to_datetime(known[c['name']]) if 'parts' in c else None
        for part in c.get('parts', []):
            known[f"{c['name']}.{part}"] = PARTS[part](moments).astype(float)
    return known, raw


def names_of(schema):
    return [f"{c['name']}.{part}" for c in schema for part in c.get('parts', [])] + [c['name'] for c in schema if 'parts' not in c]


def preparation(schema, learner):
    numbers = [name for c in schema for name in ([f"{c['name']}.{part}" for part in c['parts']] if 'parts' in c else [c['name']] if c['type'] == 'number' else [])]
    words = [c['name'] for c in schema if c['type'] in ('category', 'boolean')]
    steps = [('impute', SimpleImputer(strategy='median'))] + ([('scale', StandardScaler())] if learner in SCALED else [])
    levels = Pipeline([('impute', SimpleImputer(strategy='most_frequent')), ('levels', OneHotEncoder(handle_unknown='ignore', sparse_output=False))])
    return ColumnTransformer([('numbers', Pipeline(steps), numbers), ('words', levels, words)])


def untied(prepared, learn, test, k=5):
    """Test rows whose k-th neighbour is nearer than the next one."""
    X = prepared.transform(learn)
    distance, _ = NearestNeighbors(n_neighbors=k + 1).fit(X).kneighbors(prepared.transform(test))
    return distance[:, k] - distance[:, k - 1] > 1e-9


def exact_line(tenfold, folder, data, name, target, task, learner, make):
    path = data / f'{name}.csv'
    model_folder = Path(folder) / f'{name}-{learner}'
    params = [word for it in (f'alpha={LASSO_ALPHA}', 'tol=1e-12', 'max_iter=100000') for word in ('--param', it)] if learner == 'lasso' else []
    tenfold.ask('train', path, '--target', target, '--task', task, '--learner', learner, '--seed', SEED, '--out', model_folder, *params)
    schema = schema_of(model_folder)
    said = tenfold.ask('predict', model_folder, path)['predictions']
    frame, raw = frame_of(path, target, schema)
    said = pd.Series(said)[raw[target].notna().to_numpy() if target else slice(None)].reset_index(drop=True)
    y = frame[target] if task == 'classify' else frame[target].astype(float)
    rows = np.arange(len(frame))
    learn, test = train_test_split(rows, test_size=0.2, random_state=SEED, stratify=y if task == 'classify' else None)
    X = frame[names_of(schema)]
    prepared = preparation(schema, learner)
    peer = Pipeline([('prepare', prepared), ('learn', make())]).fit(X.iloc[learn], y.iloc[learn])
    theirs = peer.predict(X.iloc[test])
    ours = said.iloc[test].to_numpy()
    keep = untied(peer.named_steps['prepare'], X.iloc[learn], X.iloc[test]) if learner == 'k-neighbors' else np.ones(len(test), bool)
    if task == 'classify':
        agree = ours[keep].astype(str) == theirs[keep].astype(str)
        ours_score, theirs_score = accuracy_score(y.iloc[test].astype(str), ours.astype(str)), accuracy_score(y.iloc[test].astype(str), theirs.astype(str))
    else:
        agree = np.abs(ours[keep].astype(float) - theirs[keep]) <= 1e-6 * y.iloc[learn].std(ddof=0)
        ours_score, theirs_score = r2_score(y.iloc[test], ours.astype(float)), r2_score(y.iloc[test], theirs)
    share = agree.mean() if keep.any() else float('nan')
    return {'set': name, 'task': task, 'learner': learner, 'rows': int(keep.sum()), 'left out': int((~keep).sum()), 'agree': float(share), 'tenfold': ours_score, 'sklearn': theirs_score, 'holds': bool(share >= 0.995)}


def seeded_line(tenfold, data, name, target, task, learner, make, schema):
    path = data / f'{name}.csv'
    metric = 'accuracy' if task == 'classify' else 'r2'
    ours, theirs = [], []
    frame, _ = frame_of(path, target, schema)
    y = frame[target] if task == 'classify' else frame[target].astype(float)
    X = frame[names_of(schema)]
    for seed in SEEDS:
        told = tenfold.ask('train', path, '--target', target, '--task', task, '--learner', learner, '--seed', seed)
        ours.append(told['learners'][0]['metrics']['test'][metric])
        learn, test = train_test_split(np.arange(len(frame)), test_size=0.2, random_state=seed, stratify=y if task == 'classify' else None)
        peer = Pipeline([('prepare', preparation(schema, learner)), ('learn', make(seed))]).fit(X.iloc[learn], y.iloc[learn])
        theirs.append((accuracy_score if task == 'classify' else r2_score)(y.iloc[test], peer.predict(X.iloc[test])))
    ours, theirs = np.array(ours), np.array(theirs)
    error = np.sqrt(ours.var(ddof=1) / len(ours) + theirs.var(ddof=1) / len(theirs))
    return {'set': name, 'task': task, 'learner': learner, 'tenfold': float(ours.mean()), 'sklearn': float(theirs.mean()), 'error': float(error), 'holds': bool(ours.mean() >= theirs.mean() - 2 * error)}


def group_line(tenfold, folder, data, name, compare, k):
    path = data / f'{name}.csv'
    model_folder = Path(folder) / f'{name}-groups'
    told = tenfold.ask('train', path, '--task', 'cluster', '--learner', 'k-means', '--param', f'n_clusters={k}', '--out', model_folder, *(['--target', compare] if compare else []))
    schema = schema_of(model_folder)
    frame, _ = frame_of(path, None, schema)
    X = preparation(schema, 'k-means').fit_transform(frame[names_of(schema)])
    groups = np.array(tenfold.ask('predict', model_folder, path)['predictions']).astype(int)
    ours = sum(((X[groups == g] - X[groups == g].mean(axis=0)) ** 2).sum() for g in np.unique(groups))
    theirs = KMeans(n_clusters=k, n_init=10, random_state=SEED).fit(X).inertia_
    return {'set': name, 'groups': k, 'tenfold': float(ours), 'sklearn': float(theirs), 'metrics': told['learners'][0]['metrics']['train'], 'holds': bool(ours <= theirs * (1 + 1e-6))}


def number(value):
    return f'{value:.4f}'


def written(exact, seeded, groups):
    every = exact + seeded + groups
    yield '# Tenfold beside scikit-learn'
    yield ''
    yield f'Made by `npm run bench:peers` with scikit-learn {sklearn.__version__}, pandas {pd.__version__} and NumPy {np.__version__}; do not edit by hand. {sum(it["holds"] for it in every)} of {len(every)} lines hold.'
    yield ''
    yield '## The same answers'
    yield ''
    yield f'Learners without chance, seed {SEED}, 20 % held out. Both learn from the same rows with the same preparation; *agree* is the share of held-out rows with the same answer: the same label, or a number within 1e-6 of the target’s deviation. A line holds from 99.5 % on. Neighbours: rows with a tied fifth distance are left out. Scores are accuracy or R².'
    yield ''
    yield '| data | learner | rows | left out | agree | Tenfold | scikit-learn | holds |'
    yield '|---|---|--:|--:|--:|--:|--:|---|'
    for it in exact:
        yield f"| {it['set']} | {it['learner']} | {it['rows']} | {it['left out']} | {100 * it['agree']:.1f} % | {number(it['tenfold'])} | {number(it['sklearn'])} | {'yes' if it['holds'] else '**no**'} |"
    yield ''
    yield '## As good'
    yield ''
    yield 'Trees and forests break ties between columns by chance, so they are held against each other over ten seeds, which deal the rows and grow the trees. A line holds where Tenfold’s mean is no more than two standard errors (of the difference of the means) under scikit-learn’s.'
    yield ''
    yield '| data | learner | Tenfold | scikit-learn | standard error | holds |'
    yield '|---|---|--:|--:|--:|---|'
    for it in seeded:
        yield f"| {it['set']} | {it['learner']} | {number(it['tenfold'])} | {number(it['sklearn'])} | {number(it['error'])} | {'yes' if it['holds'] else '**no**'} |"
    yield ''
    yield '## Groups'
    yield ''
    yield 'k-means with ten starts on scaled columns, by inertia: the sum of squared distances to the mean of the own group. A line holds where Tenfold’s is no greater.'
    yield ''
    yield '| data | groups | Tenfold | scikit-learn | holds |'
    yield '|---|--:|--:|--:|---|'
    for it in groups:
        yield f"| {it['set']} | {it['groups']} | {number(it['tenfold'])} | {number(it['sklearn'])} | {'yes' if it['holds'] else '**no**'} |"
    yield ''


def main():
    words = argparse.ArgumentParser()
    words.add_argument('--data', type=Path, required=True)
    words.add_argument('--cli', type=Path, required=True)
    words.add_argument('--write', type=Path, required=True)
    words.add_argument('--only', help='one data set')
    asked = words.parse_args()
    tenfold = Tenfold(asked.cli)
    exact, seeded, groups = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for name, target, task in SETS:
            if asked.only not in (None, name):
                continue
            for learner, make in EXACT[task].items():
                exact.append(exact_line(tenfold, folder, asked.data, name, target, task, learner, make))
                print(exact[-1], flush=True)
            schema = schema_of(Path(folder) / f'{name}-k-neighbors')
            for learner, make in SEEDED[task].items():
                seeded.append(seeded_line(tenfold, asked.data, name, target, task, learner, make, schema))
                print(seeded[-1], flush=True)
        for name, compare, k in GROUPS:
            if asked.only in (None, name):
                groups.append(group_line(tenfold, folder, asked.data, name, compare, k))
                print(groups[-1], flush=True)
    asked.write.write_text('\n'.join(written(exact, seeded, groups)), encoding='utf-8')
    raise SystemExit(0 if all(it['holds'] for it in exact + seeded + groups) else 1)


main()
