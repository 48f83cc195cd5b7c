# Two commands: `make book` makes the book, `make test` proves the house.
# Each sets up what it needs the first time, and starts at once afterwards.

.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
READY = @$(PYTHON) -m publish.provision --for

# Where the machine has no Java, `make test` puts one into the environment.
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help book test bench lint accept lock mend doctor clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-16s%s\n", $$1, $$2}'

book: ## set up, then make the PDF, the EPUB and the deck of seeds/ in build/
	$(READY) book
	@$(BIN)/publish build

test: lint ## set up, then lint, types, import contracts and every test
	$(BIN)/python -m pytest -q -n 2

lint: ## the rules of the house: ruff, mypy, import contracts
	$(READY) test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

accept: ## take what the tests made as the new golden files; then read the diff
	$(READY) test
	$(BIN)/python -m pytest -q -n 2 --accept

bench: ## time the whole job beside bare WeasyPrint, Typst and pandoc, and reading by itself
	$(READY) bench
	$(BIN)/python -m tests.bench

mend: ## fetch again whatever is missing or damaged
	$(READY) book
	@$(BIN)/publish doctor --mend

doctor: ## what is here, what is missing, and whether Chinese really draws
	$(READY) book
	@$(BIN)/publish doctor

# Compiled for every platform and Python at once. UPGRADE=--upgrade takes newer versions.
COMPILE = $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-header $(UPGRADE)
HOUSE = pyproject.toml --group build

lock: ## compile locks/*.txt from pyproject.toml
	$(READY) lock
	$(COMPILE) $(HOUSE) -o locks/book.txt
	$(COMPILE) -c locks/book.txt $(HOUSE) --group test -o locks/test.txt
	$(COMPILE) -c locks/test.txt $(HOUSE) --group test --group bench -o locks/bench.txt
	$(COMPILE) -c locks/book.txt $(HOUSE) --group lock -o locks/lock.txt
	$(COMPILE) --group java -o locks/java.txt

clean: ## empty build/
	find build -mindepth 1 ! -name README.md -delete
