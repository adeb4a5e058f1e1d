"""Writes what scikit-learn learns on small seeded tables: python3 scripts/reference/learners.py (scikit-learn 1.2.1)."""
import json
import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.compose import TransformedTargetRegressor
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

rng = np.random.RandomState(7)
out = {"sklearn": sklearn.__version__, "linear": [], "logistic": []}

def linear(name, X, y):
    model = LinearRegression().fit(X, y)
    out["linear"].append({"name": name, "X": X.tolist(), "y": y.tolist(), "coef": model.coef_.tolist(), "intercept": float(model.intercept_)})

X = rng.normal(size=(40, 3))
linear("full rank", X, X @ [1, -2, 0.5] + 3 + rng.normal(size=40) * 0.1)
linear("unlike scales", X * [1e5, 1, 1e-4], X @ [1, -2, 0.5] + rng.normal(size=40) * 0.1)
linear("twice the same column", np.column_stack([X, X[:, 0]]), X @ [1, -2, 0.5] + 1)
linear("more columns than rows", rng.normal(size=(4, 6)), rng.normal(size=4))
linear("a constant column, a far offset", np.column_stack([X[:, 0] + 1e6, np.ones(40)]), X[:, 0] * 2 + 1e7)

def logistic(name, X, y, C):
    y = np.asarray(y)
    model = LogisticRegression(C=C, tol=1e-12, max_iter=100000, solver="newton-cg").fit(X, y)
    out["logistic"].append({"name": name, "X": X.tolist(), "y": y.tolist(), "C": C, "proba": model.predict_proba(X).tolist()})

logistic("two classes", X, (X[:, 0] + rng.normal(size=40) > 0).astype(int), 1.0)
logistic("two classes, strong penalty", X, (X[:, 1] + rng.normal(size=40) > 0).astype(int), 0.01)
logistic("three classes", X, np.digitize(X[:, 0] + rng.normal(size=40) * 0.5, [-0.5, 0.5]), 1.0)

def balanced(name, X, y, weight):
    y = np.asarray(y)
    model = LogisticRegression(class_weight="balanced", tol=1e-12, max_iter=100000, solver="newton-cg").fit(X, y, sample_weight=weight)
    out["balanced"].append({"name": name, "X": X.tolist(), "y": y.tolist(), "weight": None if weight is None else weight.tolist(), "proba": model.predict_proba(X).tolist()})

out["balanced"] = []
rare = np.random.RandomState(11)
Z = rare.normal(size=(60, 3))
balanced("two classes, one rare", Z, (Z[:, 0] + rare.normal(size=60) > 1).astype(int), None)
balanced("three classes, weighted rows", Z, np.digitize(Z[:, 1] + rare.normal(size=60) * 0.5, [-1, 1.2]), rare.randint(1, 4, size=60).astype(float))

# Tables of numbers: name, X, y. Fresh rows are judged, so that weights along directions without data count too.
tables = np.random.RandomState(23)
T = tables.normal(size=(50, 4))
signal = T @ [1, -2, 0.5, 0] + 3 + tables.normal(size=50) * 0.3
hard = [
    ("full rank", T, signal),
    ("unlike scales", T * [1e5, 1, 1e-4, 10], signal),
    ("twice the same column", np.column_stack([T, T[:, 0]]), signal),
    ("a column that is the sum of two", np.column_stack([T, T[:, 0] + T[:, 1]]), signal),
    ("a constant column", np.column_stack([T, np.full(50, 0.1)]), signal),
    ("more columns than rows", tables.normal(size=(6, 11)), tables.normal(size=6)),
    ("offsets of 1e9", T + [1e9, 0, -1e9, 0], signal + 1e9),
    ("a constant target", T, np.full(50, 7.5)),
    ("one row", T[:1], signal[:1]),
]
weights = tables.randint(0, 4, size=50).astype(float)

def learned(model, X):
    fresh = X[:7][::-1] + 0.25
    return {"coef": np.ravel(model.coef_).tolist(), "intercept": float(model.intercept_), "values": model.predict(fresh).tolist()}

def scaled_target(inner, X, y):
    model = TransformedTargetRegressor(inner, transformer=StandardScaler()).fit(X, y)
    fresh = X[:7][::-1] + 0.25
    return {"values": model.predict(fresh).tolist(), "rounds": int(model.regressor_.n_iter_)}

out["tables"] = [{"name": name, "X": X.tolist(), "y": y.tolist(), "fresh": (X[:7][::-1] + 0.25).tolist()} for name, X, y in hard]
out["weights"] = weights.tolist()
out["ridge"] = []
out["lasso"] = []
for at, (name, X, y) in enumerate(hard):
    for alpha, intercept in [(1.0, True), (1e-3, True), (100.0, True), (1.0, False)]:
        out["ridge"].append({"table": at, "alpha": alpha, "fit_intercept": intercept, **learned(Ridge(alpha=alpha, fit_intercept=intercept, solver="svd").fit(X, y), X)})
    if name != "offsets of 1e9":
        out["ridge"].append({"table": at, "alpha": 0.0, "fit_intercept": True, **learned(Ridge(alpha=0.0, solver="svd").fit(X, y), X)})
    for alpha, intercept, tol in [(0.01, True, 1e-4), (0.01, True, 1e-10), (0.3, True, 1e-4), (0.1, False, 1e-10)]:
        out["lasso"].append({"table": at, "alpha": alpha, "fit_intercept": intercept, "tol": tol, **scaled_target(Lasso(alpha=alpha, fit_intercept=intercept, tol=tol, max_iter=100000), X, y)})
