"""Writes the trees that scikit-learn grows on seeded tables: python3 scripts/reference/tree.py (scikit-learn 1.2.1).

`same`: tables on which no two splits tie (many random_states grow one tree), so that trees can be compared node by node.
`alike`: coarse tables full of ties, with the scores of many random_states to lie among.
`pruned`: trees without ties and what is left of them between any two steps of their cost-complexity path.
"""
import json
import numpy as np
import sklearn
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

rng = np.random.RandomState(3)
out = {"sklearn": sklearn.__version__, "same": [], "alike": []}

def make(kind, params, state):
    return (DecisionTreeClassifier if kind == "classify" else DecisionTreeRegressor)(random_state=state, **params)

def same(name, kind, X, y, weight=None, **params):
    trees = [make(kind, params, state).fit(X, y, sample_weight=weight).tree_ for state in range(12)]
    tree = trees[0]
    for other in trees[1:]:
        assert np.array_equal(tree.feature, other.feature) and np.array_equal(tree.threshold, other.threshold), name + ": splits tie"
    value = tree.value[:, 0, :] / (tree.value[:, 0, :].sum(axis=1, keepdims=True) if kind == "classify" else 1)
    out["same"].append({
        "name": name, "kind": kind, "params": params, "X": X.tolist(), "y": np.asarray(y).tolist(), "weight": None if weight is None else weight.tolist(),
        "feature": np.maximum(tree.feature, -1).tolist(), "threshold": np.where(tree.feature < 0, 0, tree.threshold).round(9).tolist(),
        "left": tree.children_left.tolist(), "right": tree.children_right.tolist(), "samples": tree.weighted_n_node_samples.tolist(), "value": value.ravel().tolist(),
    })

X = rng.normal(size=(160, 5)).round(4)
noise = rng.normal(size=160).round(4)
two = (X[:, 0] + X[:, 1] * X[:, 2] + noise * 0.5 > 0).astype(int)
four = np.digitize(X[:, 3] + noise * 0.4, [-0.7, 0, 0.7])
number = 3 * X[:, 0] - X[:, 4] ** 2 + noise * 0.3
same("gini, two classes", "classify", X, two, criterion="gini", max_depth=4, min_samples_leaf=9)
same("gini, four classes", "classify", X, four, criterion="gini", max_depth=5, min_samples_leaf=12)
same("entropy, four classes", "classify", X, four, criterion="entropy", max_depth=5, min_samples_leaf=12)
same("entropy, small nodes stay", "classify", X, two, criterion="entropy", max_depth=4, min_samples_split=30, min_samples_leaf=8)
same("squared error", "regress", X, number, criterion="squared_error", max_depth=6, min_samples_leaf=10)
same("squared error, a far offset", "regress", X, number + 1e6, criterion="squared_error", max_depth=4, min_samples_leaf=10)
same("squared error, as deep as it goes in one column", "regress", X[:60, :1], number[:60], criterion="squared_error")
weight = rng.randint(0, 4, size=160).astype(float)
same("gini, weights", "classify", X, two, weight, criterion="gini", max_depth=4, min_samples_leaf=9)
same("squared error, weights", "regress", X, number, rng.uniform(0.1, 2, size=160), criterion="squared_error", max_depth=5, min_samples_leaf=10)

def alike(name, kind, X, y, **params):
    half = len(X) // 2
    models = [make(kind, params, state).fit(X[:half], y[:half]) for state in range(40)]
    test = [model.score(X[half:], y[half:]) for model in models]
    out["alike"].append({
        "name": name, "kind": kind, "params": params, "X": X.tolist(), "y": np.asarray(y).tolist(),
        "train": models[0].score(X[:half], y[:half]), "test": [min(test), max(test)], "leaves": [int(min(m.get_n_leaves() for m in models)), int(max(m.get_n_leaves() for m in models))],
    })

coarse = np.column_stack([rng.randint(0, 6, 500), rng.randint(0, 2, 500), rng.randint(0, 2, 500), np.round(rng.normal(size=500), 1), rng.randint(15, 80, 500)]).astype(float)
signal = (coarse[:, 0] + 3 * coarse[:, 1] * coarse[:, 3] + coarse[:, 4] / 20 + rng.normal(size=500)).round(3)
alike("coarse columns, two classes", "classify", coarse, (signal > 6).astype(int), criterion="gini")
alike("coarse columns, three classes, entropy", "classify", coarse, np.digitize(signal, [4, 8]), criterion="entropy", max_depth=8)
alike("coarse columns, numbers", "regress", coarse, np.round(signal, 1), criterion="squared_error", min_samples_leaf=4)

same("log_loss, balanced classes", "classify", X, (X[:, 0] + noise > 1).astype(int), criterion="log_loss", max_depth=3, min_samples_leaf=14, class_weight="balanced")
same("gini, balanced classes and weights", "classify", X, four, rng.uniform(0.2, 3, size=160).round(3), criterion="gini", max_depth=3, min_samples_leaf=14, class_weight="balanced")
same("gini, a split must be worth it", "classify", X, two, criterion="gini", min_impurity_decrease=0.02, min_samples_leaf=9)
same("entropy, a split must be worth it", "classify", X, four, criterion="entropy", min_impurity_decrease=0.05, min_samples_leaf=12)
same("squared error, a split must be worth it", "regress", X, number, criterion="squared_error", min_impurity_decrease=0.1, min_samples_leaf=3)
whole = np.column_stack([rng.randint(0, 40, 160), rng.randint(0, 2, 160), X[:, 0]]).astype(float)
same("whole numbers and a truth value", "regress", whole, (whole[:, 0] / 10 + 3 * whole[:, 1] * (whole[:, 0] > 20) + whole[:, 2] + noise).round(4), criterion="squared_error", max_depth=5, min_samples_leaf=6)

out["pruned"] = []
def prune(name, kind, X, y, weight=None, **params):
    path = make(kind, params, 0).cost_complexity_pruning_path(X, y, sample_weight=weight).ccp_alphas
    steps = []
    for alpha in (path[:-1] + path[1:]) / 2:
        if alpha <= 0:
            continue
        trees = [make(kind, {**params, "ccp_alpha": alpha}, state).fit(X, y, sample_weight=weight).tree_ for state in range(6)]
        for other in trees[1:]:
            assert np.array_equal(trees[0].feature, other.feature) and np.array_equal(trees[0].threshold, other.threshold), name + ": splits tie"
        steps.append({"alpha": alpha, "feature": np.maximum(trees[0].feature, -1).tolist(), "left": trees[0].children_left.tolist(), "right": trees[0].children_right.tolist()})
    out["pruned"].append({"name": name, "kind": kind, "params": params, "X": X.tolist(), "y": np.asarray(y).tolist(), "weight": None if weight is None else weight.tolist(), "steps": steps})

prune("gini", "classify", X, two, criterion="gini", max_depth=4, min_samples_leaf=9)
prune("entropy, four classes, weights", "classify", X, four, rng.uniform(0.2, 3, size=160).round(3), criterion="entropy", max_depth=4, min_samples_leaf=14)
prune("squared error", "regress", X, number, criterion="squared_error", max_depth=7, min_samples_leaf=5)

with open("src/engine/learn/decision-tree/fixtures/tree.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
