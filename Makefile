# The daily acts of coopsite; `make help` lists them.

PYTHON ?= python3
VAR_DIR ?= var
BIN := .venv/bin
# What Python runs by -m goes on running where the checkout was moved; scripts in .venv/bin do not.
PY := $(BIN)/python
ROOMS := articles programmes seeds coopsite
MANAGE := $(PY) manage.py
PO := $(wildcard coopsite/locale/*/LC_MESSAGES/django.po)
MO := $(PO:.po=.mo)
PIN := pip-compile --quiet --strip-extras --upgrade --generate-hashes --no-header \
    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes
# What a process of the tests compiled the next one need not.
PYTEST := env -u PYTHONDONTWRITEBYTECODE $(PY) -m pytest
# Longest first: tests of whole processes, as conftest.py puts them.
ALL_AT_ONCE := --numprocesses auto --dist loadfile --no-loadscope-reorder --durations 15
SPACE := $() $()
COLLECTED := $(subst $(SPACE),\ ,$(VAR_DIR))/static/collected
STATIC := $(shell find $(ROOMS) -path '*/static/*' -type f 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help install develop run prepared stop test screenshots test-browser test-machine soak check deploy-check format messages bench requirements audit sbom clean

help: ## List these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-13s %s\n", $$1, $$2}'

install: .venv/installed $(MO) ## Build the environment: .venv with the pinned dependencies

develop: .venv/developing $(MO) ## The same with the test tools

run: ## Prepare everything on first use, then serve http://127.0.0.1:8000
	@$(PYTHON) coopsite/one_at_a_time.py $(MAKE) --no-print-directory prepared
	@exec env BESIDE='apply_due work' $(PY) -m gunicorn coopsite.wsgi

prepared: install $(COLLECTED)
	@$(MANAGE) prepare

stop: .venv/installed ## Stop the embedded PostgreSQL
	@$(MANAGE) stop_database

test: develop ## Run the tests on a real PostgreSQL, or some (TESTS=path::test)
	$(PYTEST) $(or $(TESTS),-m 'not machine and not browser' $(ALL_AT_ONCE))

test-browser: develop ## Run those that look at pages in Chromium
	$(PYTEST) -m 'browser and not machine' $(ALL_AT_ONCE)

screenshots: develop ## Take the pictures of docs anew, where those tests come by
	SCREENSHOTS=docs/screenshots $(PYTEST) -m 'browser and not machine'

test-machine: develop ## Run those that start servers, walk the whole site or attack it
	$(PYTEST) -m machine $(ALL_AT_ONCE)

soak: develop ## 25,000 requests that make no sense, 60 imports and 20 workers killed, 10 outages under load (SEED=1; an hour or two)
	SEED=$(or $(SEED),1) FUZZ_PUBLIC=20000 FUZZ_ADMIN=5000 KILLS=60 OUTAGES=10 WORKER_KILLS=20 KILLED_JOBS=200 $(PYTEST) -s --durations=0 \
	    coopsite/tests/test_killed_import.py coopsite/tests/test_killed_workers.py coopsite/tests/test_outage.py coopsite/tests/test_fuzzing.py

check: develop ## Format, lint, types, import contracts, migrations, templates, translations, deployment
	$(PY) -m ruff format --check .
	$(PY) -m ruff check --no-cache .
	$(PY) -m mypy $(ROOMS) manage.py
	$(PY) -c 'import importlinter.cli; importlinter.cli.lint_imports_command()'
	$(PY) -m djlint --quiet --profile jinja --check --lint */jinja2
	$(PY) -m djlint --quiet --profile django --check --lint */templates
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check_migrations
	$(MANAGE) check_translations
	ALLOWED_HOSTS=example.org SECRET_KEY=$$(head -c 64 /dev/urandom | base64 -w0) \
	    $(MANAGE) check --deploy --tag security --fail-level WARNING

format: develop ## Put code and templates in order
	$(PY) -m ruff check --no-cache --fix --quiet .
	$(PY) -m ruff format --quiet .
	-$(PY) -m djlint --quiet --profile jinja --reformat */jinja2
	-$(PY) -m djlint --quiet --profile django --reformat */templates

deploy-check: install ## Say what this environment lacks for a public site
	@$(MANAGE) check --deploy --database default

messages: develop ## Gather the sentences to translate (needs gettext)
	$(MANAGE) makemessages --all --no-obsolete --add-location file --extension html,py --ignore '.venv/*' --ignore 'var/*' --ignore '*/tests/*'

bench: develop $(COLLECTED) ## Measure speed and memory as ratios at 100,000 articles (ROUNDS=3, ARGS='--imports 0')
	$(MANAGE) bench $(if $(N),--pages $(N)) $(if $(ROUNDS),--rounds $(ROUNDS)) $(ARGS)

requirements: ## Pin the dependencies anew, with hashes (needs pip-tools)
	$(PIN) requirements.in -o requirements.txt
	$(PIN) requirements-dev.in -o requirements-dev.txt
	$(PIN) --allow-unsafe requirements-audit.in -o requirements-audit.txt

audit: .venv/auditing ## Ask for known weaknesses of the dependencies (needs the network)
	.venv/audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements.txt

sbom: .venv/auditing ## List the dependencies as var/sbom.json (CycloneDX)
	@mkdir -p $(VAR_DIR)
	.venv/audit/bin/cyclonedx-py requirements --output-reproducible requirements.txt -o $(VAR_DIR)/sbom.json

clean: ## Remove what tools left behind; var/ with its data stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@test -w . || { echo "$(CURDIR) is read-only and has no environment yet: run make install there once, as a user who may write."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "coopsite needs Python 3.11 or later: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv

.venv/installed: requirements.txt | .venv/bin/python
	$(PY) $(PIP_INSTALL) -r requirements.txt
	@touch $@

.venv/developing: requirements-dev.txt requirements.txt | .venv/bin/python
	$(PY) $(PIP_INSTALL) -r requirements-dev.txt
	@touch .venv/installed $@

.venv/auditing: requirements-audit.txt | .venv/bin/python
	$(PYTHON) -m venv .venv/audit
	.venv/audit/bin/$(PIP_INSTALL) -r requirements-audit.txt
	@touch $@

%.mo: %.po | .venv/installed
	$(PY) -m babel.messages.frontend --quiet compile --input-file $< --output-file $@

$(COLLECTED): requirements.txt $(STATIC) coopsite/made_files.py coopsite/fonts.py coopsite/letters.py coopsite/found/icons.py $(wildcard programmes/map/outlines.*) | .venv/installed
	@$(MANAGE) collectstatic --noinput --clear --verbosity 0
	@touch "$@"