out["weighted"] = {
    "ridge": learned(Ridge(alpha=2.0, solver="svd").fit(T, signal, sample_weight=weights), T),
    "lasso": learned(TransformedTargetRegressor(Lasso(alpha=0.05, tol=1e-12), transformer=StandardScaler()).fit(np.repeat(T, weights.astype(int), axis=0), np.repeat(signal, weights.astype(int))).regressor_, T)["values"],
}

def bayes(name, X, y, smoothing=1e-9, weight=None):
    y = np.asarray(y)
    model = GaussianNB(var_smoothing=smoothing).fit(X, y, sample_weight=weight)
    fresh = X[::3] * 1.5 + 0.1
    out["bayes"].append({"name": name, "X": X.tolist(), "y": y.tolist(), "smoothing": smoothing, "weight": None if weight is None else weight.tolist(),
        "fresh": fresh.tolist(), "mean": model.theta_.tolist(), "variance": model.var_.tolist(), "prior": model.class_prior_.tolist(), "proba": model.predict_proba(fresh).tolist()})

out["bayes"] = []
three = np.digitize(T[:, 0] + tables.normal(size=50) * 0.5, [-0.5, 0.5])
two = (T[:, 1] + tables.normal(size=50) * 0.5 > 0).astype(int)
bayes("three classes", T, three)
bayes("two classes, a constant and a 0/1 column", np.column_stack([T, np.full(50, 3.0), (T[:, 2] > 0).astype(float)]), two)
bayes("unlike scales, smoothed", T * [1e5, 1, 1e-4, 10], three, 1e-3)
bayes("offsets of 1e9", T + 1e9, two)
bayes("weighted rows", T, three, 1e-9, weights + 1)

grid = tables.randint(0, 4, size=(40, 3)).astype(float)
out["neighbors"] = []
def neighbors(name, X, fresh, values, codes, k, weights, p):
    regress = KNeighborsRegressor(n_neighbors=k, weights=weights, p=p, algorithm="kd_tree").fit(X, values)
    classify = KNeighborsClassifier(n_neighbors=k, weights=weights, p=p, algorithm="kd_tree").fit(X, codes)
    far = np.sort(((np.abs(fresh[:, None, :] - X[None, :, :]) ** p).sum(axis=2)), axis=1)
    tied = [bool(k < len(X) and row[k] - row[k - 1] <= 1e-9 * max(row[k], 1)) for row in far]
    out["neighbors"].append({"name": name, "X": X.tolist(), "fresh": fresh.tolist(), "values": values.tolist(), "codes": codes.tolist(), "k": k, "weights": weights, "p": p,
        "tied": tied, "answers": regress.predict(fresh).tolist(), "proba": classify.predict_proba(fresh).tolist()})

for k, how, p in [(5, "uniform", 2), (5, "distance", 2), (3, "distance", 1), (1, "uniform", 2), (50, "uniform", 2)]:
    neighbors(f"{k} neighbours, {how}, p = {p}", T, np.vstack([tables.normal(size=(15, 4)), T[:3]]), signal, three, k, how, p)
neighbors("a grid of many ties", grid, grid[::4] + 0.1, signal[:40], three[:40], 4, "uniform", 2)

def groups(name, X, k, weight=None):
    start = X[:k]
    one = KMeans(n_clusters=k, init=start, n_init=1, tol=1e-4).fit(X, sample_weight=weight)
    best = KMeans(n_clusters=k, n_init=200, random_state=0).fit(X, sample_weight=weight)
    spread = [float(KMeans(n_clusters=k, n_init=10, random_state=seed).fit(X, sample_weight=weight).inertia_) for seed in range(10)]
    out["groups"].append({"name": name, "X": X.tolist(), "k": k, "weight": None if weight is None else weight.tolist(), "start": start.tolist(),
        "centres": one.cluster_centers_.tolist(), "labels": one.labels_.tolist(), "inertia": float(one.inertia_), "rounds": int(one.n_iter_), "best": float(best.inertia_), "ten": spread})

out["groups"] = []
blobs = np.vstack([tables.normal(size=(40, 2)) * 0.7 + middle for middle in [(0, 0), (4, 1), (1, 5), (6, 6)]])
groups("four clouds", blobs[np.argsort(tables.uniform(size=160))], 4)
groups("one cloud, eight groups", tables.normal(size=(120, 3)), 8)
groups("clouds far from 0", blobs[::2] + 1e6, 5)
groups("weighted rows", blobs[::2], 3, tables.randint(1, 5, size=80).astype(float))
crowd = np.vstack([np.zeros((5, 2)), tables.normal(size=(60, 2)) + 5])
groups("a start with empty groups", crowd, 3)

with open("src/engine/learn/fixtures/learners.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
