# Everything from a fresh clone: Python 3.11, make and git are all that is needed.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint types bench bench-scale bench-pages docs browser screenshots requirements hooks clean

help:           ## this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*##[[:space:]]*/  make \1\t/' | expand -t 22

$(STAMP): requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(STAMP) ## install everything into .venv (pinned, with hashes)

demo: $(STAMP)  ## read the example articles and ask the record a question a screen
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh

test: $(STAMP)  ## run the tests
	$(BIN)/python -m pytest

check: lint types test ## what CI runs

lint: $(STAMP)  ## style and format
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests

types: $(STAMP) ## strict types
	$(BIN)/mypy

bench: $(STAMP) ## accuracy and speed on the gold data that is there; writes docs/measurements.md and the tables of docs/codebook.md
	$(BIN)/python -m onrecord.evaluation.bench --write docs/measurements.md
	$(BIN)/python -m onrecord.evaluation.own_gold --write docs/measurements.md
	$(BIN)/python -m onrecord.evaluation.event_page gold/events docs/codebook.md

bench-scale: $(STAMP) ## how linking grows: 1,000, 10,000 and 100,000 made-up articles (an hour or more)
	$(BIN)/python -m onrecord.evaluation.scale --write docs/measurements.md
	$(BIN)/python -m onrecord.evaluation.arrival

bench-pages: $(STAMP) ## how long pages take over a database of 100,000 made-up articles, which is made when it is not there (an hour or more)
	@test -f pages.db || $(BIN)/python -m onrecord.evaluation.generated pages.db --articles 100000
	rm -rf build/texts && $(BIN)/python -m onrecord.evaluation.made_texts build/texts --articles 1000 --seed $$(date +%s)
	$(BIN)/python -m onrecord.evaluation.page_times --database pages.db --readers 20 --while-reading build/texts --write docs/measurements.md

docs: $(STAMP)  ## rewrite the generated pages (commands, words)
	$(BIN)/python -m onrecord.cli.docs docs/commands.md
	$(BIN)/python -m onrecord.dictionary docs/words.md

browser:        ## Debian's Chromium for the tests of the pages, when there is none
	@test -x /usr/bin/chromium || (apt-get update --quiet && apt-get install --yes --quiet --no-install-recommends chromium fonts-liberation)

screenshots: $(STAMP) browser ## the pictures of docs/images, taken of the example articles
	@test -f demo.db || $(MAKE) demo
	$(BIN)/python -m tests.web.screenshots demo.db docs/images

hooks: $(STAMP) ## let git run lint and types before each commit
	$(BIN)/prek install

requirements:   ## pin all dependencies anew, with hashes
	$(BIN)/python -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url \
		--no-emit-find-links --no-emit-trusted-host --no-annotate --no-header --resolver=backtracking \
		--output-file requirements.txt pyproject.toml requirements-dev.in

clean:          ## remove what the targets above made
	rm -rf $(VENV) demo.db demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
