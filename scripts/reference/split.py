"""Writes the rows that scikit-learn deals: python3 scripts/reference/split.py (scikit-learn 1.2.1)."""
import json
import warnings
import numpy as np
import sklearn
from sklearn.model_selection import GroupKFold, GroupShuffleSplit, KFold, StratifiedKFold, TimeSeriesSplit, train_test_split

cases = []
for n, share, seed, mix in [
    (4, 0.2, 42, None), (5, 0.2, 0, None), (10, 0.25, 7, None), (101, 0.3, 42, None), (344, 0.2, 42, None), (1000, 0.05, 4294967295, None),
    (344, 0.2, 42, [0.44, 0.2, 0.36]), (50, 0.2, 1, [0.5, 0.5]), (60, 0.33, 3, [0.25, 0.25, 0.25, 0.25]), (97, 0.1, 11, [0.9, 0.1]), (20, 0.5, 42, [0.5, 0.3, 0.2]),
]:
    rows = np.arange(n)
    codes = None
    if mix is not None:
        codes = np.random.RandomState(seed % 1000).choice(len(mix), size=n, p=mix)
    learn, test = train_test_split(rows, test_size=share, random_state=seed, stratify=codes)
    cases.append({"n": n, "share": share, "seed": seed, "codes": None if codes is None else codes.tolist(), "learn": learn.tolist(), "test": test.tolist()})

practice = []
for n, test, practise, seed, mix in [
    (20, 0.2, 0.2, 42, None), (57, 0.1, 0.3, 7, None), (344, 0.2, 0.2, 42, None), (30, 0, 0.25, 3, None),
    (200, 0.2, 0.2, 42, [0.5, 0.5]), (344, 0.2, 0.2, 42, [0.44, 0.2, 0.36]), (97, 0.1, 0.2, 11, [0.9, 0.1]), (41, 0, 0.5, 1, [0.3, 0.7]),
]:
    codes = None if mix is None else np.random.RandomState(seed % 1000 + n).choice(len(mix), size=n, p=mix)
    rest, sealed = (np.arange(n), np.arange(0)) if test == 0 else train_test_split(np.arange(n), test_size=test, random_state=seed, stratify=codes)
    learn, trial = train_test_split(rest, test_size=int(np.ceil(practise * n)), random_state=seed, stratify=None if codes is None else codes[rest])
    practice.append({"n": n, "test": test, "practise": practise, "seed": seed, "codes": None if codes is None else codes.tolist(), "parts": [learn.tolist(), trial.tolist(), sealed.tolist()]})

practice_groups = []
for n, count, test, practise, seed in [(60, 20, 0.2, 0.2, 42), (200, 37, 0.25, 0.3, 7), (500, 500, 0.1, 0.2, 4294967295)]:
    codes = np.random.RandomState(seed % 1000).randint(0, count, size=n)
    rest, sealed = next(GroupShuffleSplit(n_splits=1, test_size=test, random_state=seed).split(np.zeros(n), groups=codes))
    wanted = int(np.ceil(practise * len(np.unique(codes))))
    learn, trial = next(GroupShuffleSplit(n_splits=1, test_size=wanted, random_state=seed).split(np.zeros(len(rest)), groups=codes[rest]))
    practice_groups.append({"n": n, "test": test, "practise": practise, "seed": seed, "groups": codes.tolist(), "parts": [rest[learn].tolist(), rest[trial].tolist(), sealed.tolist()]})

practice_times = []
for n, test, practise, seed in [(31, 0.25, 0.2, 2), (100, 0.2, 0.2, 3)]:
    moments = np.random.RandomState(seed).permutation(n) * 0.5 - 3
    rest, sealed = train_test_split(np.argsort(moments, kind="stable"), test_size=test, shuffle=False)
    learn, trial = train_test_split(rest, test_size=int(np.ceil(practise * n)), shuffle=False)
    practice_times.append({"n": n, "test": test, "practise": practise, "seed": seed, "times": moments.tolist(), "parts": [learn.tolist(), trial.tolist(), sealed.tolist()]})

with open("src/engine/split/fixtures/train-test-split.json", "w") as out:
    json.dump({"sklearn": sklearn.__version__, "numpy": np.__version__, "cases": cases, "practice": practice, "practiceGroups": practice_groups, "practiceTimes": practice_times}, out)
    out.write("\n")

def drawn(seed, n, classes, mix=None):
    return np.random.RandomState(seed).choice(classes, size=n, p=mix)

def rows_of(splitter, n, y=None, groups=None):
    return [{"learn": learn.tolist(), "test": test.tolist()} for learn, test in splitter.split(np.zeros(n), y, groups)]

folds = []
for n, k, seed in [(4, 2, 42), (10, 3, 0), (101, 5, 42), (23, 23, 7), (344, 10, 4294967295)]:
    folds.append({"n": n, "k": k, "seed": seed, "codes": None, "folds": rows_of(KFold(k, shuffle=True, random_state=seed), n)})
for n, k, seed, mix in [(12, 3, 42, [0.5, 0.5]), (50, 5, 1, [0.2, 0.3, 0.5]), (97, 10, 42, [0.4, 0.6]), (344, 5, 42, [0.44, 0.2, 0.36]), (60, 8, 3, [0.25] * 4), (40, 6, 9, [0.05, 0.45, 0.5])]:
    codes = drawn(seed % 1000 + n, n, len(mix), mix)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        folds.append({"n": n, "k": k, "seed": seed, "codes": codes.tolist(), "folds": rows_of(StratifiedKFold(k, shuffle=True, random_state=seed), n, codes)})

groups = []
for n, count, share, seed, k in [(8, 3, 0.34, 42, 2), (60, 20, 0.2, 42, 5), (200, 37, 0.25, 7, 4), (1000, 400, 0.2, 0, 10), (500, 500, 0.1, 4294967295, 3), (300, 40, 0.5, 11, 7)]:
    codes = np.random.RandomState(seed % 1000).randint(0, count, size=n)
    learn, test = next(GroupShuffleSplit(n_splits=1, test_size=share, random_state=seed).split(np.zeros(n), groups=codes))
    groups.append({"n": n, "share": share, "seed": seed, "k": k, "groups": codes.tolist(), "learn": learn.tolist(), "test": test.tolist(), "folds": rows_of(GroupKFold(k), n, groups=codes)})

times = []
for n, share, seed, k in [(6, 0.2, 1, 2), (31, 0.25, 2, 5), (100, 0.2, 3, 4)]:
    moments = np.random.RandomState(seed).permutation(n) * 0.5 - 3
    order = np.argsort(moments, kind="stable")
    learn, test = train_test_split(order, test_size=share, shuffle=False)
    made = [{"learn": order[learns].tolist(), "test": order[tests].tolist()} for learns, tests in TimeSeriesSplit(k).split(order)]
    times.append({"n": n, "share": share, "k": k, "times": moments.tolist(), "learn": learn.tolist(), "test": test.tolist(), "folds": made})

orders = []
for n, most in [(1, 3), (16, 4), (17, 4), (18, 4), (40, 3), (200, 6), (999, 12), (3000, 2)]:
    sizes = np.random.RandomState(n).randint(1, most, size=n)
    orders.append({"sizes": sizes.tolist(), "order": np.argsort(sizes).tolist()})

with open("src/engine/split/fixtures/folds.json", "w") as out:
    json.dump({"sklearn": sklearn.__version__, "numpy": np.__version__, "folds": folds, "groups": groups, "times": times, "orders": orders}, out)
    out.write("\n")
