# Every target sets up what it needs; the second time that takes no time.

PYTHON ?= python3
PORT ?= 8000
RUN := .venv/bin/python
# make serve LANG=ru; the LANG of the environment is something else.
ifeq ($(origin LANG),command line)
unexport LANG
GUIDE_LANGUAGE := $(LANG)
endif
GUIDE_LANGUAGE ?= en
MKDOCS := NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs

# Setting up empties .venv: of a link it would empty the folder of another project.
ifeq ($(shell test -L .venv && echo link),link)
$(error .venv is a link to another folder. Delete the link (rm .venv); make then sets up a folder of its own)
endif

.PHONY: release serve test site packed offline audit check propose numbers reproducible format prove mutate stale bench catalogue translations language lock clean

serve: .venv/ready  ## preview the guide; saved features, rules and pages show at once
	@echo "The guide opens at http://127.0.0.1:$(PORT)/$(GUIDE_LANGUAGE)/ (stop with Ctrl+C)"
	@GUIDE_LANGUAGE=$(GUIDE_LANGUAGE) GUIDE_ADDRESS=http://127.0.0.1:$(PORT)/$(GUIDE_LANGUAGE)/ \
		$(MKDOCS) serve --dev-addr 127.0.0.1:$(PORT)

test: .venv/ready  ## everything: style, types, rules, behaviour, pages, browser
	@$(RUN) -m ruff check --quiet .
	@$(RUN) -m ruff format --quiet --check .
	@$(RUN) -m mypy --no-error-summary
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent check
	@$(RUN) -m spec.form --check
	@$(RUN) -m rules check
	@$(RUN) -m macros.prose
	@$(RUN) -m macros.translations --check
	@$(RUN) -m pytest -n auto --dist loadfile --no-loadscope-reorder --max-worker-restart 0

site: .venv/ready  ## the published guide, in site/; UNFINISHED=yes shows what is missing in English
	@NO_MKDOCS_2_WARNING=1 $(RUN) -m macros.build $(if $(UNFINISHED),--unfinished)

packed: site  ## the same with a .br and a .gz beside each file, for hosts that send them
	@$(RUN) -m macros.packed

offline: site  ## a folder and a zip, in build/offline/, that open in a browser without a host
	@$(RUN) -m macros.zipped

check: .venv/ready  ## rows, prose and behaviour only, for editors
	@$(RUN) -m macros.quick

propose: .venv/ready  ## the smallest change of the tables that makes the features hold; APPLY=1 writes it
	@$(RUN) -m spec.propose $(if $(APPLY),--apply)

numbers: .venv/ready  ## every number, changed in the features, is found back; some minutes
	@GUIDE_EVERY_NUMBER=yes $(RUN) -m pytest -n auto tests/test_propose.py -k number

reproducible: .venv/ready  ## two builds of the whole guide are equal; some minutes
	@GUIDE_REPRODUCIBLE=yes $(RUN) -m pytest -q tests/test_reproducible.py

format: .venv/ready  ## features and tables in one form: aligned, remarks kept
	@$(RUN) -m spec.form

prove: .venv/ready  ## what is promised of every plan, over sampled cases
	@$(RUN) -m rules prove

mutate: .venv/ready  ## changes every number, cell, row and order of ways of the guide once: a scenario has to notice
	@$(RUN) -m spec.mutations $(if $(SAMPLE),--sample $(SAMPLE))

stale: .venv/ready  ## what is old, and what rests on it: make stale ON=2027-06-01
	@$(RUN) -m rules stale $(if $(ON),--on $(ON))

release: .venv/ready  ## what is new in CHANGELOG.md gets its tag, with what changes for buyers: make release TAG=v2
	@$(RUN) -m macros.release $(TAG)

bench: .venv/ready tests/audit/node_modules  ## how long things take, beside peers in the same run; GROWTH=100 for the largest
	@NO_MKDOCS_2_WARNING=1 GROWTH=$(GROWTH) $(RUN) -m tests.bench

audit: .venv/ready tests/audit/node_modules  ## the pages of site/ as the Nu checker, axe, Firefox, WebKit and Lighthouse see them, beside peers; then the locked packages
	@$(RUN) -m tests.audit.nu
	@$(RUN) -m tests.audit.axe
	@$(RUN) -m tests.audit.engines
	@$(RUN) -m tests.audit
	@$(RUN) -m tests.audit.packages

tests/audit/node_modules: tests/audit/package-lock.json
	@cd tests/audit && PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

catalogue: .venv/ready  ## the sentences of now for translators: guide.pot and every guide.po
	@$(RUN) -m macros.catalogue

translations: .venv/ready  ## what is missing, guessed or broken, language by language
	@$(RUN) -m macros.translations

language: .venv/ready  ## begin a language: make language LANG=pl
	@$(RUN) -m macros.catalogue $(GUIDE_LANGUAGE)

lock: .venv/ready  ## requirements.lock anew from pyproject.toml
	@$(RUN) -m uv pip compile --quiet --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
		--extra dev pyproject.toml --output-file requirements.lock

clean:  ## everything that can be made again
	@rm -rf .venv node_modules tests/audit/node_modules site

.venv/ready: requirements.lock package-lock.json
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Setting up .venv (once, a minute) ..."
	@$(PYTHON) -m venv --clear .venv
	@$(RUN) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@
