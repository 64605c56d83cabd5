# Every word makes its own .venv from the lock, once. CI runs the same words.
#   make demo    Afterword doing its job on an invented mailbox
#   make test    every test, also against a real Dovecot
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
# a .venv whose Python was upgraded away is made anew
$(shell test -x $(BIN)/python || rm -f $(VENV)/.run $(VENV)/.dev)

.PHONY: help demo test fast check lint types contracts scenarios train evaluate compare firm titles facts bench lock clean

help:
	@sed -n '2,3s/^#  *//p' Makefile
	@echo "also: fast check scenarios train evaluate compare firm titles facts bench lock clean (see CONTRIBUTING.md)"

$(VENV)/.run: requirements.lock scripts/venv.sh
	@PYTHON="$(PYTHON)" sh scripts/venv.sh $(VENV) requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock scripts/venv.sh
	@PYTHON="$(PYTHON)" sh scripts/venv.sh $(VENV) requirements-dev.lock
	@touch $@ $(VENV)/.run

demo: $(VENV)/.run
	@$(BIN)/python -m daemon demo $(ARGS)

test: $(VENV)/.dev
	@sh scripts/servers.sh
	@rm -f .coverage .coverage.*
	@COVERAGE_PROCESS_START=pyproject.toml $(BIN)/python -m pytest -n auto --maxprocesses 8 $(ARGS)
	@$(BIN)/python -m coverage combine --quiet
	@$(BIN)/python -m coverage report --format=total | sed 's/^/coverage: /; s/$$/ %/'

fast: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto --maxprocesses 8 -m "not server and not slow" $(ARGS)

check: lint types contracts

lint: $(VENV)/.dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/python -m classifier.dataset check

types: $(VENV)/.dev
	@$(BIN)/mypy

contracts: $(VENV)/.dev
	@$(BIN)/lint-imports --no-cache

scenarios: $(VENV)/.dev
	@sh scripts/servers.sh
	@$(BIN)/python -m tests.scenarios.run $(or $(DIR),tests/scenarios/mailboxes) $(ARGS)

train: $(VENV)/.dev
	@$(BIN)/python -m classifier.train

evaluate: $(VENV)/.dev
	@$(BIN)/python -m classifier.evaluate

compare: $(VENV)/.dev
	@$(BIN)/python -m classifier.compare

bench: $(VENV)/.dev
	@$(BIN)/python scripts/bench.py

firm: $(VENV)/.dev
	@PYTHONPATH=. $(BIN)/python scripts/firm.py

titles: $(VENV)/.dev
	@PYTHONPATH=. $(BIN)/python scripts/titles.py

facts: $(VENV)/.dev
	@PYTHONPATH=. $(BIN)/python scripts/facts.py $(ARGS)

# The lock names no index host, so that it installs from whichever index pip is set up for.
lock: $(VENV)/.dev
	@sh scripts/lock.sh

clean:
	@rm -rf $(VENV) .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
