"""Writes scikit-learn's scores of seeded answers: python3 scripts/reference/metrics.py (scikit-learn 1.2.1).

A score that scikit-learn itself warns about or refuses is left out, as Tenfold leaves it out.
"""
import json
import warnings
import numpy as np
import sklearn
from sklearn import metrics as m

warnings.simplefilter("error")
rng = np.random.RandomState(11)
out = {"sklearn": sklearn.__version__, "numpy": np.__version__, "classes": [], "values": [], "groups": [], "resampled": []}

def put(found, name, make):
    try:
        value = float(make())
        if np.isfinite(value):
            found[name] = value
    except (ValueError, UserWarning, RuntimeWarning):
        pass

def classes(name, k, y, p, threshold=0.5):
    said = (p[:, 1] > threshold).astype(int) if k == 2 else p.argmax(axis=1)
    labels = list(range(k))
    found = {}
    put(found, "accuracy", lambda: m.accuracy_score(y, said))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        put(found, "balanced_accuracy", lambda: m.balanced_accuracy_score(y, said))
        put(found, "macro_f1", lambda: m.f1_score(y, said, average="macro"))
        if k > 2:
            for score in ("precision", "recall", "f1"):
                put(found, score, lambda: getattr(m, score + "_score")(y, said, average="macro"))
    put(found, "log_loss", lambda: m.log_loss(y, p, labels=labels))
    if len(set(y)) > 1 and len(set(said)) > 1:
        put(found, "mcc", lambda: m.matthews_corrcoef(y, said))
    put(found, "kappa", lambda: m.cohen_kappa_score(y, said, labels=labels))
    if k == 2:
        put(found, "precision", lambda: m.precision_score(y, said))
        put(found, "recall", lambda: m.recall_score(y, said))
        if 1 in y or 1 in said:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                put(found, "f1", lambda: m.f1_score(y, said))
        put(found, "roc_auc", lambda: m.roc_auc_score(y, p[:, 1]))
        put(found, "pr_auc", lambda: m.average_precision_score(y, p[:, 1]))
        put(found, "brier", lambda: m.brier_score_loss(y, p[:, 1], pos_label=1))
    else:
        put(found, "roc_auc", lambda: m.roc_auc_score(y, p, multi_class="ovr", labels=labels))
    out["classes"].append({
        "name": name, "k": k, "y": y.tolist(), "said": said.tolist(), "proba": p.ravel().tolist(), "metrics": found,
        "confusion": m.confusion_matrix(y, said, labels=labels).tolist(),
    })

def drawn(k, n, digits, weight=1.0):
    y = rng.randint(0, k, size=n)
    p = rng.dirichlet(np.ones(k), size=n)
    p[np.arange(n), y] += weight
    p = np.round(p / p.sum(axis=1, keepdims=True), digits)
    return y, p / p.sum(axis=1, keepdims=True)

classes("two classes", 2, *drawn(2, 40, 6))
classes("two classes, many equal probabilities", 2, *drawn(2, 60, 1))
classes("two classes, another threshold", 2, *drawn(2, 50, 6), threshold=0.8)
y, p = drawn(2, 80, 3)
classes("a rare positive class", 2, (np.arange(80) % 16 == 0).astype(int), p)
classes("no positive row", 2, np.zeros(12, int), drawn(2, 12, 3)[1])
classes("never called positive", 2, drawn(2, 20, 3)[0], np.tile([0.9, 0.1], (20, 1)))
classes("only positive rows, only called positive", 2, np.ones(9, int), np.tile([0.2, 0.8], (9, 1)))
classes("sure, and sometimes wrong", 2, np.array([0, 1, 1, 0, 1]), np.eye(2)[[0, 1, 0, 0, 1]])
classes("three classes", 3, *drawn(3, 50, 6, 0.4))
classes("five classes, many equal probabilities", 5, *drawn(5, 90, 1, 0.6))
y, p = drawn(4, 60, 4, 0.5)
classes("a class without rows", 4, np.where(y == 2, 0, y), p)
classes("a class that is never called", 3, drawn(3, 30, 4)[0], np.tile([0.5, 0.3, 0.2], (30, 1)))

def values(name, y, said):
    found = {}
    if len(set(y)) > 1:
        put(found, "r2", lambda: m.r2_score(y, said))
    put(found, "rmse", lambda: m.mean_squared_error(y, said, squared=False))
    put(found, "mae", lambda: m.mean_absolute_error(y, said))
    put(found, "median_ae", lambda: m.median_absolute_error(y, said))
    if not (y == 0).any():
        put(found, "mape", lambda: m.mean_absolute_percentage_error(y, said))
    out["values"].append({"name": name, "y": y.tolist(), "said": said.tolist(), "metrics": found})

