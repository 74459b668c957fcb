# `make help` lists what there is. Nothing CI does stands anywhere else.
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help

.PHONY: help run chat test check fix bench lint types imports knowledge lang setup setup-dev lock clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | awk -F'\t' '{printf "  make %-10s %s\n", $$1, $$2}'

$(VENV)/ready: requirements.lock pyproject.toml
	@sh .ci/venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-dev: requirements-dev.lock $(VENV)/ready
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

setup: $(VENV)/ready ## make .venv with what the bot needs

setup-dev: $(VENV)/ready-dev ## make .venv with what the tests need as well

run: setup ## start the bot; without a token, the same coach in this terminal
	@$(BIN)/second-look run

chat: setup ## the coach in this terminal
	@$(BIN)/second-look chat

test: setup-dev ## all tests; T=tests/bot picks some
	@$(BIN)/pytest $(T)

check: setup-dev lint types imports knowledge test ## everything that CI checks

lint: setup-dev ## format and lint
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: setup-dev ## types
	@$(BIN)/mypy

imports: setup-dev ## which room may know which
	@$(BIN)/lint-imports

knowledge: setup-dev ## what the coach knows: every file, word, number and source
	@$(BIN)/second-look knowledge lint

lang: setup ## what one language lacks, and which of its examples fail: make lang LANG=km
	@$(BIN)/second-look language check $(LANG)

bench: setup-dev ## how fast, as ratios measured in one run
	@$(BIN)/python -m tests.bench

fix: setup-dev ## let the formatter and the linter mend what they can
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: ## pin every dependency again, with hashes and without addresses
	@sh .ci/lock

clean: ## remove .venv and caches; the data folder stays
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