y = rng.normal(size=25) * 10 + 50
values("plain", y, y + rng.normal(size=25))
values("worse than the mean", y, rng.normal(size=25) * 40)
values("a far offset", y + 1e9, y + 1e9 + rng.normal(size=25))
values("a zero among them", np.round(rng.normal(size=24)), rng.normal(size=24))
values("one value only", np.full(6, 3.0), np.array([3.0, 2.0, 4.0, 3.0, 3.0, 3.5]))
values("one row", np.array([2.0]), np.array([2.5]))
values("nothing wrong", y, y)

def groups(name, X, y, k, compare=None):
    found = {}
    put(found, "silhouette", lambda: m.silhouette_score(X, y))
    put(found, "davies_bouldin", lambda: m.davies_bouldin_score(X, y))
    if compare is not None:
        known = compare >= 0
        put(found, "adjusted_rand", lambda: m.adjusted_rand_score(y[known], compare[known]))
    out["groups"].append({
        "name": name, "k": k, "columns": X.T.tolist(), "groups": y.tolist(), "compare": None if compare is None else compare.tolist(), "metrics": found,
    })

centres = rng.normal(size=(4, 3)) * 4
truth = rng.randint(0, 4, size=60)
X = np.round(centres[truth] + rng.normal(size=(60, 3)), 6)
near = np.where(rng.random_sample(60) < 0.15, rng.randint(0, 4, size=60), truth)
groups("four groups, nearly those that are there", X, near, 4, truth)
groups("exactly those that are there, under other numbers", X, (truth + 1) % 4, 4, truth)
groups("by chance", X, rng.randint(0, 5, size=60), 5, rng.randint(0, 3, size=60))
groups("an empty group and one of one row", X, np.where(np.arange(60) == 7, 4, np.where(near == 2, 0, near)), 5, truth)
groups("classes that some rows do not have", X, near, 4, np.where(np.arange(60) % 5 == 0, -1, truth))
groups("one group", X[:9], np.zeros(9, int), 1, truth[:9])
groups("each row a group", X[:6], np.arange(6), 6, truth[:6])
groups("rows that coincide", np.repeat(X[:5], 4, axis=0), np.arange(20) % 2, 2, np.arange(20) // 4)
groups("one column", X[:, :1], near, 4, truth)

def resampled(name, n, score, **arrays):
    """The middle 95 % of each score over 2,000 resamples of the rows."""
    found = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(2000):
            rows = rng.randint(0, n, size=n)
            for key, value in score(*(array[rows] for array in arrays.values())).items():
                found.setdefault(key, []).append(value)
    out["resampled"].append({
        "name": name, **{key: array.ravel().tolist() for key, array in arrays.items()},
        "intervals": {key: np.percentile(values, [2.5, 97.5]).tolist() for key, values in found.items()},
    })

y, p = drawn(2, 150, 3, 0.5)
resampled("two classes", 150, lambda y, p: {
    "roc_auc": m.roc_auc_score(y, p[:, 1]), "pr_auc": m.average_precision_score(y, p[:, 1]), "f1": m.f1_score(y, p[:, 1] > 0.5),
    "mcc": m.matthews_corrcoef(y, p[:, 1] > 0.5), "brier": m.brier_score_loss(y, p[:, 1]),
}, y=y, proba=p)
y, p = drawn(3, 150, 3, 0.4)
resampled("three classes", 150, lambda y, p: {
    "macro_f1": m.f1_score(y, p.argmax(axis=1), average="macro"), "log_loss": m.log_loss(y, p), "roc_auc": m.roc_auc_score(y, p, multi_class="ovr"),
    "kappa": m.cohen_kappa_score(y, p.argmax(axis=1)),
}, y=y, proba=p)
y = rng.normal(size=150) * 10 + 50
resampled("values", 150, lambda y, said: {
    "r2": m.r2_score(y, said), "rmse": m.mean_squared_error(y, said, squared=False), "mae": m.mean_absolute_error(y, said),
    "median_ae": m.median_absolute_error(y, said), "mape": m.mean_absolute_percentage_error(y, said),
}, y=y, said=y + rng.standard_t(3, size=150) * 4)

classes("one of three classes alone, always called so", 3, np.full(8, 1), np.tile([0.2, 0.7, 0.1], (8, 1)))
classes("one of three classes alone, called any", 3, np.full(12, 2), drawn(3, 12, 3)[1])
classes("three classes, all as sure of each", 3, drawn(3, 15, 3)[0], np.full((15, 3), 1 / 3))
classes("two classes, all as sure of each", 2, drawn(2, 15, 3)[0], np.full((15, 2), 0.5))
classes("one row", 2, np.array([1]), np.array([[0.4, 0.6]]))
values("always the mean", y, np.full(150, y.mean()))
values("always far off", y, np.full(150, 1e6))
values("many equal errors", np.repeat([1.0, 2.0, 4.0], 10), np.repeat([2.0, 2.0, 3.0], 10))

with open("src/engine/evaluate/fixtures/metrics.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
